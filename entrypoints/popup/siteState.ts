import { hasAccess, isForbidden, isUsedOnce, listGranted } from '../../lib/browser/siteAccess.ts'
import { type Site, siteOf } from '../../lib/browser/sitePatterns.ts'

/** The tab that the popup stands over. `url` is absent on pages that the browser keeps to itself. */
export type OpenTab = { id: number; url?: string }

/** What the popup says about the site, and what it offers there. */
export type SiteState =
  | { state: 'allowed'; by: 'site' | 'everyHttps' | 'loopback'; site: Site }
  | { state: 'once'; site: Site }
  | { state: 'notAllowed'; site: Site }
  | { state: 'never'; why: 'http' | 'untouchable' | 'browser' | 'policy'; site: Site }

/** Reads from the browser how things stand for a tab's site. */
export async function readSiteState(tab: OpenTab | undefined): Promise<SiteState> {
  const site = siteOf(tab?.url ?? '')
  if (site.kind !== 'https' && site.kind !== 'loopback') return { state: 'never', why: site.kind, site }
  if (await isForbidden(site.origin)) return { state: 'never', why: 'policy', site }
  if (await hasAccess(site.origin)) {
    const by =
      site.kind === 'loopback' ? 'loopback' : (await listGranted()).everyHttps ? 'everyHttps' : 'site'
    return { state: 'allowed', by, site }
  }
  if (tab !== undefined && (await isUsedOnce(tab.id, site.origin))) return { state: 'once', site }
  return { state: 'notAllowed', site }
}
