import { diagnoses } from '../text/en/diagnoses.ts'
import { formatText } from '../text/formatText.ts'
import { words } from '../text/shown.ts'
import type { UnfitVerdict } from './verdict.ts'

/** The sentences for a verdict that is not `valid`: what happened and what to do next, in the language shown. */
export function verdictSentence(verdict: UnfitVerdict): string {
  return sentences(verdict, words('diagnoses', diagnoses))
}

/** The same in English, for what leaves for the page that asked. */
export function englishVerdict(verdict: UnfitVerdict): string {
  return sentences(verdict, diagnoses)
}

function sentences({ code, also = [], values }: UnfitVerdict, said: typeof diagnoses): string {
  return [code, ...also].map((each) => formatText(said[each], values)).join(' ')
}
