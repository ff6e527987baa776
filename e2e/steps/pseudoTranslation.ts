import * as english from '../../lib/text/en/translation.ts'
import type { Translation } from '../../lib/text/translation.ts'

const accents: Readonly<Record<string, string>> = {
  a: 'à',
  e: 'é',
  i: 'ï',
  o: 'ö',
  u: 'ü',
  c: 'ç',
  n: 'ñ',
  s: 'š',
  y: 'ý',
  A: 'Â',
  E: 'Ê',
  O: 'Ö',
  S: 'Š',
}

/**
 * A sentence of a language that nobody speaks: between brackets, so that text which is in no catalogue shows; 40 %
 * longer, as German is, so that text which does not fit shows; with accents. Its placeholders stay.
 */
export function pseudoText(sentence: string): string {
  const accented = sentence
    .split(/(\{\w+\})/)
    .map((part, index) =>
      index % 2 === 1 ? part : [...part].map((letter) => accents[letter] ?? letter).join(''),
    )
    .join('')
  const more = 'wörds änd mörè '
    .repeat(20)
    .slice(0, Math.ceil(sentence.length * 0.4))
    .trim()
  return `⟦${accented} ${more}⟧`
}

/** The whole catalogue in it. */
export const pseudoTranslation = pseudo(english) as unknown as Translation

function pseudo(words: object): object {
  return Object.fromEntries(
    Object.entries(words).map(([key, word]) => [
      key,
      typeof word === 'string' ? (/^\W*$|^https:/.test(word) ? word : pseudoText(word)) : pseudo(word),
    ]),
  )
}
