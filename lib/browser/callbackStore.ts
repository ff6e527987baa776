import { policyFor } from '../policy/policy.ts'
import type { CallbackSend } from '../request/callbackPlan.ts'
import { browser } from './browser.ts'
import { readPolicy } from './policy.ts'

const prefix = 'callback/'
const approvedKey = 'callbackOrigins'

/** Everything that is being sent, was sent or was given up in this session. Private windows leave nothing behind. */
export async function readCallbacks(): Promise<CallbackSend[]> {
  const { session } = browser.storage
  const keys = await (session as typeof session & { getKeys: () => Promise<string[]> }).getKeys()
  const stored = await session.get(keys.filter((key) => key.startsWith(prefix)))
  return Object.values(stored) as CallbackSend[]
}

/** Writes one. Only the background calls this. */
export async function writeCallback(send: CallbackSend): Promise<void> {
  await browser.storage.session.set({ [prefix + send.id]: send })
}

/** Forgets one that has ended and that the person has seen. */
export async function removeCallback(id: string): Promise<void> {
  await browser.storage.session.remove(prefix + id)
}

/**
 * Whether signatures may go to an exact origin without asking again: the person said so, or the administrator did;
 * `blocked` where the administrator forbids it.
 */
export async function callbackVerdict(origin: string): Promise<'always' | 'ask' | 'blocked'> {
  const verdict = policyFor(await readPolicy(), 'callback', origin)
  if (verdict === 'blocked') return 'blocked'
  return verdict === 'on' || (await readApproved()).includes(origin) ? 'always' : 'ask'
}

/** Remembers, or forgets, that signatures may go to an origin without asking again. */
export function approveCallback(origin: string, given: boolean): Promise<void> {
  return navigator.locks.request('callback-origins', async () => {
    const others = (await readApproved()).filter((each) => each !== origin)
    await browser.storage.local.set({ [approvedKey]: given ? [...others, origin] : others })
  })
}

/** The origins that the person approved once and for all; what cannot be read counts as none (T47). */
export async function readApproved(): Promise<string[]> {
  const stored: unknown = (await browser.storage.local.get(approvedKey))[approvedKey]
  return Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : []
}

/**
 * Calls back after every change of what is being sent.
 *
 * @returns a function that stops watching
 */
export function watchCallbacks(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'session' && Object.keys(changes).some((key) => key.startsWith(prefix))) changed()
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}
