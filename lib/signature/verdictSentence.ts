import { diagnoses } from '../text/en/diagnoses.ts'
import { formatText } from '../text/formatText.ts'
import type { UnfitVerdict } from './verdict.ts'

/** The sentences for a verdict that is not `valid`: what happened and what to do next. */
export function verdictSentence({ code, also = [], values }: UnfitVerdict): string {
  return [code, ...also].map((each) => formatText(diagnoses[each], values)).join(' ')
}
