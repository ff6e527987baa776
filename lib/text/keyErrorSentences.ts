import { addErrorSentences } from '../errors.ts'
import { keyErrors } from './en/keyErrors.ts'

// Imported for this effect by what reads keys, phrases and backups.
addErrorSentences(keyErrors)
