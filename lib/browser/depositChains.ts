import * as v from 'valibot'
import type { Environment } from '../deposit/depositPlan.ts'
import type { Asker } from '../request/requestRecord.ts'
import { browser } from './browser.ts'

const key = 'depositChains'

/** Which chain each origin means; what cannot be read counts as nothing said. */
const schema = v.record(v.string(), v.picklist(['main', 'test']))

/**
 * Which chain of a network an asker means: what the person said last, else the test chain for sites of this machine and
 * the main chain for all others.
 */
export async function readDepositChain(asker: Asker | undefined): Promise<Environment> {
  if (asker === undefined) return 'main'
  const said = (await stored(asker.incognito))[asker.origin]
  return said ?? (isLoopback(asker.origin) ? 'test' : 'main')
}

/** Remembers what the person said; for a private window only as long as the session. */
export async function saveDepositChain(asker: Asker | undefined, environment: Environment): Promise<void> {
  if (asker === undefined) return
  await navigator.locks.request(key, async () => {
    const said = { ...(await stored(asker.incognito)), [asker.origin]: environment }
    await browser.storage[area(asker.incognito)].set({ [key]: said })
  })
}

async function stored(incognito: boolean): Promise<Readonly<Record<string, Environment>>> {
  const read = v.safeParse(schema, (await browser.storage[area(incognito)].get(key))[key])
  return read.success ? read.output : {}
}

function area(incognito: boolean): 'local' | 'session' {
  return incognito ? 'session' : 'local'
}

function isLoopback(origin: string): boolean {
  const { hostname } = new URL(origin)
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname) || hostname.endsWith('.localhost')
}
