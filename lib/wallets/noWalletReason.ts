/** Why a page may have no wallet although one is installed. */
export type NoWalletReason = 'frame' | 'insecure' | 'localhost-subdomain'

/**
 * Where wallets are known not to show up: in frames, on plain http pages, on subdomains of localhost (R29).
 *
 * @param page the asking document, as the browser says it
 */
export function noWalletReason(page: { origin: string; frameId?: number }): NoWalletReason | undefined {
  if (page.frameId !== undefined && page.frameId !== 0) return 'frame'
  const url = URL.canParse(page.origin) ? new URL(page.origin) : undefined
  if (url?.hostname.endsWith('.localhost')) return 'localhost-subdomain'
  const loopback = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1'
  return url?.protocol === 'http:' && !loopback ? 'insecure' : undefined
}
