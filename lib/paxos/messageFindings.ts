import { characterFindings } from '../message/characterFindings.ts'
import { encodedFindings } from '../message/encodedFindings.ts'
import { lookAlikeFindings } from '../message/lookAlikeFindings.ts'
import { byteLength } from '../message/messageBytes.ts'
import { prefixFindings } from '../message/prefixFindings.ts'
import { readMessage } from '../message/readMessage.ts'
import { signInFindings } from '../message/signInFindings.ts'
import { signingRequestFindings } from '../message/signingRequestFindings.ts'
import { whitespaceFindings } from '../message/whitespaceFindings.ts'
import type { Finding } from './finding.ts'
import { messageShape } from './messageShape.ts'
import { namedFindings } from './namedFindings.ts'
import type { Network } from './networks.ts'
import { nonceFindings } from './nonceFindings.ts'
import type { Payload } from './payload.ts'
import { issueTimeFindings } from './timeFindings.ts'

/** Longest message, in UTF-8 bytes. */
export const maxMessageBytes = 16_384

/**
 * Everything that a message gives away: what it hides, what else it could mean, whether it is one of Paxos's
 * shapes, and whether it fits the payload that brought it.
 *
 * @param network the payload's network, if it is known.
 * @param now milliseconds since the epoch.
 */
export function messageFindings(
  message: string,
  payload: Payload,
  network: Network | undefined,
  now: number,
): Finding[] {
  if (byteLength(message) > maxMessageBytes) return [{ code: 'message-too-long', weight: 'block' }]
  if (message.trim() === '') return [{ code: 'blank-message', weight: 'block' }]
  const reading = readMessage(message)
  const shape = messageShape(reading)
  return [
    ...(reading.json && !reading.json.ok ? [reading.json.finding] : []),
    ...characterFindings(reading),
    ...lookAlikeFindings(reading),
    ...prefixFindings(reading),
    ...signInFindings(reading),
    ...signingRequestFindings(reading),
    ...encodedFindings(reading),
    ...nonceFindings(reading, payload, shape),
    ...(network ? namedFindings(reading, payload, network) : []),
    ...(shape.kind === 'unknown' ? [{ code: 'unknown-shape', weight: 'warn' } as const] : []),
    ...(shape.issuedAt === undefined ? [] : issueTimeFindings(shape.issuedAt, payload, now)),
    ...whitespaceFindings(reading),
  ]
}
