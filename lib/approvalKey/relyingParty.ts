import { registrableDomain } from '../paxos/registrableDomain.ts'
import { isAtOrAbove } from './relyingPartyHost.ts'

/**
 * Whether a page may ask for the approval keys of a relying party: its own host, or a registrable domain above it, as
 * browsers have it for the page itself (WebAuthn level 3, 5.1.3; HTML, “is a registrable domain suffix of or is equal
 * to”). Never a domain of Paxos, and none to which nobody but its owner is bound: no public suffix and no IP address.
 *
 * @param origin exact origin of the page, as the browser says it
 * @param relyingParty WebAuthn's `rp.id`
 */
export function mayAskFor(origin: string, relyingParty: string): boolean {
  if (!isAtOrAbove(origin, relyingParty)) return false
  const isThisMachine = relyingParty === 'localhost' && new URL(origin).hostname === relyingParty
  return isThisMachine || registrableDomain(relyingParty) !== undefined
}
