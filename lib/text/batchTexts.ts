import { batch } from './en/batch.ts'
import { addTexts } from './text.ts'

addTexts({ batch })
