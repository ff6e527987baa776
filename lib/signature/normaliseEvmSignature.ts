import { secp256k1 } from '@noble/curves/secp256k1.js'
import { bytesToNumberBE, numberToBytesBE } from '@noble/curves/utils.js'
import { concatBytes } from '@noble/hashes/utils.js'
import type { DiagnosisCode, Mend } from './verdict.ts'

/** An ECDSA signature in the one form that leaves the extension, or the reason why it has none. */
export type NormalisedEvmSignature =
  | { bytes: Uint8Array; mended: Mend[] }
  | { code: DiagnosisCode; values: Record<string, string | number> }

const { Fn } = secp256k1.Point

/**
 * Brings 64 bytes (ERC-2098) or 65 bytes (r‖s‖v) to r‖s‖v with v 27 or 28 and s in the lower half.
 *
 * v may be 27, 28, 0 or 1, or EIP-155's `35 + 2·chainId (+ 1)` for the chain that is claimed (in one byte
 * that is 37 or 38, on Ethereum). Any other v would be a guess and is refused.
 *
 * Sources: ERC-2098; EIP-2 (low s); EIP-155; SEC 1, 4.1.4 (r and s between 1 and n − 1).
 */
export function normaliseEvmSignature(bytes: Uint8Array, chainId?: number): NormalisedEvmSignature {
  if (bytes.length !== 64 && bytes.length !== 65) {
    return { code: 'signature-length', values: { actual: bytes.length, expected: 65 } }
  }
  const compact = bytes.length === 64
  const mended: Mend[] = compact ? ['compact'] : []

  const r = bytesToNumberBE(bytes.subarray(0, 32))
  const second = bytes.slice(32, 64)
  const parity = compact ? (second[0] ?? 0) >> 7 : parityOf(bytes[64] ?? 0, chainId)
  if (compact) second[0] = (second[0] ?? 0) & 0x7f
  const s = bytesToNumberBE(second)

  if (!Fn.isValidNot0(r) || !Fn.isValidNot0(s)) return { code: 'signature-range', values: {} }
  if (parity === undefined) return { code: 'signature-recovery-id', values: { value: bytes[64] ?? 0 } }
  if (!compact && bytes[64] !== 27 + parity) mended.push('recovery-id')

  const high = new secp256k1.Signature(r, s).hasHighS()
  if (high) mended.push('high-s')
  const lowS = high ? Fn.neg(s) : s
  const recoveryId = 27 + (high ? 1 - parity : parity)
  const normal = concatBytes(numberToBytesBE(r, 32), numberToBytesBE(lowS, 32), Uint8Array.of(recoveryId))
  return { bytes: normal, mended }
}

function parityOf(v: number, chainId: number | undefined): number | undefined {
  if (v === 0 || v === 1) return v
  if (v === 27 || v === 28) return v - 27
  const offset = chainId === undefined ? -1 : v - 35 - 2 * chainId
  return offset === 0 || offset === 1 ? offset : undefined
}
