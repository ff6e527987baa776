import * as v from 'valibot'
import { CountersignError } from '../errors.ts'
import { type Policy, policyFor } from '../policy/policy.ts'
import { browser } from './browser.ts'
import { readPolicy, watchPolicy } from './policy.ts'
import { isGrantable, siteOf } from './sitePatterns.ts'

const key = 'siteUses'

/** What the person may let a site do: ask for signatures, have its traffic watched for payloads, see local accounts as a wallet. */
export type SiteUse = 'ask' | 'watch' | 'wallet'

/** Since when a site may do what, as ISO 8601 times, or {@link byPolicy}. A use that is absent was not given, or was taken back. */
export type SiteUseRecord = { readonly [U in SiteUse]?: string }

/** Stands in the place of a time where an administrator switched the use on. */
export const byPolicy = 'policy'

/** The record of every site, by exact origin (scheme, host and port). */
export type SiteUses = Readonly<Record<string, SiteUseRecord>>

const time = v.fallback(
  v.optional(
    v.pipe(
      v.string(),
      v.check((text) => !Number.isNaN(Date.parse(text))),
    ),
  ),
  undefined,
)
const recordSchema = v.object({ ask: time, watch: time, wallet: time })

/**
 * Every recorded use. What cannot be read counts as not given (T47), and so does an origin that is never granted.
 *
 * A record gives nothing by itself: the browser's grant is asked for each time as well (`hasAccess`, R40). What an
 * administrator blocked is not in it, and what one switched on is (T46).
 */
export async function readSiteUses(): Promise<SiteUses> {
  const [stored, policy] = await Promise.all([readStored(), readPolicy()])
  return usesUnder(policy, stored)
}

/** What is left of the person's choices under an administrator's policy, with what that adds. */
export function usesUnder(policy: Policy, stored: SiteUses): SiteUses {
  const { watchOn = [], walletOn = [] } = policy
  const origins = new Set([...Object.keys(stored), ...watchOn, ...walletOn])
  const records = [...origins].map((origin): [string, SiteUseRecord] => {
    const uses = (['ask', 'watch', 'wallet'] as const).flatMap((use) => {
      const verdict = policyFor(policy, use, origin)
      const since = verdict === 'on' ? byPolicy : verdict === 'open' ? stored[origin]?.[use] : undefined
      return since === undefined ? [] : [[use, since]]
    })
    return [origin, Object.fromEntries(uses)]
  })
  return Object.fromEntries(records.filter(([, record]) => Object.keys(record).length > 0))
}

async function readStored(): Promise<SiteUses> {
  return usesFrom((await browser.storage.local.get(key))[key])
}

/** Since when an exact origin has a use, or `undefined`. */
export async function usedSince(origin: string, use: SiteUse): Promise<string | undefined> {
  const uses = await readSiteUses()
  return Object.hasOwn(uses, origin) ? uses[origin]?.[use] : undefined
}

/**
 * Gives a use to an exact origin, or takes it back. A use that is given already keeps its time.
 *
 * @throws CountersignError `origin-refused` for what is never offered (Paxos's own sites, plain http),
 * `policy-forbids` for what an administrator decided, and `settings-not-saved` when the browser did not keep the
 * change
 */
export async function setSiteUse(origin: string, use: SiteUse, given: boolean): Promise<SiteUses> {
  if (given && !isExactOrigin(origin)) throw new CountersignError('origin-refused', { origin })
  const verdict = policyFor(await readPolicy(), use, origin)
  if (verdict === (given ? 'blocked' : 'on')) throw new CountersignError('policy-forbids')
  return await change((uses) => {
    const { [origin]: record = {}, ...others } = uses
    const { [use]: since, ...rest } = record
    const next = given ? { ...rest, [use]: since ?? new Date().toISOString() } : rest
    return Object.keys(next).length > 0 ? { ...others, [origin]: next } : others
  })
}

/** Takes every use back from an exact origin, as when its access is revoked. */
export function forgetSiteUses(origin: string): Promise<SiteUses> {
  return change(({ [origin]: _forgotten, ...others }) => others)
}

/**
 * Calls back after every change, from whichever page it came.
 *
 * @returns a function that stops watching
 */
export function watchSiteUses(changed: (uses: SiteUses) => void): () => void {
  const again = (): void => void readSiteUses().then(changed)
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

/** Whether a change of storage may change what sites may do: the person's choices, or an administrator's. */
export function decidesAboutUses(changes: Readonly<Record<string, unknown>>, area: string): boolean {
  return area === 'managed' || (area === 'local' && key in changes)
}

/** The origins that have a use, sorted. */
export function originsWith(uses: SiteUses, use: SiteUse): string[] {
  return Object.keys(uses)
    .filter((origin) => uses[origin]?.[use] !== undefined)
    .sort()
}

/** Reads stored uses of any age or state; never throws. */
export function usesFrom(stored: unknown): SiteUses {
  if (typeof stored !== 'object' || stored === null) return {}
  const read = Object.entries(stored).flatMap(([origin, record]): [string, SiteUseRecord][] => {
    const known = v.safeParse(recordSchema, record)
    if (!known.success || !isExactOrigin(origin)) return []
    const given = Object.entries(known.output).filter(([, since]) => since !== undefined)
    return given.length > 0 ? [[origin, Object.fromEntries(given)]] : []
  })
  return Object.fromEntries(read)
}

function change(next: (uses: SiteUses) => SiteUses): Promise<SiteUses> {
  return navigator.locks.request('site-uses', async () => {
    const uses = next(await readStored())
    try {
      await browser.storage.local.set({ [key]: uses })
    } catch (cause) {
      throw new CountersignError('settings-not-saved', {}, { cause })
    }
    return usesUnder(await readPolicy(), uses)
  })
}

function isExactOrigin(origin: string): boolean {
  const site = siteOf(origin)
  return isGrantable(site) && site.origin === origin
}
