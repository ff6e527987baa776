import { deposit } from './en/deposit.ts'
import { addTexts } from './text.ts'

addTexts({ deposit })
