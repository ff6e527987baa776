import { browser } from './browser.ts'

const key = 'rpcPatterns'

/**
 * Match patterns that were granted for an RPC endpoint and for nothing else. The browser holds them among the
 * sites' grants, so whatever decides about a site leaves them out.
 */
export async function readRpcPatterns(): Promise<string[]> {
  const { [key]: stored } = await browser.storage.local.get(key)
  return Array.isArray(stored) ? stored : []
}

/** Whether a change of storage is one of these patterns. */
export function isRpcChange(changes: Readonly<Record<string, unknown>>): boolean {
  return key in changes
}

/** Adds or takes away patterns. */
export function changeRpcPatterns(change: (patterns: string[]) => string[]): Promise<void> {
  return navigator.locks.request(key, async () => {
    const before = await readRpcPatterns()
    const after = change(before)
    if (after.join() !== before.join()) await browser.storage.local.set({ [key]: after })
  })
}
