import * as v from 'valibot'
import { CountersignError } from '../errors.ts'
import { findNetwork, type NetworkId } from '../paxos/networks.ts'
import { policyFor } from '../policy/policy.ts'
import { browser } from './browser.ts'
import { readPolicy } from './policy.ts'
import { changeRpcPatterns } from './rpcPatterns.ts'
import { isGrantable, patternFor, siteOf } from './sitePatterns.ts'

const key = 'rpcEndpoints'
const longestUrl = 2000

/** Addresses of RPC endpoints, by network. None is there unless the person saved it. */
export type RpcEndpoints = Readonly<Partial<Record<NetworkId, string>>>

const schema = v.record(
  v.string(),
  v.pipe(
    v.string(),
    v.check((url) => 'url' in readRpcUrl(url)),
  ),
)

/** What a person typed as an endpoint: its address, or why it is none that may be used. */
export function readRpcUrl(
  text: string,
): { url: string } | { problem: 'unreadable' | 'http' | 'untouchable' | 'credentials' } {
  const typed = text.trim()
  if (typed.length > longestUrl || !URL.canParse(typed)) return { problem: 'unreadable' }
  const { username, password, href } = new URL(typed)
  const site = siteOf(typed)
  if (site.kind === 'browser') return { problem: 'unreadable' }
  if (!isGrantable(site)) return { problem: site.kind === 'untouchable' ? 'untouchable' : 'http' }
  return username === '' && password === '' ? { url: href } : { problem: 'credentials' }
}

/** The saved endpoints that an administrator does not forbid (T46). */
export async function readRpcEndpoints(): Promise<RpcEndpoints> {
  const [stored, policy] = await Promise.all([readStored(), readPolicy()])
  const allowed = Object.entries(stored).filter(
    ([, url]) => policyFor(policy, 'rpc', new URL(url).origin) !== 'blocked',
  )
  return Object.fromEntries(allowed)
}

/** What is stored; what cannot be read counts as none. */
async function readStored(): Promise<RpcEndpoints> {
  const stored = await browser.storage.local.get(key)
  const read = v.safeParse(schema, stored[key])
  return read.success ? read.output : {}
}

/**
 * The endpoint of a network, if the person saved one and the browser still lets Countersign reach it (R40).
 *
 * @param network as a payload writes it
 */
export async function readRpcEndpoint(
  network: string,
): Promise<{ url: string; network: NetworkId } | undefined> {
  const id = findNetwork(network)?.id
  const url = id && (await readRpcEndpoints())[id]
  if (id === undefined || url === undefined) return undefined
  const granted = await browser.permissions.contains({ origins: [patternFor(new URL(url).origin)] })
  return granted ? { url, network: id } : undefined
}

/**
 * Saves an endpoint, once the person has let the browser reach its host. Call it straight from the click, before
 * anything is awaited, else the browser refuses to ask. Nothing is sent to the endpoint.
 *
 * @param url as {@link readRpcUrl} returns it
 * @returns whether the browser granted access; without it nothing is saved
 * @throws CountersignError `settings-not-saved`; `policy-forbids`
 */
export async function saveRpcEndpoint(network: NetworkId, url: string): Promise<boolean> {
  const pattern = patternFor(new URL(url).origin)
  const before = browser.permissions.contains({ origins: [pattern] })
  const asked = browser.permissions.request({ origins: [pattern] })
  // Noted while the browser asks, so that the grant is never taken for a site's. What was granted before stays
  // what it was.
  const noted = before.then((had) => (had ? undefined : note(pattern)))
  const [granted] = await Promise.all([asked, noted])
  const forbidden = policyFor(await readPolicy(), 'rpc', new URL(url).origin) === 'blocked'
  if (!granted || forbidden) {
    if (!(await before)) {
      if (granted) await browser.permissions.remove({ origins: [pattern] })
      await changeRpcPatterns((patterns) => patterns.filter((each) => each !== pattern))
    }
    if (forbidden) throw new CountersignError('policy-forbids')
    return false
  }
  await change((endpoints) => ({ ...endpoints, [network]: url }))
  return true
}

/** Forgets an endpoint, and gives the grant back if it was for nothing else. */
export async function removeRpcEndpoint(network: NetworkId): Promise<void> {
  const { [network]: url } = await readStored()
  const left = await change(({ [network]: _, ...others }) => others)
  if (url === undefined) return
  const pattern = patternFor(new URL(url).origin)
  if (Object.values(left).some((other) => patternFor(new URL(other).origin) === pattern)) return
  let own = false
  await changeRpcPatterns((patterns) => {
    own = patterns.includes(pattern)
    return patterns.filter((each) => each !== pattern)
  })
  if (own) await browser.permissions.remove({ origins: [pattern] })
}

/**
 * Calls back after every change of the saved endpoints.
 *
 * @returns a function that stops watching
 */
export function watchRpcEndpoints(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && key in changes) changed()
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}

function note(pattern: string): Promise<void> {
  return changeRpcPatterns((patterns) => [...new Set([...patterns, pattern])])
}

function change(next: (endpoints: RpcEndpoints) => RpcEndpoints): Promise<RpcEndpoints> {
  return navigator.locks.request(key, async () => {
    const after = next(await readStored())
    try {
      await browser.storage.local.set({ [key]: after })
    } catch (cause) {
      throw new CountersignError('settings-not-saved', {}, { cause })
    }
    return after
  })
}
