import { diagnoses } from '../text/en/diagnoses.ts'
import { formatText } from '../text/formatText.ts'
import type { SignatureVerdict } from './verdict.ts'

/** The sentence for a verdict that is not `valid`: what happened and what to do next. */
export function verdictSentence(verdict: Exclude<SignatureVerdict, { verdict: 'valid' }>): string {
  return formatText(diagnoses[verdict.code], verdict.values)
}
