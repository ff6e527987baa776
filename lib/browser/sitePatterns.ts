import { isUntouchable } from '../paxos/untouchable.ts'

/** Match pattern of the choice "every https site". */
export const everyHttpsPattern = 'https://*/*'

/** Match patterns for pages on the person's own machine, any port. */
export const loopbackPatterns = ['http://localhost/*', 'http://127.0.0.1/*'] as const

/** What a page is to site access. Only `https` and `loopback` can be granted. */
export type SiteKind = 'https' | 'loopback' | 'http' | 'untouchable' | 'browser'

/** A page seen by site access; `origin` is the exact one (scheme, host, port), empty where there is none. */
export type Site = { kind: SiteKind; origin: string; host: string }

/**
 * Sorts a page's URL (or origin) into what can be granted and what cannot. `browser` stands for everything
 * that is not a web page: new tabs, settings, extensions, files, unreadable text.
 */
export function siteOf(url: string): Site {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed?.protocol !== 'https:' && parsed?.protocol !== 'http:') {
    return { kind: 'browser', origin: '', host: '' }
  }
  const { origin, host } = parsed
  if (isUntouchable(origin)) return { kind: 'untouchable', origin, host }
  if (parsed.protocol === 'https:') return { kind: 'https', origin, host }
  const loopback = parsed.hostname === 'localhost' || parsed.hostname === '127.0.0.1'
  return { kind: loopback ? 'loopback' : 'http', origin, host }
}

/** Whether a person can be offered access to a site of this kind. */
export function isGrantable(site: Site): boolean {
  return site.kind === 'https' || site.kind === 'loopback'
}

/**
 * The match pattern that stands for an origin. It carries no port: Firefox refuses ports in patterns, so
 * exact origins are remembered and compared beside the grant ({@link originCovered}).
 */
export function patternFor(origin: string): string {
  const { protocol, hostname } = new URL(origin)
  return `${protocol}//${hostname}/*`
}

/** Whether a granted pattern reaches every port of its hosts by the person's choice. */
export function isBroad(pattern: string): boolean {
  return pattern === everyHttpsPattern || loopbackPatterns.some((loopback) => loopback === pattern)
}

/**
 * Whether an exact origin is covered, given that the browser has granted its pattern.
 *
 * A broad grant covers every port. A grant for one host covers the exact origins that were chosen on it;
 * when none was (the grant was made in the browser's own settings) it covers the default port.
 *
 * @param broadlyGranted whether {@link everyHttpsPattern}, or the loopback pattern of this host, is granted
 * @param chosen exact origins that the person chose
 */
export function originCovered(origin: string, broadlyGranted: boolean, chosen: readonly string[]): boolean {
  if (broadlyGranted) return true
  const pattern = patternFor(origin)
  const onThisHost = chosen.filter((each) => patternFor(each) === pattern)
  return onThisHost.length > 0 ? onThisHost.includes(origin) : new URL(origin).port === ''
}

/** What a person typed as a site, read as an exact origin; `undefined` when it is none that can be granted. */
export function readSite(text: string): Site | undefined {
  const typed = text.trim()
  if (typed === '' || /\s/.test(typed)) return undefined
  const site = siteOf(/^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`)
  if (site.kind === 'browser' || site.host.includes('*')) return undefined
  return site
}
