import type { Finding } from '../paxos/finding.ts'
import { skeleton } from './confusables.ts'
import { excerpt } from './escapeText.ts'
import type { MessageReading } from './readMessage.ts'

/** The first line of every known message of Paxos. */
export const heading = 'Paxos Address Ownership Verification'

const headingWords = heading.toLowerCase().split(' ')
const knownWords = new Map([...headingWords, 'nonce', 'issued'].map((word) => [skeleton(word), word]))
/** No language has these with an accent. */
const namesOnly = new Set(['paxos', 'nonce'])

const wordPattern = /[\p{L}\p{M}\p{N}$@|!†×¢€§]+/gu
const otherAlphabets =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Lisu}\p{Script=Coptic}]/u

/**
 * Letters that pass themselves off as others (T19): a word of Paxos's heading or labels spelled with letters of
 * another alphabet, digits, full-width or mathematical letters or accents; any word that mixes Latin with
 * Cyrillic, Greek and the like; marks piled on one letter.
 */
export function lookAlikeFindings({ texts }: MessageReading): Finding[] {
  for (const text of texts) {
    const words = text.match(wordPattern) ?? []
    const deceptive = words.find((word, index) => isDeceptive(word) || isAccentedHeading(words, index))
    if (deceptive !== undefined) {
      return [{ code: 'look-alike-letters', weight: 'block', values: { word: excerpt(deceptive, 40) } }]
    }
    const piled = /.\p{M}{3,}/su.exec(text)
    if (piled) {
      return [{ code: 'look-alike-letters', weight: 'block', values: { word: excerpt(piled[0], 40) } }]
    }
  }
  return []
}

function isDeceptive(word: string): boolean {
  if (/[A-Za-z]/.test(word) && otherAlphabets.test(word)) return true
  const meant = knownWords.get(skeleton(word))
  if (meant === undefined || word.toLowerCase() === meant) return false
  return namesOnly.has(meant) || !isAccented(word, meant)
}

/** “Vérification” alone is French; inside Paxos's heading it is a forgery. */
function isAccentedHeading(words: readonly string[], index: number): boolean {
  const part = words.slice(index, index + headingWords.length)
  return (
    part.length === headingWords.length &&
    part.every((word, at) => skeleton(word) === skeleton(headingWords[at] ?? '')) &&
    part.some((word, at) => word.toLowerCase() !== headingWords[at])
  )
}

function isAccented(word: string, meant: string): boolean {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase() === meant
}
