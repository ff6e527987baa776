import { browser } from '../../lib/browser/browser.ts'
import {
  approveCallback,
  callbackVerdict,
  readCallbacks,
  writeCallback,
} from '../../lib/browser/callbackStore.ts'
import { CountersignError } from '../../lib/errors.ts'
import { readPayload } from '../../lib/paxos/readPayload.ts'
import { type Attempt, beginTry, type CallbackSend, endTry } from '../../lib/request/callbackPlan.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'

/** Rings when a signature is to be sent to a callback again. */
export const callbackAlarm = 'callback'

const patienceMilliseconds = 15_000

/**
 * Sends a request's signature to the callback that its payload names. The person has approved it, in the window or
 * (`asked` false) earlier for this origin; a page's or collector's word alone sends nothing (T31).
 *
 * @param always remembers the approval for the callback's exact origin
 * @throws CountersignError `not-found` where there is no signature or no callback, `policy-forbids`
 */
export async function sendCallback(
  record: RequestRecord | undefined,
  { asked, always }: { asked: boolean; always: boolean },
): Promise<void> {
  const url = record && readPayload(record.raw).payload?.callbackUrl
  if (!record?.reply || url === undefined) {
    if (asked) throw new CountersignError('not-found')
    return
  }
  const { origin } = new URL(url)
  const verdict = await callbackVerdict(origin)
  if (asked && verdict === 'blocked') throw new CountersignError('policy-forbids')
  if (!asked && verdict !== 'always') return
  if (always) await approveCallback(origin, true)
  const { id, signature } = record.reply
  await attempt({ id: record.id, url, body: { id, signature }, state: 'waiting', tries: 0, nextAt: 0 })
}

/** Tries again whatever is due, and sets the alarm for what is not. Also what a worker that died left behind. */
export async function retryCallbacks(now: number): Promise<void> {
  const waiting = (await readCallbacks()).filter(({ state }) => state === 'waiting')
  await Promise.all(waiting.filter(({ nextAt }) => nextAt <= now).map(attempt))
  await setAlarm()
}

/** One try, at most one at a time for each request; the next is planned before it begins. */
async function attempt(send: CallbackSend): Promise<void> {
  await navigator.locks.request(`callback/${send.id}`, { ifAvailable: true }, async (lock) => {
    if (!lock) return
    const begun = beginTry(send, Date.now())
    await writeCallback(begun)
    await setAlarm()
    await writeCallback(endTry(begun, await post(begun)))
    await setAlarm()
  })
}

/** Without cookies, without a referrer, and to this very address: a redirect could lead to one that nobody approved. */
async function post({ url, body }: CallbackSend): Promise<Attempt> {
  try {
    const { status } = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(patienceMilliseconds),
    })
    return { status }
  } catch {
    return {}
  }
}

async function setAlarm(): Promise<void> {
  const times = (await readCallbacks()).filter(({ state }) => state === 'waiting').map(({ nextAt }) => nextAt)
  if (times.length === 0) await browser.alarms.clear(callbackAlarm)
  else browser.alarms.create(callbackAlarm, { when: Math.min(...times) })
}
