import { intake } from './en/intake.ts'
import { addTexts } from './text.ts'

addTexts({ intake })
