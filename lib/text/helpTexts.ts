import { help } from './en/help.ts'
import { addTexts } from './text.ts'

addTexts({ help })
