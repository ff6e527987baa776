import { addErrorSentences } from '../errors.ts'
import { depositErrors } from './en/depositErrors.ts'

// Imported for this effect by what builds, signs and sends small deposits.
addErrorSentences(depositErrors)
