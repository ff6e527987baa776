import { getDomain } from 'tldts'

/**
 * The part of an origin's host that somebody registered (`example.co.uk` of `pay.example.co.uk`); on shared
 * hosts the customer's own part (`name.github.io`). None for IP addresses and bare names.
 */
export function registrableDomain(origin: string): string | undefined {
  return getDomain(origin, { allowPrivateDomains: true }) ?? undefined
}
