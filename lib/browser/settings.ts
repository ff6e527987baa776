import * as v from 'valibot'
import { CountersignError } from '../errors.ts'
import type { Policy } from '../policy/policy.ts'
import { browser } from './browser.ts'
import { readPolicy, watchPolicy } from './policy.ts'

const key = 'settings'

const schema = v.object({
  version: v.fallback(v.literal(1), 1),
  /** How a Solana signature is written in the reply; Paxos's own choice is not published. */
  solanaEncoding: v.fallback(v.picklist(['base58', 'base64', 'hex']), 'base58'),
  /** Which explorer an address links to: a payload does not say whether it is of Paxos's sandbox. */
  explorer: v.fallback(v.picklist(['main', 'test']), 'main'),
  /** How long proofs are kept (lib/proof/retention.ts). */
  keepProofs: v.fallback(v.picklist(['ever', 'month', 'quarter', 'year', 'fiveYears']), 'ever'),
})

/** What a person may set, beside the accounts and the sites. */
export type Settings = v.InferOutput<typeof schema>

export const defaultSettings: Settings = {
  version: 1,
  solanaEncoding: 'base58',
  explorer: 'main',
  keepProofs: 'ever',
}

/**
 * The settings in `storage.local`. What is missing takes its default, member by member; what is there and cannot
 * be read counts as missing, so that a damaged setting never stops a page (T47). What an administrator set stands
 * above both.
 */
export async function readSettings(): Promise<Settings> {
  const [stored, policy] = await Promise.all([browser.storage.local.get(key), readPolicy()])
  return withPolicy(settingsFrom(stored[key]), policy)
}

/** The settings with an administrator's in the place of the person's. */
export function withPolicy(settings: Settings, { solanaEncoding, explorer, keepProofs }: Policy): Settings {
  return {
    ...settings,
    ...(solanaEncoding && { solanaEncoding }),
    ...(explorer && { explorer }),
    ...(keepProofs && { keepProofs }),
  }
}

/**
 * Changes some settings and answers with all of them as they are stored now.
 *
 * @throws CountersignError `settings-not-saved` when the browser did not keep the change
 */
export function changeSettings(change: Partial<Omit<Settings, 'version'>>): Promise<Settings> {
  return navigator.locks.request('settings', async () => {
    const stored = await browser.storage.local.get(key)
    const next = { ...settingsFrom(stored[key]), ...change }
    try {
      await browser.storage.local.set({ [key]: next })
    } catch (cause) {
      throw new CountersignError('settings-not-saved', {}, { cause })
    }
    return withPolicy(next, await readPolicy())
  })
}

/**
 * Calls back with the settings after every change, from whichever page it came.
 *
 * @returns a function that stops watching
 */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const again = (): void => void readSettings().then(changed)
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && key in changes) again()
  }
  const stopPolicy = watchPolicy(again)
  browser.storage.onChanged.addListener(listener)
  return () => {
    stopPolicy()
    browser.storage.onChanged.removeListener(listener)
  }
}

/** Reads stored settings of any age or state; never throws. */
export function settingsFrom(stored: unknown): Settings {
  const read = v.safeParse(schema, stored)
  return read.success ? read.output : defaultSettings
}
