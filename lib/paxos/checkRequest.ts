import { excerpt } from '../message/escapeText.ts'
import { messageBytes } from '../message/messageBytes.ts'
import { addressFindings } from './address.ts'
import { depositFindings } from './depositFindings.ts'
import { type Finding, type FindingWeight, type Verdict, verdictOf } from './finding.ts'
import { messageFindings } from './messageFindings.ts'
import { findNetwork, type Network } from './networks.ts'
import { originFindings } from './originFindings.ts'
import type { Channel, Payload } from './payload.ts'
import { type PriorRequest, priorFindings } from './priorFindings.ts'
import { readPayload } from './readPayload.ts'
import { creationFindings, expiryFindings } from './timeFindings.ts'

/** A request to be checked: the payload as it came, when, how, from whom, and what came before. */
export type RequestToCheck = {
  /** The payload's text exactly as it was handed over. */
  raw: string
  /** Milliseconds since the epoch. */
  now: number
  channel?: Channel
  /** The asking document's origin, as the browser says it. */
  origin?: string
  /** The top page's origin where it differs; `hidden` where the browser does not tell. */
  topOrigin?: string
  prior?: readonly PriorRequest[]
}

export type CheckedRequest = {
  payload?: Payload
  network?: Network
  /** UTF-8 of the message: what is shown, signed and verified. Absent when there is none that can be encoded. */
  bytes?: Uint8Array<ArrayBuffer>
  /** Without repeats, heaviest first. */
  findings: Finding[]
  verdict: Verdict
}

/**
 * Decides whether a request may be signed: `accept`, `warn` (after a tick) or `block`. Pure; never throws.
 * The sign window and `countersign check` both call this and nothing else.
 */
export function checkRequest(request: RequestToCheck): CheckedRequest {
  const { payload, findings } = readPayload(request.raw, request.channel)
  const found = [
    ...channelFindings(request),
    ...originFindings(request.origin, request.topOrigin),
    ...findings,
  ]
  if (!payload) return settled({ findings: found })
  // Who asks is all there is to a page that wants to see accounts.
  if (payload.method === 'CONNECT' && payload.shape === 'wallet') return settled({ payload, findings: found })

  const network = findNetwork(payload.network)
  found.push(
    ...expiryFindings(payload, request.now),
    ...creationFindings(payload, request.now),
    ...subjectFindings(payload, network),
    ...priorFindings(payload, request.origin, request.prior ?? []),
  )
  const bytes = encodable(payload.message)
  if (payload.message !== undefined) {
    found.push(...messageFindings(payload.message, payload, network, request.now))
  }
  return settled({ payload, ...(network && { network }), ...(bytes && { bytes }), findings: found })
}

/** Network, method, address, and the deposit where there is one. */
function subjectFindings(payload: Payload, network: Network | undefined): Finding[] {
  const found: Finding[] = []
  const { method } = payload
  if (method !== 'SIGNATURE' && method !== 'SMALL_DEPOSIT') {
    found.push({ code: 'unsupported-method', weight: 'block', values: { method: excerpt(method, 40) } })
  }
  if (!network) {
    const values = { network: excerpt(payload.network, 40) }
    return [...found, { code: 'unsupported-network', weight: 'block', values }]
  }
  found.push(...addressFindings(payload.address, network, method === 'SIGNATURE'))
  if (method === 'SMALL_DEPOSIT' && payload.smallDeposit) {
    found.push(...depositFindings(payload.smallDeposit, payload, network))
  }
  return found
}

/** A link or a QR code can come from anyone, and no browser vouches for a site (T32). */
function channelFindings({ channel }: RequestToCheck): Finding[] {
  return channel === 'link' || channel === 'qr' ? [{ code: 'no-site', weight: 'note' }] : []
}

function encodable(message: string | undefined): Uint8Array<ArrayBuffer> | undefined {
  return message?.isWellFormed() ? messageBytes(message) : undefined
}

const order: Readonly<Record<FindingWeight, number>> = { block: 0, warn: 1, note: 2 }

function settled(checked: Omit<CheckedRequest, 'verdict'>): CheckedRequest {
  const unique = new Map(checked.findings.map((finding) => [JSON.stringify(finding), finding]))
  const findings = [...unique.values()].sort((a, b) => order[a.weight] - order[b.weight])
  return { ...checked, findings, verdict: verdictOf(findings) }
}
