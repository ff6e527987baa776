import * as v from 'valibot'
import { CountersignError } from '../errors.ts'
import { policyFor } from '../policy/policy.ts'
import { browser } from './browser.ts'
import { readPolicy } from './policy.ts'
import { changeRpcPatterns, isRpcChange, readRpcPatterns } from './rpcPatterns.ts'
import {
  everyHttpsPattern,
  isBroad,
  isGrantable,
  loopbackPatterns,
  originCovered,
  patternFor,
  siteOf,
} from './sitePatterns.ts'
import { decidesAboutUses, forgetSiteUses, readSiteUses, setSiteUse } from './siteUses.ts'

const chosenKey = 'chosenOrigins'
const chosenSchema = v.array(
  v.pipe(
    v.string(),
    v.check((text) => isGrantable(siteOf(text))),
  ),
)
const onceKey = (tabId: number): string => `siteOnce/${tabId}`
const bridgeFile = 'content-scripts/bridge.js' as const

/** One line of the list of granted sites: an exact origin, or a pattern that covers many. */
export type GrantedSite =
  | { kind: 'everyHttps'; pattern: string }
  | { kind: 'loopback'; pattern: string }
  | { kind: 'origin'; pattern: string; origin: string }
  | { kind: 'pattern'; pattern: string }

/** Everything that the person has granted, sorted for display: the broad grants first. */
export type SiteAccess = { everyHttps: boolean; loopback: boolean; sites: GrantedSite[] }

/**
 * Whether Countersign may run on an exact origin (scheme, host and port) now. Asks the browser every time,
 * since a person can withdraw a grant anywhere (R40), and compares the port itself (T8). An administrator may have
 * decided against it, whatever is granted (T46).
 */
export async function hasAccess(origin: string): Promise<boolean> {
  const site = siteOf(origin)
  if (!isGrantable(site)) return false
  const pattern = patternFor(site.origin)
  const [granted, everyHttps, chosen, forbidden, rpc] = await Promise.all([
    contains(pattern),
    contains(everyHttpsPattern),
    readChosen(),
    isForbidden(site.origin),
    readRpcPatterns(),
  ])
  if (rpc.includes(pattern) && !everyHttps) return false
  // The browser cannot tell ports apart on this machine, so loopback is one choice for all of them.
  const broad = site.kind === 'loopback' || everyHttps
  return granted && !forbidden && originCovered(site.origin, broad, chosen)
}

/**
 * Asks the person for access to exact origins, or to a broad pattern. Call it straight from the click,
 * before anything is awaited, else the browser refuses to ask.
 *
 * The popup may close while the browser asks; the scripts are registered by the background, when the grant
 * arrives there.
 *
 * @param wanted exact origins (`https://partner.example:8443`), {@link everyHttpsPattern} or
 * {@link loopbackPatterns}
 * @returns whether access was granted
 * @throws CountersignError `origin-refused` for what is never offered: Paxos's own sites, plain http;
 * `policy-forbids` for what an administrator blocked
 */
export async function requestAccess(wanted: readonly string[]): Promise<boolean> {
  const origins = wanted.filter((each) => !isBroad(each))
  const refused = origins.find((origin) => !isGrantable(siteOf(origin)))
  if (refused !== undefined) throw new CountersignError('origin-refused', { origin: refused })
  const exact = origins.map((origin) => siteOf(origin).origin)
  const asked = browser.permissions.request({ origins: patternsOf(wanted) })
  // Remembered while the browser asks: the popup may be gone by the time it has an answer. Without the grant
  // a remembered origin gives nothing.
  const remembered = Promise.all([
    changeChosen((chosen) => [...new Set([...chosen, ...exact])]),
    ...exact.map((origin) => setSiteUse(origin, 'ask', true)),
  ])
  const [granted] = await Promise.all([asked, remembered])
  if (!granted) await forgetUngranted()
  else await changeRpcPatterns((patterns) => patterns.filter((each) => !patternsOf(wanted).includes(each)))
  return granted
}

/**
 * Gives up access to one line of the list, and whatever else was given to it. Other origins of the same host keep
 * theirs; the browser's grant goes with the last of them.
 */
export async function removeAccess(site: GrantedSite): Promise<void> {
  if (site.kind === 'origin') {
    await forgetSiteUses(site.origin)
    const left = await changeChosen((chosen) => chosen.filter((each) => each !== site.origin))
    if (left.some((origin) => patternFor(origin) === site.pattern)) return
  }
  await browser.permissions.remove({ origins: [site.pattern] })
  await forgetUngranted()
}

/** What is granted now, as the browser says it, with the exact origins that the person chose. */
export async function listGranted(): Promise<SiteAccess> {
  const [{ origins = [] }, chosen, rpc] = await Promise.all([
    browser.permissions.getAll(),
    readChosen(),
    readRpcPatterns(),
  ])
  const patterns = origins.filter((pattern) => !rpc.includes(pattern))
  const sites = [...patterns].sort().flatMap((pattern) => sitesOf(pattern, chosen))
  return {
    everyHttps: patterns.includes(everyHttpsPattern),
    loopback: loopbackPatterns.every((pattern) => patterns.includes(pattern)),
    sites: [
      ...sites.filter((site) => isBroad(site.pattern)),
      ...sites.filter((site) => !isBroad(site.pattern)),
    ],
  }
}

/**
 * Calls back whenever a grant, a chosen origin, what a site may do or the administrator's policy changed.
 *
 * @returns a function that stops watching
 */
export function watchAccess(changed: () => void): () => void {
  browser.permissions.onAdded.addListener(changed)
  browser.permissions.onRemoved.addListener(changed)
  const stored = (changes: Record<string, unknown>, area: string): void => {
    if (decidesAboutSites(changes, area) || decidesAboutUses(changes, area)) changed()
  }
  browser.storage.onChanged.addListener(stored)
  return () => {
    browser.permissions.onAdded.removeListener(changed)
    browser.permissions.onRemoved.removeListener(changed)
    browser.storage.onChanged.removeListener(stored)
  }
}

/**
 * Whether a change of storage decides about sites, beside the browser's grants: a chosen origin, or the administrator's
 * policy.
 */
export function decidesAboutSites(changes: Readonly<Record<string, unknown>>, area: string): boolean {
  return area === 'managed' || (area === 'local' && (chosenKey in changes || isRpcChange(changes)))
}

/**
 * Runs the bridge in a tab once, by the `activeTab` grant that a click on the toolbar button gave. Ends when
 * the tab leaves the origin or closes; nothing is granted for good.
 *
 * @throws CountersignError `origin-refused` where access is never offered; `permission-missing` where the
 * browser does not let the script in
 */
export async function allowOnce(tabId: number, url: string): Promise<void> {
  const site = siteOf(url)
  if (!isGrantable(site)) throw new CountersignError('origin-refused', { origin: site.origin || 'this page' })
  await browser.storage.session.set({ [onceKey(tabId)]: site.origin })
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [bridgeFile] })
  } catch (cause) {
    await browser.storage.session.remove(onceKey(tabId))
    throw new CountersignError('permission-missing', { origin: site.origin }, { cause })
  }
}

/** Whether the person let this very tab and origin in once, by {@link allowOnce}. */
export async function isUsedOnce(tabId: number, origin: string): Promise<boolean> {
  const stored = await browser.storage.session.get(onceKey(tabId))
  return stored[onceKey(tabId)] === origin && !(await isForbidden(origin))
}

/** Whether the administrator's policy keeps a site from asking. */
export async function isForbidden(origin: string): Promise<boolean> {
  return policyFor(await readPolicy(), 'ask', origin) === 'blocked'
}

function contains(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] })
}

function patternsOf(wanted: readonly string[]): string[] {
  return [...new Set(wanted.map((each) => (isBroad(each) ? each : patternFor(each))))]
}

function sitesOf(pattern: string, chosen: readonly string[]): GrantedSite[] {
  if (pattern === everyHttpsPattern) return [{ kind: 'everyHttps', pattern }]
  if (isBroad(pattern)) return [{ kind: 'loopback', pattern }]
  const origin = pattern.replace(/\/\*$/, '')
  if (siteOf(origin).kind === 'browser' || pattern.slice(0, -1).includes('*'))
    return [{ kind: 'pattern', pattern }]
  const exact = chosen.filter((each) => patternFor(each) === pattern)
  return (exact.length > 0 ? exact : [origin]).map((each) => ({ kind: 'origin', pattern, origin: each }))
}

/** Exact origins that the person chose. What cannot be read counts as none chosen. */
async function readChosen(): Promise<string[]> {
  const stored = await browser.storage.local.get(chosenKey)
  const read = v.safeParse(chosenSchema, stored[chosenKey])
  return read.success ? read.output : []
}

function changeChosen(change: (chosen: string[]) => string[]): Promise<string[]> {
  return navigator.locks.request('chosen-origins', async () => {
    const before = await readChosen()
    const after = change(before)
    if (after.join() !== before.join()) await browser.storage.local.set({ [chosenKey]: after })
    return after
  })
}

/** Drops chosen origins, and what was given to origins, whose grant the browser does not have. */
async function forgetUngranted(): Promise<void> {
  const [chosen, uses] = await Promise.all([readChosen(), readSiteUses()])
  for (const origin of Object.keys(uses)) {
    if (!(await contains(patternFor(origin)))) await forgetSiteUses(origin)
  }
  const granted = await Promise.all(chosen.map((origin) => contains(patternFor(origin))))
  const gone = new Set(chosen.filter((_, index) => granted[index] === false))
  await changeChosen((now) => now.filter((origin) => !gone.has(origin)))
}
