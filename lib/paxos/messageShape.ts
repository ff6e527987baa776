import { heading } from '../message/lookAlikeFindings.ts'
import { type MessageReading, plainKey } from '../message/readMessage.ts'
import { parseRfc3339 } from './rfc3339.ts'

/** What a message is recognised as. Recognition informs and never changes what is signed. */
export type MessageShape =
  | { kind: 'text' | 'json'; nonce: string; issuedAt: string }
  | { kind: 'unknown'; issuedAt?: string }

/** The three lines of the guide's samples. */
const textShape = new RegExp(`^${heading}\\nNonce: ([\\w.~+/=:-]{1,256})\\nIssued At: ([\\x21-\\x7e]{1,64})$`)

/** Names that a JSON message may give its parts, as `plainKey` writes them. */
const issueKeys = new Set(['issuedat', 'issued', 'issuetime', 'issuedate', 'timestamp', 'createdat'])

/** Names of objects that only group the parts. */
const containers = /^(?:message|body|payload|data|content|details|verification)$/

/** What else a JSON message may say, by `plainKey`, and how: nothing in it may be free text. */
const otherKeys: readonly [RegExp, (value: string) => boolean][] = [
  [
    /^(?:type|kind|title|heading|header|subject|statement|message|text|purpose|intent|description|action|paxos)$/,
    (value) => isHeading(value) || textShape.test(value),
  ],
  [/^(?:issuer|service|app|application|name|organization)$/, (value) => /^paxos(?:\.com)?$/i.test(value)],
  // Compared with the payload by `namedFindings`.
  [/^(?:network|blockchain|chain|(?:wallet)?address|wallet|account|publickey)$/, () => true],
  [/^(?:verification)?id$/, (value) => /^[\w-]{1,128}$/.test(value)],
  [/^(?:expiresat|expiry|expires)$/, (value) => parseRfc3339(value) !== undefined],
  [/^(?:version|v)$/, (value) => /^v?\d+(?:\.\d+)*$/.test(value)],
]

/**
 * Recognises the known shapes of Paxos's message. The guide shows plain text for every network; the API
 * reference says that Solana messages are JSON without giving their keys, so a JSON object counts as known when
 * it has the heading, one nonce, one issue time, and besides them only what says nothing else.
 *
 * Odd white space is looked past here, since it has a finding of its own.
 */
export function messageShape(reading: MessageReading): MessageShape {
  const text = withUsualBlanks(reading.message)
  const match = textShape.exec(text)
  if (match?.[1] && match[2]) return { kind: 'text', nonce: match[1], issuedAt: match[2] }
  const json = jsonShape(reading)
  if (json) return json
  const issuedAt = labelledIssueTime(reading)
  return { kind: 'unknown', ...(issuedAt !== undefined && { issuedAt }) }
}

function withUsualBlanks(message: string): string {
  return message
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\p{Zs}|\t/gu, ' ')
    .replaceAll(/ +(?=\n|$)/g, '')
    .replace(/\n+$/, '')
}

function jsonShape({ json, entries }: MessageReading): MessageShape | undefined {
  if (!json?.ok || typeof json.value !== 'object' || json.value === null || Array.isArray(json.value)) {
    return undefined
  }
  const nonces = new Set<string>()
  const times = new Set<string>()
  let hasHeading = Object.keys(json.value).some(isHeading)
  for (const { path, value } of entries) {
    const key = plainKey(path.at(-1) ?? '')
    if (path.slice(0, -1).some((part) => !isHeading(part) && !containers.test(plainKey(part))))
      return undefined
    if (typeof value === 'number' && /^(?:version|v)$/.test(key)) continue
    if (typeof value !== 'string') return undefined
    if (key === 'nonce') nonces.add(value)
    else if (issueKeys.has(key)) times.add(value)
    else if (!otherKeys.some(([name, fits]) => name.test(key) && fits(value))) return undefined
    // The three lines of text, wrapped in JSON.
    const [whole, nonce, issuedAt] = textShape.exec(value) ?? []
    if (nonce) nonces.add(nonce)
    if (issuedAt) times.add(issuedAt)
    if (whole || isHeading(value)) hasHeading = true
  }
  const [nonce] = nonces
  const [issuedAt] = times
  const isKnown = hasHeading && nonces.size === 1 && times.size === 1
  return isKnown && nonce && issuedAt ? { kind: 'json', nonce, issuedAt } : undefined
}

/** The heading, as a sentence or as an identifier (`PAXOS_ADDRESS_OWNERSHIP_VERIFICATION`). */
function isHeading(value: string): boolean {
  return (
    value === heading ||
    value === 'Address Ownership Verification' ||
    /^(?:paxos[_.:/-]?)?(?:address[_-]?ownership(?:[_-]?verification)?|address[_-]?verification)(?:[_.:/-]?v?\d{1,2})?$/i.test(
      value,
    )
  )
}

function labelledIssueTime({ message, entries }: MessageReading): string | undefined {
  const entry = entries.find(
    ({ path, value }) => typeof value === 'string' && /^issued(?:at)?$/.test(plainKey(path.at(-1) ?? '')),
  )
  if (entry) return String(entry.value)
  return /^[ \t]*issued(?:[ _-]?at)?[ \t]*:[ \t]*(\S.*?)[ \t]*$/im.exec(message)?.[1]
}
