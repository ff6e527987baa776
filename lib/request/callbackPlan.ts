/** A signature on its way to a collector's callback, in `storage.session` until it has arrived or was given up. */
export type CallbackSend = {
  /** Of the request. */
  id: string
  url: string
  /** What is posted, as JSON: ready for Paxos's submit endpoint. */
  body: { id: string; signature: string }
  state: 'waiting' | 'sent' | 'failed'
  /** How often it was tried. */
  tries: number
  /** Milliseconds since the epoch: not before then is it tried again. */
  nextAt: number
}

/** Pauses before each further try, in milliseconds: half a minute, two, ten, an hour. */
const pauses = [30_000, 120_000, 600_000, 3_600_000]

/** How a try ended: the status of an answer, or none when nobody answered. */
export type Attempt = { status?: number }

/**
 * What is written before a try: should the worker die during it, the next one is planned already. The receiver may
 * therefore see the same body twice.
 */
export function beginTry(send: CallbackSend, now: number): CallbackSend {
  const pause = pauses[Math.min(send.tries, pauses.length - 1)] ?? 0
  return { ...send, state: 'waiting', tries: send.tries + 1, nextAt: now + pause }
}

/**
 * What follows from a try. Any 2xx took it; no answer, 408, 425, 429 and 5xx are worth another try, until the last;
 * every other answer is a refusal, which repeating would not change.
 */
export function endTry(send: CallbackSend, { status }: Attempt): CallbackSend {
  if (status !== undefined && status >= 200 && status < 300) return { ...send, state: 'sent' }
  const passing = status === undefined || status >= 500 || [408, 425, 429].includes(status)
  return passing && send.tries <= pauses.length ? send : { ...send, state: 'failed' }
}
