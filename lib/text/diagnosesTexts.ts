import { diagnoses } from './en/diagnoses.ts'
import { addTexts } from './text.ts'

addTexts({ diagnoses })
