import { doors } from './en/doors.ts'
import { addTexts } from './text.ts'

addTexts({ doors })
