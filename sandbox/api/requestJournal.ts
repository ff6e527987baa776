import type { Endpoint } from './endpoint.ts'

/** What became of a request's `Paxos-Signature`. */
export type SignatureTrace =
  | { state: 'none' }
  | { state: 'valid'; kid: string; required: boolean }
  /** `code` is the verifier's; `reason` is for the person at the console. */
  | { state: 'refused'; code: string; reason: string; required: boolean }

/** What the parts of the API that a request passes leave for the console. */
export type RequestTrace = {
  clientId?: string
  /** The verification that it was about. */
  verificationId?: string
  signature?: SignatureTrace
  /** Why a submitted wallet signature was refused. */
  refusal?: string
  /** The fault that was injected. */
  fault?: string
}

/** One request that the API took. Never carries a secret, a token, a header or a body. */
export type JournalEntry = RequestTrace & {
  id: number
  /** Milliseconds, by the sandbox's clock. */
  at: number
  method: string
  /** Path and query as they were sent. */
  target: string
  endpoint?: Endpoint
  /** 0 when the connection was cut instead of answered. */
  status: number
  milliseconds: number
  problem?: { type: string; detail: string }
}

export type RequestJournal = {
  add(entry: Omit<JournalEntry, 'id'>): void
  /** Newest first. */
  list(): JournalEntry[]
}

/** Requests that are kept. */
const capacity = 500

/** The newest requests, in memory: it is for looking at, and a restart may forget it. */
export function createRequestJournal(onChange: () => void): RequestJournal {
  const entries: JournalEntry[] = []
  let lastId = 0
  return {
    add(entry) {
      lastId += 1
      entries.push({ id: lastId, ...entry })
      if (entries.length > capacity) entries.shift()
      onChange()
    },
    list: () => entries.toReversed(),
  }
}
