import type { findings } from '../text/en/findings.ts'
import type { TextValues } from '../text/formatText.ts'

/** Stable names of what the checks can find. Part of the `check` command's output: never rename one. */
export type FindingCode = keyof typeof findings

/** `note` informs, `warn` needs a tick before signing, `block` cannot be signed here. */
export type FindingWeight = 'note' | 'warn' | 'block'

/** One thing that a person should know about a request before signing it. */
export type Finding = {
  code: FindingCode
  weight: FindingWeight
  /** Values for the sentence in the catalogue; never a secret. */
  values?: TextValues
}

/** What a list of findings adds up to. */
export type Verdict = 'accept' | 'warn' | 'block'

/** The heaviest finding decides. */
export function verdictOf(found: readonly Finding[]): Verdict {
  if (found.some((finding) => finding.weight === 'block')) return 'block'
  return found.some((finding) => finding.weight === 'warn') ? 'warn' : 'accept'
}
