import { addErrorSentences } from '../errors.ts'
import { errors } from './en/errors.ts'

// Imported for this effect by our pages, the command line, the API client and the sandbox.
addErrorSentences(errors)
