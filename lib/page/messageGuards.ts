import type { HelloMessage, RequestMessage } from './protocol.ts'
import { protocolVersion } from './protocol.ts'

/** Longest id that a page may choose, in UTF-16 code units. */
export const maxIdLength = 128

/** What a page may say on a request's port. */
export type PageSignal = 'received' | 'cancel' | 'status'

const pageSignals: Readonly<Record<string, PageSignal>> = {
  'paxos-verification/received': 'received',
  'paxos-verification/cancel': 'cancel',
  'paxos-verification/status': 'status',
}

/**
 * Reads a hello. Any version from 1 on is answered, so that a newer page can learn which version is spoken
 * here.
 *
 * @returns a copy with the known fields only, or nothing when it is anything else
 */
export function readHello(data: unknown): HelloMessage | undefined {
  const version = ownValue(data, 'version')
  const helloId = ownValue(data, 'helloId')
  if (ownValue(data, 'type') !== 'paxos-verification/hello') return undefined
  if (!Number.isSafeInteger(version) || (version as number) < 1 || !isId(helloId)) return undefined
  return { type: 'paxos-verification/hello', version: version as number, helloId }
}

/**
 * Reads a request of the version spoken here. The payload's length is left to the caller, who can answer it.
 *
 * @returns a copy with the known fields only, or nothing when it is anything else
 */
export function readRequest(data: unknown): RequestMessage | undefined {
  const requestId = ownValue(data, 'requestId')
  const payload = ownValue(data, 'payload')
  const to = ownValue(data, 'to')
  const batchId = ownValue(data, 'batchId')
  const method = ownValue(data, 'method')
  if (ownValue(data, 'type') !== 'paxos-verification/request') return undefined
  if (ownValue(data, 'version') !== protocolVersion || !isId(requestId)) return undefined
  if (typeof payload !== 'string' || (to !== undefined && !isId(to))) return undefined
  if (batchId !== undefined && !isId(batchId)) return undefined
  if (method !== undefined && !isId(method)) return undefined
  return {
    type: 'paxos-verification/request',
    version: protocolVersion,
    requestId,
    payload,
    ...(to !== undefined && { to }),
    ...(batchId !== undefined && { batchId }),
    ...(method !== undefined && { method }),
  }
}

/** Reads what a page says on the port of the request `requestId`; nothing when it is anything else. */
export function readPageSignal(data: unknown, requestId: string): PageSignal | undefined {
  const type = ownValue(data, 'type')
  if (typeof type !== 'string' || !Object.hasOwn(pageSignals, type)) return undefined
  return ownValue(data, 'requestId') === requestId ? pageSignals[type] : undefined
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= maxIdLength
}

/** An own data property, read without running a getter. What throws (a hostile proxy) has no value. */
function ownValue(data: unknown, key: string): unknown {
  if (typeof data !== 'object' || data === null) return undefined
  try {
    return Object.getOwnPropertyDescriptor(data, key)?.value
  } catch {
    return undefined
  }
}
