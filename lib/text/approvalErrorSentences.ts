import { addErrorSentences } from '../errors.ts'
import { approvalErrors } from './en/approvalErrors.ts'

// Imported for this effect by what reads, shows and signs approvals.
addErrorSentences(approvalErrors)
