/** Paxos's own registrable domains: its dashboard and API, and the isolated signing window of the step-up guide. */
const domains = ['paxos.com', 'paxos-secure.com']

/** The same domains as match patterns (`*.` takes in the domain itself), to be excluded from every script. */
export const untouchablePatterns: readonly string[] = domains.map((domain) => `*://*.${domain}/*`)

/**
 * Whether an origin or URL belongs to Paxos. Such a page is never offered access, never given a script and
 * never answered, whatever a person or a policy granted.
 *
 * Whatever cannot be read as a URL counts as untouchable too: the guard fails closed. Case, ports and a
 * trailing dot of the host make no difference.
 */
export function isUntouchable(originOrUrl: string): boolean {
  let host: string
  try {
    host = new URL(originOrUrl).hostname.replace(/\.+$/, '')
  } catch {
    return true
  }
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`))
}
