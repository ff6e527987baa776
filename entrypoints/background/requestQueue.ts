import { readRequest, readRequests, removeRequests, writeRequest } from '../../lib/browser/requestStore.ts'
import { CountersignError, type ErrorReport, errorReport } from '../../lib/errors.ts'
import type { Finding } from '../../lib/paxos/finding.ts'
import type { Payload } from '../../lib/paxos/payload.ts'
import { readPayload } from '../../lib/paxos/readPayload.ts'
import { type Admission, admitRequest } from '../../lib/request/admitRequest.ts'
import { forgettable, isExpired } from '../../lib/request/expiry.ts'
import { type Ask, newRequest } from '../../lib/request/newRequest.ts'
import { answerOf, type RequestRecord, type Waiter } from '../../lib/request/requestRecord.ts'
import {
  isFinal,
  isOpen,
  type Leaving,
  leaves,
  type RequestEvent,
  transition,
} from '../../lib/request/transition.ts'
import { payloadReasons } from '../../lib/text/en/requestErrors.ts'
import { formatText } from '../../lib/text/formatText.ts'

/** An ask whose payload has not been read yet, or was where it is not for this file to read. */
export type RawAsk = Omit<Ask, 'payload' | 'at'> & { payload?: Payload }

export type RequestQueueOptions = {
  /** Milliseconds since the epoch. */
  now: () => number
  /** Called after each stored change, outside the lock. */
  changed: (record: RequestRecord, before: RequestRecord | undefined) => void
}

export type RequestQueue = ReturnType<typeof createRequestQueue>

/**
 * The queue of stored requests. Every change is read, decided and written under one lock, since
 * `storage.session` has no compare-and-set; nothing that counts is remembered outside storage, so that a new instance
 * over the same storage goes on where the last one was killed.
 */
export function createRequestQueue({ now, changed }: RequestQueueOptions) {
  const at = (): string => new Date(now()).toISOString()
  let asks = 0

  async function locked<T>(work: () => Promise<T>): Promise<T> {
    return await navigator.locks.request('requests', work)
  }

  /**
   * Reads an ask, without storing it.
   *
   * @throws CountersignError for what cannot become a request; see `submit`.
   */
  async function read(ask: RawAsk): Promise<RequestRecord> {
    const { payload, findings = [] }: Partial<ReturnType<typeof readPayload>> = ask.payload
      ? ask
      : readPayload(ask.raw, ask.channel)
    if (!payload) throw unreadable(findings)
    asks += 1
    return await newRequest({ ...ask, payload, at: at(), place: asks })
  }

  /**
   * Takes a new ask: stores it, or joins the same ask that is already here.
   *
   * @param reading what `read` makes of the ask.
   * @param admitted called once, as soon as it seems that the ask is taken, while it is still being stored, so that
   * a window can open meanwhile; told whether a signature is there already, and what is stored then.
   * @param seen what was stored a moment ago: enough to open a window by. What counts is decided under the lock.
   * @throws CountersignError for what cannot become a request; a payload that carries a credential leaves only
   * a notice that names the field (T30).
   */
  async function submit(
    ask: RawAsk,
    admitted: (answered: boolean, stored: readonly RequestRecord[]) => void = () => {},
    reading: Promise<RequestRecord> = read(ask),
    seen?: readonly RequestRecord[],
  ): Promise<RequestRecord> {
    const incoming = await reading.catch(async (error: unknown) => {
      if (error instanceof CountersignError && error.code === 'credentials-in-payload') {
        await addNotice(ask, errorReport(error))
      }
      throw error
    })
    let told = false
    const tell = (existing: RequestRecord | undefined, stored: readonly RequestRecord[]): void => {
      if (told) return
      told = true
      if (existing === undefined) admitted(false, [...stored, incoming])
      else admitted(answerOf(existing) !== undefined, stored)
    }
    if (seen) {
      const outlook = admitRequest(incoming, seen, now())
      if (outlook.kind !== 'refuse') tell(recordIn(seen, outlook), seen)
    }
    const { record, before } = await locked(async () => {
      const stored = await readRequests()
      const admission = admitRequest(incoming, stored, now())
      if (admission.kind === 'refuse') throw new CountersignError(admission.code)
      const existing = recordIn(stored, admission)
      tell(existing, stored)
      if (existing === undefined) {
        await removeRequests(forgettable(stored, now()))
        await writeRequest(incoming)
        return { record: incoming, before: undefined }
      }
      if (!ask.waiter) return { record: existing, before: existing }
      const joined = transition(existing, { kind: 'join', waiter: ask.waiter })
      await writeRequest(joined)
      return { record: joined, before: existing }
    })
    changed(record, before)
    return record
  }

  /**
   * Applies an event to one stored request, or several as one change.
   *
   * @throws CountersignError `not-found`, or what `transition` throws; nothing is written then.
   */
  function apply(id: string, ...events: readonly RequestEvent[]): Promise<RequestRecord> {
    return change(id, (record) => events.reduce(transition, record))
  }

  /**
   * Changes one stored request.
   *
   * @throws CountersignError `not-found`, or what `following` throws; nothing is written then.
   */
  async function change(
    id: string,
    following: (record: RequestRecord) => RequestRecord,
  ): Promise<RequestRecord> {
    const { record, before } = await locked(async () => {
      const existing = await readRequest(id)
      if (!existing) throw new CountersignError('not-found')
      const next = following(existing)
      await writeRequest(next)
      return { record: next, before: existing }
    })
    changed(record, before)
    return record
  }

  /** Applies an event wherever the record is still in one of the states that it was decided for. */
  async function applyToAll(
    chosen: (record: RequestRecord) => boolean,
    event: (record: RequestRecord) => RequestEvent,
  ): Promise<void> {
    const changes = await locked(async () => {
      const before = (await readRequests()).filter(chosen)
      const pairs = before.map((record) => ({ before: record, record: transition(record, event(record)) }))
      for (const { record } of pairs) await writeRequest(record)
      return pairs
    })
    for (const { record, before } of changes) changed(record, before)
  }

  async function addNotice(ask: RawAsk, error: ErrorReport): Promise<void> {
    const notice: RequestRecord = {
      ...(await newRequest({ ...ask, raw: '', payload: emptyPayload(), at: at() })),
      waiters: [],
      state: 'failed',
      notice: true,
      error,
    }
    await locked(async () => {
      const stored = await readRequests()
      const older = stored.filter(
        (record) => record.notice === true && record.asker?.origin === ask.asker?.origin,
      )
      await removeRequests(older.map((record) => record.id))
      await writeRequest(notice)
    })
    changed(notice, undefined)
  }

  /** The window that showed a request was closed: an ask is declined, a notice is read. */
  async function closeShown(id: string): Promise<void> {
    await dismiss(id)
    await applyToAll(
      (record) => record.id === id && record.state === 'pending',
      () => ({ kind: 'reject', at: at() }),
    )
  }

  /** The person has read a notice. */
  async function dismiss(id: string): Promise<void> {
    await locked(async () => {
      if ((await readRequest(id))?.notice === true) await removeRequests([id])
    })
  }

  /** Ends what has passed its own expiry without a signature. */
  async function expireDue(): Promise<void> {
    await applyToAll(
      (record) => isExpired(record, now()),
      () => ({ kind: 'expire', at: at() }),
    )
  }

  /**
   * Settles what an earlier instance left in the middle: signing that nobody watches any more is "not signed",
   * a signature whose delivery nobody confirmed is "undelivered" (T39).
   *
   * @param left the requests as this instance found them; what has happened to them since stands.
   * @param windowIsOpen whether the sign window still stands, and with it whatever it is doing.
   */
  async function recover(left: readonly RequestRecord[], windowIsOpen: boolean): Promise<void> {
    const found = new Map(left.map((record) => [record.id, record.state]))
    await applyToAll(
      (record) => record.state === 'verified' && found.get(record.id) === 'verified',
      () => ({ kind: 'undelivered' }),
    )
    if (windowIsOpen) return
    await failSigning('interrupted', (record) => found.get(record.id) === record.state)
  }

  /** Ends every request that was approved or being signed, as far as it is chosen. */
  async function failSigning(
    code: 'interrupted' | 'window-closed',
    chosen: (record: RequestRecord) => boolean = () => true,
  ): Promise<void> {
    await applyToAll(
      (record) => (record.state === 'approved' || record.state === 'signing') && chosen(record),
      () => ({ kind: 'fail', at: at(), error: errorReport(new CountersignError(code)) }),
    )
  }

  /** Ends an unsigned request whose site's access was taken away. */
  async function failRevoked(id: string): Promise<void> {
    await applyToAll(
      (record) => record.id === id && isOpen(record.state),
      (record) => ({
        kind: 'fail',
        at: at(),
        error: errorReport(
          new CountersignError('permission-missing', { origin: record.asker?.origin ?? '' }),
        ),
      }),
    )
  }

  /** A document or a tab has gone: nobody waits there any more. What is finished stays readable for it. */
  async function leave(leaving: Leaving): Promise<void> {
    const gone = (waiter: Waiter): boolean => leaves(waiter, leaving)
    await applyToAll(
      (record) => !isFinal(record.state) && record.waiters.some(gone),
      ({ channel, state, waiters }) =>
        // What a wallet is asked is for that document alone: nobody else would ever take the answer.
        channel === 'wallet' && isOpen(state) && waiters.every(gone)
          ? { kind: 'cancel', at: at() }
          : { kind: 'leave', ...leaving },
    )
  }

  return {
    read,
    submit,
    apply,
    change,
    dismiss,
    closeShown,
    expireDue,
    recover,
    failSigning,
    failRevoked,
    leave,
    all: readRequests,
  }
}

/** The record that an ask joins. */
function recordIn(records: readonly RequestRecord[], admission: Admission): RequestRecord | undefined {
  return admission.kind === 'join' ? records.find(({ id }) => id === admission.id) : undefined
}

/** A refused payload leaves nothing of itself behind. */
function emptyPayload(): Payload {
  return { shape: 'collector', verificationId: '', network: '', address: '', method: '', unknownFields: [] }
}

function unreadable(findings: ReturnType<typeof readPayload>['findings']): CountersignError {
  const blocking = findings.find((finding) => finding.weight === 'block')
  switch (blocking?.code) {
    case 'credentials-in-payload':
      return new CountersignError('credentials-in-payload', blocking.values)
    case 'payload-too-large':
      return new CountersignError('payload-too-large')
    default:
      return new CountersignError('payload-unreadable', { reason: reasonOf(blocking) })
  }
}

function reasonOf(blocking: Finding | undefined): string {
  const { code = '', values = {} } = blocking ?? {}
  const reasons: Readonly<Record<string, string>> = payloadReasons
  const known = Object.hasOwn(reasons, code) ? reasons[code] : undefined
  return known === undefined ? String(values.reason ?? code) : formatText(known, values)
}
