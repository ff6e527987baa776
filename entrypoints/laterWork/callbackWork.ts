import { browser } from '../../lib/browser/browser.ts'
import {
  approveCallback,
  callbackVerdict,
  readCallbacks,
  writeCallback,
} from '../../lib/browser/callbackStore.ts'
import { CountersignError } from '../../lib/errors.ts'
import { type Attempt, beginTry, type CallbackSend, endTry } from '../../lib/request/callbackPlan.ts'
import { type CallbackWork, callbackAlarm, callbackOf } from '../background/callback.ts'

const patienceMilliseconds = 15_000

/** Sends signatures to the callbacks that their payloads name. Nothing is remembered outside storage. */
export const callbackWork: CallbackWork = {
  async send(record, { asked, always }) {
    const url = record && callbackOf(record)
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
  },
  async retry(now) {
    const waiting = (await readCallbacks()).filter(({ state }) => state === 'waiting')
    await Promise.all(waiting.filter(({ nextAt }) => nextAt <= now).map(attempt))
    await setAlarm()
  },
}

/** One try, at most one at a time for each request; the next is planned before it begins. */
async function attempt(send: CallbackSend): Promise<void> {
  await navigator.locks.request(`callback/${send.id}`, { ifAvailable: true }, async (lock) => {
    if (!lock) return
    // Decided anew for each try: an administrator may have forbidden it since the person pressed (T31).
    if ((await callbackVerdict(new URL(send.url).origin)) === 'blocked') {
      return await writeCallback({ ...send, state: 'failed' })
    }
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
