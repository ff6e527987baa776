import { addErrorSentences } from '../errors.ts'
import { terminalErrors } from './en/terminalErrors.ts'

// Imported for this effect by the command line and the sandbox.
addErrorSentences(terminalErrors)
