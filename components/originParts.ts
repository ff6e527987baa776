/** An origin, taken apart for showing. Joined, the parts give it back (without `https://`). */
export type OriginParts = {
  /** `http://` and the like; empty for https. */
  scheme: string
  before: string
  domain: string
  /** `:8080`, or empty. */
  port: string
  /** The host has letters outside ASCII and stands here in its encoded form. */
  punycode: boolean
}

/**
 * Takes an origin apart. Hosts are in ASCII already, as the browser gives them.
 *
 * @param registrable the registrable domain of its host; until it is known the whole host counts as it.
 */
export function originParts(origin: string, registrable?: string): OriginParts {
  if (!URL.canParse(origin)) {
    return { scheme: '', before: '', domain: origin, port: '', punycode: false }
  }
  const { protocol, hostname, port } = new URL(origin)
  const known = registrable !== undefined && registrable !== '' && `.${hostname}`.endsWith(`.${registrable}`)
  const domain = known ? registrable : hostname
  return {
    scheme: protocol === 'https:' ? '' : `${protocol}//`,
    before: hostname.slice(0, hostname.length - domain.length),
    domain,
    port: port === '' ? '' : `:${port}`,
    punycode: /(^|\.)xn--/.test(hostname),
  }
}
