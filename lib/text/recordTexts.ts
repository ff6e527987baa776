import { records } from './en/records.ts'
import { addTexts } from './text.ts'

addTexts({ records })
