import * as v from 'valibot'
import { CountersignError } from '../errors.ts'
import { defaultChain, type WalletState } from '../walletDoor/walletRequest.ts'
import { browser } from './browser.ts'

const key = 'walletSites'

const text = v.string()
const stateSchema = v.object({
  chainId: v.fallback(text, defaultChain),
  evm: v.fallback(v.array(text), []),
  solana: v.fallback(v.array(v.object({ address: text, publicKey: text })), []),
})

/** A site as a private window keeps it apart: what is connected there is gone when the browser ends (T42, R38). */
export type WalletSite = { origin: string; incognito: boolean }

/**
 * Which accounts a site sees, by the person's consent, and which chain it has picked. What cannot be read counts as
 * not given (T47). It gives nothing by itself: the use `wallet` is asked for each time as well.
 */
export async function readWalletSite({ origin, incognito }: WalletSite): Promise<WalletState> {
  return stateOf((await readAll(incognito))[origin])
}

/**
 * Changes what a site sees.
 *
 * @throws CountersignError `settings-not-saved` when the browser did not keep the change
 */
export async function changeWalletSite(
  { origin, incognito }: WalletSite,
  change: Partial<WalletState>,
): Promise<WalletState> {
  return await navigator.locks.request(key, async () => {
    const all = await readAll(incognito)
    const next = { ...stateOf(all[origin]), ...change }
    await writeAll(incognito, { ...all, [origin]: next })
    return next
  })
}

/** Forgets every site that is not among these. */
export async function keepWalletSites(origins: readonly string[]): Promise<void> {
  await navigator.locks.request(key, async () => {
    for (const incognito of [false, true]) {
      const all = Object.entries(await readAll(incognito))
      const kept = all.filter(([origin]) => origins.includes(origin))
      if (kept.length < all.length) await writeAll(incognito, Object.fromEntries(kept))
    }
  })
}

async function readAll(incognito: boolean): Promise<Record<string, unknown>> {
  const stored = (await area(incognito).get(key))[key]
  return typeof stored === 'object' && stored !== null ? { ...stored } : {}
}

async function writeAll(incognito: boolean, all: Record<string, unknown>): Promise<void> {
  try {
    await area(incognito).set({ [key]: all })
  } catch (cause) {
    throw new CountersignError('settings-not-saved', {}, { cause })
  }
}

function area(incognito: boolean) {
  return incognito ? browser.storage.session : browser.storage.local
}

function stateOf(stored: unknown): WalletState {
  return v.parse(v.fallback(stateSchema, { chainId: defaultChain, evm: [], solana: [] }), stored)
}
