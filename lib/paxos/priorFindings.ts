import { excerpt } from '../message/escapeText.ts'
import { readMessage } from '../message/readMessage.ts'
import { sameAddress } from './address.ts'
import type { Finding } from './finding.ts'
import { findNetwork } from './networks.ts'
import { messageNonces } from './nonceFindings.ts'
import { isSameOrigin } from './originFindings.ts'
import type { Channel, Payload } from './payload.ts'
import { readPayload } from './readPayload.ts'

/** An earlier request, as it is known when a new one is checked. */
export type PriorRequest = {
  raw: string
  /** How it came; absent where that is not known. */
  channel?: Channel
  /** Who asked; none for a link or a paste. */
  origin?: string
  /** What became of it: a request's state, or a word like `signed`. */
  outcome: string
}

/** Outcomes after which a signature exists. */
const signedOutcomes = new Set([
  ...['signed', 'verified', 'delivered', 'undelivered', 'approved', 'accepted', 'submitted', 'completed'],
])

/**
 * Compares a request with earlier ones (T33). The same verification with other content blocks; the same
 * verification or nonce from another origin warns; the same content that was already signed is a note. Priors
 * that cannot be read are passed over.
 */
export function priorFindings(
  payload: Payload,
  origin: string | undefined,
  prior: readonly PriorRequest[],
): Finding[] {
  const present = nonces(payload)
  return prior.flatMap((earlier): Finding[] => {
    const read = readPrior(earlier)
    if (!read) return []
    const { payload: before } = read
    const { verificationId } = payload
    const sameId =
      verificationId !== '' && before.verificationId.toLowerCase() === verificationId.toLowerCase()
    if (sameId && !isSameContent(before, payload)) return [{ code: 'conflict', weight: 'block' }]
    const sameNonce = present.some((nonce) => read.nonces.includes(nonce))
    if (!sameId && !sameNonce) return []
    if (origin !== undefined && earlier.origin !== undefined && !isSameOrigin(origin, earlier.origin)) {
      return [
        { code: 'seen-from-another-origin', weight: 'warn', values: { origin: excerpt(earlier.origin, 80) } },
      ]
    }
    return sameId && signedOutcomes.has(earlier.outcome.trim().toLowerCase())
      ? [{ code: 'already-signed', weight: 'note' }]
      : []
  })
}

type PriorReading = { payload: Payload; nonces: string[] } | undefined

/** The rules are asked again when Sign is pressed, and what came before is still what it was. */
const readings = new Map<string, PriorReading>()
const maxReadings = 200

function readPrior({ raw, channel }: PriorRequest): PriorReading {
  const key = `${channel} ${raw}`
  if (readings.has(key)) return readings.get(key)
  const { payload } = readPayload(raw, channel)
  const reading = payload && { payload, nonces: nonces(payload) }
  if (readings.size >= maxReadings) readings.clear()
  readings.set(key, reading)
  return reading
}

/** Whether two payloads ask to sign the same: message, address by its bytes, network, method, deposit. */
function isSameContent(one: Payload, other: Payload): boolean {
  const network = findNetwork(one.network)
  const sameNetwork = network ? network.id === findNetwork(other.network)?.id : one.network === other.network
  const sameHolder =
    one.address === other.address ||
    (network !== undefined && sameAddress(network.family, one.address, other.address))
  return (
    one.message === other.message &&
    one.method === other.method &&
    sameNetwork &&
    sameHolder &&
    one.smallDeposit?.depositAddress === other.smallDeposit?.depositAddress &&
    one.smallDeposit?.amount === other.smallDeposit?.amount &&
    one.smallDeposit?.asset === other.smallDeposit?.asset
  )
}

function nonces(payload: Payload): string[] {
  const named = payload.message === undefined ? [] : messageNonces(readMessage(payload.message))
  return payload.nonce === undefined ? named : [...named, payload.nonce]
}
