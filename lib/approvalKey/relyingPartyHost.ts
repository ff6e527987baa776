import { isUntouchable } from '../paxos/untouchable.ts'

/**
 * Whether a relying party is a page's own host or above it, and neither is Paxos's. It may still be a public suffix: see
 * `mayAskFor`, which knows their list and is too heavy for the background.
 *
 * @param origin exact origin of the page, as the browser says it
 * @param relyingParty WebAuthn's `rp.id`
 */
export function isAtOrAbove(origin: string, relyingParty: string): boolean {
  const { hostname } = new URL(origin)
  if (isUntouchable(origin) || isUntouchable(`https://${relyingParty}`)) return false
  return hostname === relyingParty || hostname.endsWith(`.${relyingParty}`)
}
