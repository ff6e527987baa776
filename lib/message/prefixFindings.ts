import type { Finding } from '../paxos/finding.ts'
import { decodings } from './decodings.ts'
import type { MessageReading } from './readMessage.ts'

const prefixes: readonly RegExp[] = [
  // EIP-191 (0x19), Bitcoin's length byte (0x18), Solana's off-chain envelope (0xff), raw or written as an escape.
  /^\s*["']?(?:[\u0018\u0019\u00ff]|\\(?:x|u00|u\{0*)(?:18|19|ff)\}?)/i,
  /\b(?:ethereum|bitcoin|tron|litecoin|dogecoin|zcash|vechain|conflux|eos|cosmos|stellar|klaytn)\s+signed\s+message\b/i,
  /^[^A-Za-z]{0,8}solana\s+offchain/i,
]

const offchain = new TextEncoder().encode('solana offchain')

/**
 * Prefixes that wallets put before what they sign (T24): a message that brings its own is meant to be taken
 * for something already wrapped. Source: EIP-191, and Solana's off-chain message signing proposal.
 */
export function prefixFindings({ message, texts }: MessageReading): Finding[] {
  const isPrefixed =
    texts.some((text) => prefixes.some((pattern) => pattern.test(text))) ||
    decodings(message).some(
      ({ bytes, whole }) =>
        (whole && bytes[0] === 0x19 && bytes.length > 2) ||
        (bytes[0] === 0xff && offchain.every((byte, index) => bytes[index + 1] === byte)),
    )
  return isPrefixed ? [{ code: 'signing-prefix', weight: 'block' }] : []
}
