import { approvals } from './en/approvals.ts'
import { addTexts } from './text.ts'

addTexts({ approvals })
