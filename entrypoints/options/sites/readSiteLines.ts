import { readApproved } from '../../../lib/browser/callbackStore.ts'
import { readPolicy } from '../../../lib/browser/policy.ts'
import { type GrantedSite, listGranted } from '../../../lib/browser/siteAccess.ts'
import { byPolicy, readSiteUses, type SiteUse, type SiteUseRecord } from '../../../lib/browser/siteUses.ts'
import { type Policy, policyFor } from '../../../lib/policy/policy.ts'

/** What a site may do, and since when (milliseconds since the epoch, where it is known). */
export type UseLine = { use: SiteUse | 'callback'; since: number | undefined; byPolicy: boolean }

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

/** Every site that was chosen by itself or may do more than ask, and every one that receives callbacks, by name. */
export async function readSiteLines(): Promise<SiteLine[]> {
  const [{ sites }, uses, approved, policy] = await Promise.all([
    listGranted(),
    readSiteUses(),
    readApproved(),
    readPolicy(),
  ])
  const callbacks = [...new Set([...approved, ...(policy.callbackOn ?? [])])].filter(
    (origin) => policyFor(policy, 'callback', origin) !== 'blocked',
  )
  const own = sites.filter(({ kind }) => kind === 'origin' || kind === 'pattern')
  const known = new Set(own.flatMap((site) => (site.kind === 'origin' ? [site.origin] : [])))
  const others = [...new Set([...Object.keys(uses), ...callbacks])].filter((origin) => !known.has(origin))
  const lineOf = (origin: string | undefined, granted: GrantedSite | undefined): SiteLine => ({
    name: origin?.replace(/^https:\/\//, '') ?? granted?.pattern ?? '',
    origin,
    granted,
    uses:
      origin === undefined
        ? []
        : [
            ...linesOf(uses[origin] ?? {}, granted !== undefined),
            ...(callbacks.includes(origin) ? [callbackLine(policy, origin)] : []),
          ],
    forbidden: origin !== undefined && policyFor(policy, 'ask', origin) === 'blocked',
  })
  return [
    ...own.map((site) => lineOf(site.kind === 'origin' ? site.origin : undefined, site)),
    ...others.map((origin) => lineOf(origin, undefined)),
  ].sort((a, b) => a.name.localeCompare(b.name))
}

function callbackLine(policy: Policy, origin: string): UseLine {
  return { use: 'callback', since: undefined, byPolicy: policyFor(policy, 'callback', origin) === 'on' }
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
