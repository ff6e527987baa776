import type { Finding } from '../paxos/finding.ts'
import { bare, type Decoding, decodings } from './decodings.ts'
import { isEthereumTransaction } from './ethereumTransaction.ts'
import type { MessageReading } from './readMessage.ts'
import { isSolanaTransaction } from './solanaTransaction.ts'

/** Shortest text without a blank that counts as encoded bytes when nothing else is known of it. */
const shortestBlob = 40

/**
 * Messages that are, or carry, something for a machine (T23, T24): serialized transactions in any encoding, bare
 * hashes, hex strings, addresses and other encoded bytes. A verification message is text that a person can read.
 */
export function encodedFindings(reading: MessageReading): Finding[] {
  const { message, texts } = reading
  const found = new Set<Finding['code']>()
  const lists = byteLists(reading)
  for (const text of texts) {
    for (const bytes of [...decodings(text).map((decoding) => decoding.bytes), ...lists]) {
      if (isSolanaTransaction(bytes)) found.add('solana-transaction')
      if (isEthereumTransaction(bytes)) found.add('ethereum-transaction')
    }
  }
  const code = found.size > 0 ? undefined : lists.length > 0 ? 'encoded-bytes' : bareCode(message)
  if (code) found.add(code)
  return [...found].map((found) => ({ code: found, weight: 'block' }))
}

/** Arrays of at least 32 byte values, anywhere in a JSON message. */
function byteLists({ entries }: MessageReading): Uint8Array[] {
  const lists = new Map<string, number[]>()
  for (const { path, value } of entries) {
    if (typeof value !== 'number') continue
    const name = JSON.stringify(path)
    const list = lists.get(name) ?? []
    list.push(value)
    lists.set(name, list)
  }
  return [...lists.values()]
    .filter(
      (list) =>
        list.length >= 32 && list.every((value) => Number.isInteger(value) && value >= 0 && value <= 255),
    )
    .map((list) => Uint8Array.from(list))
}

/** What a message is that consists of encoded bytes and nothing else. */
function bareCode(message: string): Finding['code'] | undefined {
  const core = bare(message)
  const joined = core.replaceAll(/[\s:,]|\\x/g, '')
  if (/^0x[0-9a-f]{40}$/i.test(joined)) return 'address-text'
  if (/^(?:0x)?[0-9a-f]{64}$/i.test(joined) || isNamedHash(core)) return 'bare-hash'
  if (/[,;]/.test(core) && wholes(message).some(({ encoding }) => encoding === 'numbers'))
    return 'encoded-bytes'
  // Also a lone “0x”, an odd number of digits, and byte by byte: wallets differ in what they make of it.
  if (/^(?:0x[0-9a-f]*|[0-9a-f]+|(?:0x[0-9a-f]{1,2})+)$/i.test(joined)) return 'hex-text'
  const whole = wholes(message)
  if (whole.some((decoding) => is(decoding, 'base58', 32, 25))) return 'address-text'
  if (whole.some((decoding) => is(decoding, 'base64', 32, 48, 64))) return 'bare-hash'
  if (whole.some((decoding) => decoding.encoding === 'numbers')) return 'encoded-bytes'
  const isBlob = !/\s/.test(core) && core.length >= shortestBlob && whole.length > 0
  return isBlob ? 'encoded-bytes' : undefined
}

function wholes(message: string): Decoding[] {
  return decodings(message).filter((decoding) => decoding.whole && decoding.encoding !== 'utf8')
}

function is({ bytes, encoding }: Decoding, wanted: Decoding['encoding'], ...lengths: number[]): boolean {
  return encoding === wanted && lengths.includes(bytes.length)
}

/** `sha256:…`, `Hash: 0x…`, `message digest = …` */
function isNamedHash(core: string): boolean {
  const match = /^([A-Za-z][\w\s-]{0,30}?)\s*[:=]?\s*(?:0x)?([0-9a-f]{32,128}|[A-Za-z0-9+/_-]{43}=?)$/i.exec(
    core,
  )
  return match !== null && /sha|keccak|blake|md5|hash|digest|merkle|root/i.test(match[1] ?? '')
}
