import { handover } from './en/handover.ts'
import { addTexts } from './text.ts'

addTexts({ handover })
