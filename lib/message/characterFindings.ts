import type { Finding } from '../paxos/finding.ts'
import { characterClass, codePointName } from './characterClass.ts'
import type { MessageReading } from './readMessage.ts'

/**
 * Characters that hide something or that a screen cannot show as they are (T19, T20, R33): invisible ones,
 * those that turn the reading direction, control characters other than LF, CR and TAB, halves of surrogate
 * pairs, U+FFFD, and code points that are no characters. Escaped ones inside a JSON message count as well.
 */
export function characterFindings({ texts }: MessageReading): Finding[] {
  const seen = new Map<Finding['code'], Set<string>>()
  for (const text of texts) {
    for (const character of text) {
      const code = codes[characterClass(character)]
      if (!code) continue
      const names = seen.get(code) ?? new Set()
      seen.set(code, names.add(codePointName(character)))
    }
  }
  return [...seen].map(([code, names]) => ({
    code,
    weight: 'block',
    values: { characters: [...names].slice(0, 4).join(', ') + (names.size > 4 ? ', …' : '') },
  }))
}

const codes: Partial<Record<ReturnType<typeof characterClass>, Finding['code']>> = {
  hidden: 'hidden-characters',
  bidi: 'bidi-characters',
  control: 'control-characters',
  surrogate: 'lone-surrogate',
  replacement: 'replacement-character',
  noncharacter: 'noncharacters',
}
