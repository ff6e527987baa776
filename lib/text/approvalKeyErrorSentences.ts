import { addErrorSentences } from '../errors.ts'
import { approvalKeyErrors } from './en/approvalKeyErrors.ts'

// Imported for this effect by what asks for an approval key.
addErrorSentences(approvalKeyErrors)
