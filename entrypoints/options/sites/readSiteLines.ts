import { readPolicy } from '../../../lib/browser/policy.ts'
import { type GrantedSite, listGranted } from '../../../lib/browser/siteAccess.ts'
import { byPolicy, readSiteUses, type SiteUse, type SiteUseRecord } from '../../../lib/browser/siteUses.ts'
import { policyFor } from '../../../lib/policy/policy.ts'

/** What a site may do, and since when (milliseconds since the epoch, where it is known). */
export type UseLine = { use: SiteUse; since: number | undefined; byPolicy: boolean }

/** One site of the list: what was granted to it, if it was granted by itself, and what it may do. */
export type SiteLine = {
  name: string
  origin: string | undefined
  /** What the person gives up by removing it; absent where a broad grant covers it. */
  granted: GrantedSite | undefined
  uses: UseLine[]
  /** The administrator keeps it from asking. */
  forbidden: boolean
}

/** Every site that was chosen by itself or may do more than ask, by name. */
export async function readSiteLines(): Promise<SiteLine[]> {
  const [{ sites }, uses, policy] = await Promise.all([listGranted(), readSiteUses(), readPolicy()])
  const own = sites.filter(({ kind }) => kind === 'origin' || kind === 'pattern')
  const known = new Set(own.flatMap((site) => (site.kind === 'origin' ? [site.origin] : [])))
  const others = Object.keys(uses).filter((origin) => !known.has(origin))
  const lineOf = (origin: string | undefined, granted: GrantedSite | undefined): SiteLine => ({
    name: origin?.replace(/^https:\/\//, '') ?? granted?.pattern ?? '',
    origin,
    granted,
    uses: origin === undefined ? [] : linesOf(uses[origin] ?? {}, granted !== undefined),
    forbidden: origin !== undefined && policyFor(policy, 'ask', origin) === 'blocked',
  })
  return [
    ...own.map((site) => lineOf(site.kind === 'origin' ? site.origin : undefined, site)),
    ...others.map((origin) => lineOf(origin, undefined)),
  ].sort((a, b) => a.name.localeCompare(b.name))
}

/** A grant that was made in the browser's own settings has no time, and lets a site ask all the same. */
function linesOf(record: SiteUseRecord, granted: boolean): UseLine[] {
  return (['ask', 'watch', 'wallet'] as const).flatMap((use) => {
    const since = record[use]
    if (since === undefined && !(use === 'ask' && granted)) return []
    const time = Date.parse(since ?? '')
    return [{ use, since: Number.isFinite(time) ? time : undefined, byPolicy: since === byPolicy }]
  })
}
