import { popup } from './en/popup.ts'
import { addTexts } from './text.ts'

addTexts({ popup })
