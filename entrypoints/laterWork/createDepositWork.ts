import { browser } from '../../lib/browser/browser.ts'
import { beginDeposit, changeDeposit, readDeposits } from '../../lib/browser/depositStore.ts'
import { readRequest } from '../../lib/browser/requestStore.ts'
import { signWindowStands } from '../../lib/browser/signWindow.ts'
import { environmentOf, planDeposit, samePlan } from '../../lib/deposit/depositPlan.ts'
import {
  type DepositEntry,
  type DepositEvent,
  isSettled,
  newDeposit,
  nextState,
  type Observation,
} from '../../lib/deposit/journal.ts'
import { nextLook } from '../../lib/deposit/nextLook.ts'
import { CountersignError, errorReport } from '../../lib/errors.ts'
import { readPayload } from '../../lib/paxos/readPayload.ts'
import { type DepositRequestEvent, depositTransition } from '../../lib/request/depositTransition.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { type DepositParts, type DepositWork, depositAlarm } from '../background/deposits.ts'
import { requestEvent } from './requestEvent.ts'

/** How the chain is asked; in the browser over the endpoint that the person saved. */
export type DepositChain = {
  /** What the chain says, and whose word that is; nothing where no endpoint may be asked. */
  observe(entry: DepositEntry): Promise<{ observation: Observation; host: string } | undefined>
  /** Sends the journalled bytes once more. */
  resend(entry: DepositEntry): Promise<DepositEvent | undefined>
}

/** How long until the chain is asked again while somebody waits in front of a deposit. */
export const livelyMilliseconds = 2000

/**
 * The background's work about small deposits. The journal is the truth about the money and is written first; the
 * request follows it, and is brought in line again after every start. Nothing is remembered outside storage.
 *
 * @param now milliseconds since the epoch
 */
export function createDepositWork(
  { queue, ports }: DepositParts,
  chain: DepositChain,
  now: () => number = Date.now,
): DepositWork {
  let timer: ReturnType<typeof setTimeout> | undefined

  const begin: DepositWork['begin'] = async ({ id, digest, deposit }) => {
    const record = await waiting(id)
    const { asker, expiresAt } = record
    if (digest !== record.digest) throw new CountersignError('digest-mismatch')
    if (expiresAt === undefined || Date.parse(expiresAt) <= now()) throw new CountersignError('expired')
    if (!asksFor(record, deposit.plan)) throw new CountersignError('deposit-mismatch')
    const entry = newDeposit({ ...deposit, ...(asker && { origin: asker.origin }), expiresAt }, now())
    await beginDeposit(entry, asker?.incognito === true)
    try {
      await apply(id, { kind: 'deposit', at: at(), digest, entryId: entry.id })
    } catch (error) {
      // Withdrawn or expired at this very moment.
      await change(entry.id, { kind: 'unsent', why: 'not-started' })
      throw error
    }
    soon()
    return entry
  }

  const note: DepositWork['note'] = async ({ entryId, event }) => {
    const entry = await change(entryId, event)
    // Taken for unsent in the meantime, perhaps: what is not in the journal must not be sent.
    if (event.kind === 'signed' && entry.rawTransaction !== event.rawTransaction) {
      throw new CountersignError('state-changed')
    }
    await follow(entry, true)
    soon()
    return entry
  }

  const restore: DepositWork['restore'] = async ({ id, entryId }) => {
    const record = await waiting(id)
    const entry = await entryOf(entryId)
    if (!asksFor(record, entry.plan)) throw new CountersignError('deposit-mismatch')
    if (entry.state === 'dropped' || entry.state === 'reverted') throw new CountersignError('state-changed')
    // What was sent for one site is not told to another.
    if (entry.origin !== undefined && record.asker && entry.origin !== record.asker.origin) {
      throw new CountersignError('deposit-under-way')
    }
    await apply(id, { kind: 'deposit', at: at(), digest: record.digest, entryId })
    await follow(entry, true)
    soon()
    return await stored(id)
  }

  const leave: DepositWork['leave'] = async ({ id }) => {
    const { deposit } = await stored(id)
    const entry = deposit && (await readDeposits()).find((each) => each.id === deposit.entryId)
    const error = new CountersignError(entry?.state === 'watching' ? 'deposit-by-hand' : 'deposit-unknown')
    return await apply(id, { kind: 'deposit-left', at: at(), error: errorReport(error) })
  }

  /** Brings what every request waits for in line with the journal, then asks the chain. One at a time. */
  async function track(): Promise<void> {
    await navigator.locks.request('deposit-tracking', { ifAvailable: true }, async (lock) => {
      if (!lock) return
      // Should this worker die meanwhile, the next one is called in time.
      await plan()
      await Promise.allSettled((await readDeposits()).map(look))
    })
    await plan()
    if (await isWatched()) soon(livelyMilliseconds)
  }

  async function look(entry: DepositEntry): Promise<void> {
    if (isSettled(entry)) return await follow(entry, true)
    const seen = await chain.observe(entry)
    if (!seen) return await follow(entry, false)
    // What was observed of an entry that has changed since says nothing of what it is now.
    const known = factsOf(entry)
    const after = await changeDeposit(entry.id, (present) =>
      factsOf(present) === known ? nextState(present, { kind: 'observed', ...seen }, now()) : present,
    )
    await follow(after, true)
    if (seen.observation.kind !== 'absent' || !mayResend(after)) return
    const event = await chain.resend(after)
    if (event) await follow(await change(entry.id, event), true)
  }

  /** The very same bytes may go out again, but not for a verification that is over: nobody would want the money. */
  function mayResend({ rawTransaction, state, expiresAt }: DepositEntry): boolean {
    const isUnderWay = state === 'sending' || state === 'sent' || state === 'unknown'
    return rawTransaction !== undefined && isUnderWay && Date.parse(expiresAt ?? '') > now()
  }

  /** Moves the requests whose answer this deposit is. @param watched whether the chain can be asked about it */
  async function follow(entry: DepositEntry, watched: boolean): Promise<void> {
    for (const record of await queue.all()) {
      const event = requestEvent(record, entry, { watched, now: now() })
      if (event) await move(record.id, event)
    }
  }

  function apply(id: string, event: DepositRequestEvent): Promise<RequestRecord> {
    return queue.change(id, (record) => depositTransition(record, event))
  }

  async function move(id: string, event: DepositRequestEvent): Promise<void> {
    await apply(id, event).catch((error: unknown) => {
      // Moved by another call in the meantime.
      if (errorReport(error).code !== 'state-changed') throw error
    })
  }

  async function recover(windowIsOpen: boolean): Promise<void> {
    if (!windowIsOpen) await windowGone()
    soon()
  }

  async function windowGone(): Promise<void> {
    for (const entry of await readDeposits()) {
      if (entry.state !== 'sending' || entry.rawTransaction !== undefined) continue
      // Signed bytes are journalled before they go out, so a local account without any has sent nothing.
      const event: DepositEvent =
        entry.sender.kind === 'local'
          ? { kind: 'unsent', why: 'not-started' }
          : { kind: 'unclear', why: 'window-closed' }
      await follow(await change(entry.id, event), true)
    }
  }

  function change(entryId: string, event: DepositEvent): Promise<DepositEntry> {
    return changeDeposit(entryId, (entry) => nextState(entry, event, now()))
  }

  /** Sets the alarm for the deposit that is to be asked about first, or none. */
  async function plan(): Promise<void> {
    const times = (await readDeposits()).flatMap((entry) => nextLook(entry, now()) ?? [])
    if (times.length === 0) await browser.alarms.clear(depositAlarm)
    else browser.alarms.create(depositAlarm, { when: Math.min(...times) })
  }

  /** Whether the sign window or a page waits in front of a deposit that is under way. */
  async function isWatched(): Promise<boolean> {
    if (!(await readDeposits()).some((entry) => nextLook(entry, now()) !== undefined)) return false
    if (await signWindowStands()) return true
    const records = await queue.all()
    return records.some(
      ({ state, waiters }) => state === 'depositing' && waiters.some((waiter) => ports.has(waiter)),
    )
  }

  function soon(milliseconds = 0): void {
    clearTimeout(timer)
    timer = setTimeout(() => void track(), milliseconds)
  }

  const at = (): string => new Date(now()).toISOString()

  return {
    begin,
    note,
    restore,
    leave,
    async look() {
      await track()
      return null
    },
    track,
    recover,
  }
}

/** Whether this is exactly the deposit that a request asks for, on either chain of its network (T62). */
function asksFor(record: RequestRecord, plan: DepositEntry['plan']): boolean {
  const { payload } = readPayload(record.raw, record.channel)
  if (payload?.method !== 'SMALL_DEPOSIT' || payload.verificationId !== plan.verificationId) return false
  const planned = planDeposit(payload, environmentOf(plan))
  return 'plan' in planned && planned.plan.network === plan.network && samePlan(planned.plan, plan)
}

function factsOf({ state, hash, rawTransaction, nonce }: DepositEntry): string {
  return JSON.stringify([state, hash, rawTransaction, nonce])
}

async function waiting(id: string): Promise<RequestRecord> {
  const record = await stored(id)
  if (record.state !== 'pending') throw new CountersignError('state-changed')
  return record
}

async function stored(id: string): Promise<RequestRecord> {
  const record = await readRequest(id)
  if (!record) throw new CountersignError('not-found')
  return record
}

async function entryOf(id: string): Promise<DepositEntry> {
  const entry = (await readDeposits()).find((each) => each.id === id)
  if (!entry) throw new CountersignError('not-found')
  return entry
}
