import { options } from './en/options.ts'
import { addTexts } from './text.ts'

addTexts({ options })
