import { browser } from './browser.ts'

/** Where the journal of deposits is, in `storage.local`; what private windows send, in `storage.session`. */
export const depositsKey = 'deposits'

/** The areas that hold it. */
export type DepositArea = 'local' | 'session'

/** What is stored in one area, whatever it is, as a list. */
export async function readDepositArea(area: DepositArea): Promise<unknown[]> {
  const stored: unknown = (await browser.storage[area].get(depositsKey))[depositsKey]
  return Array.isArray(stored) ? stored : []
}

/**
 * Whether any deposit's fate is still open. Light, for a background that has just been started: what cannot be read
 * counts as open, and is left to who reads it in earnest.
 */
export async function someDepositIsOpen(): Promise<boolean> {
  const stored = await Promise.all([readDepositArea('local'), readDepositArea('session')])
  return stored.flat().some((entry) => {
    const { state } = (entry ?? {}) as { state?: unknown }
    return state !== 'confirmed' && state !== 'reverted' && state !== 'dropped'
  })
}
