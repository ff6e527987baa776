import { secp256k1 } from '@noble/curves/secp256k1.js'
import { bytesToNumberBE } from '@noble/curves/utils.js'
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js'
import { evmAddressBytes } from './evmAddress.ts'
import { recoverSigner } from './recoverSigner.ts'

/** A digest under which a signature belongs to one of the wanted addresses. */
export type SignerHit = {
  /** Position among the wanted addresses. */
  signer: number
  /** The v, 27 or 28, with which it does. */
  v: number
}

const { Point } = secp256k1

/**
 * Prepares the search for the digest that one r‖s was made over, for many digests.
 *
 * The public key of a digest z is r⁻¹·(s·R − z·G) (SEC 1, 4.1.6), of which only z·G changes: with the library's own
 * points one multiplication a digest does for both values of v. It only narrows the search down: a hit counts
 * when `recoverSigner`, the library's recovery, confirms it.
 *
 * @param rs 64 bytes
 * @param wanted 20-byte addresses
 * @returns what finds the wanted signer of a 32-byte digest; undefined when no key can have made r‖s
 */
export function signerFinder(
  rs: Uint8Array,
  wanted: readonly Uint8Array[],
): ((digest: Uint8Array) => SignerHit | undefined) | undefined {
  const r = bytesToNumberBE(rs.subarray(0, 32))
  const s = bytesToNumberBE(rs.subarray(32, 64))
  const { Fn } = Point
  if (!Fn.isValidNot0(r) || !Fn.isValidNot0(s)) return undefined
  const inverse = Fn.inv(r)
  const scaled = pointAt(rs.subarray(0, 32))?.multiplyUnsafe(Fn.mul(s, inverse))
  if (scaled === undefined) return undefined
  const order = new Map(wanted.map((address, at) => [bytesToHex(address), at]))
  return (digest) => {
    const offset = Point.BASE.multiplyUnsafe(Fn.mul(Fn.create(bytesToNumberBE(digest)), inverse)).negate()
    for (const v of [27, 28]) {
      const point = (v === 27 ? scaled : scaled.negate()).add(offset)
      if (point.is0()) continue
      const address = evmAddressBytes(point.toBytes(false))
      const signer = order.get(bytesToHex(address))
      if (signer === undefined) continue
      const confirmed = recoverSigner(concatBytes(rs.subarray(0, 64), Uint8Array.of(v)), digest)
      if (confirmed && bytesToHex(confirmed) === bytesToHex(address)) return { signer, v }
    }
    return undefined
  }
}

/** The point with this x and an even y: what v 27 stands for. */
function pointAt(x: Uint8Array) {
  try {
    return Point.fromBytes(concatBytes(Uint8Array.of(2), x))
  } catch {
    return undefined
  }
}
