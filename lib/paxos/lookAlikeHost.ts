/** Endings that, in the middle of a host, make what stands before them look like the whole address. */
const endings = new Set(['com', 'org', 'net', 'io'])

/** Names that address holders meet, and that are often imitated with `0` for o or `rn` for m. */
const brands = [
  'coinbase',
  'metamask',
  'phantom',
  'ledger',
  'trezor',
  'kraken',
  'binance',
  'fireblocks',
  'solflare',
  'opensea',
  'paypal',
  'robinhood',
]

/** Longest host and most labels that still read at a glance. */
const limits = { length: 64, labels: 6 } as const

/**
 * Why a host could be taken for another one, or `undefined` (T7): internationalised labels, Paxos's name or
 * what reads like it on a host that is not Paxos's, an ending in the middle, a trailing dot, credentials before
 * the host, or a host too long to read.
 *
 * @param origin as written; `url` is the same, parsed.
 */
export function lookAlikeReason(origin: string, url: URL): string | undefined {
  const host = url.hostname
  if (origin.includes('@')) return 'text before the host'
  if (host.endsWith('.')) return 'a dot at its end'
  const labels = host.split('.')
  if (labels.some((label) => label.startsWith('xn--'))) return 'letters of another alphabet'
  if (labels.some(readsLikePaxos)) return 'a name like Paxos’s'
  if (labels.some(imitatesBrand)) return 'a name like a well-known one'
  if (/^[\d.]+$/.test(host)) return undefined
  if (labels.slice(0, -1).some((label, index) => endings.has(label) && !isSecondLevel(labels, index))) {
    return 'another site’s name at its start'
  }
  if (host.length > limits.length || labels.length > limits.labels) return 'its length'
  return undefined
}

/** `com` in `shop.com.au`, or the first label of `io.example` and `app.partner.example`. */
function isSecondLevel(labels: readonly string[], index: number): boolean {
  return index === 0 || (index === labels.length - 2 && /^[a-z]{2}$/.test(labels.at(-1) ?? ''))
}

function readsLikePaxos(label: string): boolean {
  const plain = label
    .replaceAll('-', '')
    .replaceAll('0', 'o')
    .replaceAll('4', 'a')
    .replaceAll(/[5z2$]/g, 's')
    .replaceAll(/ck?s|ks|kx/g, 'x')
  const single = plain.replaceAll(/(.)\1+/g, '$1')
  return plain.includes('paxos') || single.includes('paxos') || [plain, ...label.split('-')].some(isSlip)
}

/** `c0inbase`, `metarnask`: reads as the name and is not written so. */
function imitatesBrand(label: string): boolean {
  const plain = label
    .replaceAll('0', 'o')
    .replaceAll('3', 'e')
    .replaceAll('4', 'a')
    .replaceAll('5', 's')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
  const readings = ['l', 'i'].map((letter) => plain.replaceAll('1', letter))
  return brands.some((brand) => !label.includes(brand) && readings.some((reading) => reading.includes(brand)))
}

/** Two letters swapped, or one too many: “paxso”, “praxos”. */
function isSlip(word: string): boolean {
  const without = Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1))
  return (
    ['paxso', 'paoxs', 'pxaos', 'apxos'].includes(word) || (word.length === 6 && without.includes('paxos'))
  )
}
