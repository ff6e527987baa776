import { journal } from './en/journal.ts'
import { addTexts } from './text.ts'

addTexts({ journal })
