import { refusals } from '../../text/en/refusals.ts'
import { formatText } from '../../text/formatText.ts'

/** Why a signed request was refused. Stable: programs may rely on them. */
export type RefusalCode = keyof typeof refusals

/** What went wrong and what the caller should do, as a sentence for people. */
export function refusalSentence(code: RefusalCode): string {
  return formatText(refusals[code])
}
