import { excerpt } from '../message/escapeText.ts'
import { heading } from '../message/lookAlikeFindings.ts'
import { type MessageReading, plainKey } from '../message/readMessage.ts'
import type { Finding } from './finding.ts'
import type { MessageShape } from './messageShape.ts'
import type { Payload } from './payload.ts'

/** A nonce with its label: `Nonce: x`, `"nonce": "x"`, `nonce=x`. */
const labelled =
  /(^[ \t"'{]*|[\s{,;("'])nonce["']?[ \t\u00a0]*[:=][ \t\u00a0]*["']?([^\s"',;}][^\r\n"',;}]*)/gim

/**
 * The nonces that a text labels. On a line of its own the nonce goes to the line's end or the next label; inside
 * a sentence it is one word.
 */
function labelledNonces(text: string): string[] {
  return Array.from(text.matchAll(labelled), ({ 1: before = '', 2: rest = '', index }) => {
    const opensLine = /(?:^|[\r\n])[ \t"'{]*$/.test(text.slice(Math.max(0, index - 20), index) + before)
    return opensLine ? rest.replace(/\s+[A-Za-z][\w ]*[:=].*$/, '').trimEnd() : (rest.split(/\s/)[0] ?? '')
  })
}

/**
 * Every nonce that a message names. A JSON message names each value once, however often it repeats it; in text
 * each label counts, since a second line is a second nonce.
 */
export function messageNonces({ message, json, entries }: MessageReading): string[] {
  if (!json?.ok) return labelledNonces(message)
  const values = entries.flatMap(({ path, value }) => [
    ...(plainKey(path.at(-1) ?? '') === 'nonce' ? [String(value)] : []),
    ...(typeof value === 'string' ? labelledNonces(value) : []),
  ])
  return [...new Set(values)]
}

/**
 * Compares the nonce inside the message with the payload's (T26): exactly one, exactly the same; a part of a
 * longer one is no match. A payload without a nonce of its own (the collector's) only needs the message to name
 * at most one.
 *
 * @param shape what the message was recognised as: a known shape leaves no room for punctuation.
 */
export function nonceFindings(reading: MessageReading, payload: Payload, shape: MessageShape): Finding[] {
  const nonces = messageNonces(reading)
  if (nonces.length > 1) return [{ code: 'nonce-ambiguous', weight: 'block' }]
  const expected = payload.nonce
  if (expected === undefined) return []
  const values = { expected: excerpt(expected, 40), actual: excerpt(nonces[0] ?? '', 40) }
  if (nonces[0] !== undefined) {
    const isString = reading.entries.every(
      ({ path, value }) => plainKey(path.at(-1) ?? '') !== 'nonce' || typeof value === 'string',
    )
    // In a sentence a full stop or a bracket may follow.
    const fits = nonces[0] === expected || (shape.kind === 'unknown' && opening(nonces[0]) === expected)
    return fits && isString ? [] : [{ code: 'nonce-mismatch', weight: 'block', values }]
  }
  const count = wholeOccurrences(reading.message, expected)
  if (count === 1) return []
  if (count > 1) return [{ code: 'nonce-ambiguous', weight: 'block' }]
  // A message that claims to be Paxos's, or has the nonce as part of a longer word, contradicts its payload. One
  // of another kind is only not what was expected, which `unknown-shape` says as well.
  const contradicts = reading.texts.some((text) => text.includes(heading) || text.includes(expected))
  return [{ code: 'nonce-missing', weight: contradicts ? 'block' : 'warn', values }]
}

/** The first word of a text that goes on as a sentence, without the punctuation after it. */
function opening(text: string): string {
  return /^(\S+?)[.)\]>]+(?:\s|$)/.exec(text)?.[1] ?? text
}

/** How often a word stands in a text on its own, not as part of a longer one. */
function wholeOccurrences(text: string, word: string): number {
  let count = 0
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const before = text.slice(0, at).at(-1) ?? ''
    const after = text[at + word.length] ?? ''
    if (!/[\w-]/.test(before) && !/[\w-]/.test(after)) count += 1
  }
  return count
}
