import { activity } from './en/activity.ts'
import { addTexts } from './text.ts'

addTexts({ activity })
