import '../lib/text/activityTexts.ts'
import '../lib/text/batchTexts.ts'
import '../lib/text/handoverTexts.ts'
import '../lib/text/intakeTexts.ts'
import '../lib/text/doorsTexts.ts'
import '../lib/text/depositTexts.ts'
import '../lib/text/helpTexts.ts'
import '../lib/text/connectTexts.ts'
import '../lib/text/optionsTexts.ts'
import '../lib/text/popupTexts.ts'
import '../lib/text/welcomeTexts.ts'

/** The words on every page, for tests that look for what a person reads. */
export { plural, text } from '../lib/text/text.ts'
