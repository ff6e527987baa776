import { welcome } from './en/welcome.ts'
import { addTexts } from './text.ts'

addTexts({ welcome })
