import { getDomain } from 'tldts'

/**
 * The part of a host that somebody registered (`example.co.uk` of `pay.example.co.uk`); on shared
 * hosts the customer's own part (`name.github.io`). None for IP addresses and bare names.
 */
export function registrableDomain(originOrHost: string): string | undefined {
  return getDomain(originOrHost, { allowPrivateDomains: true }) ?? undefined
}
