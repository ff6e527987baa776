import { ed25519 } from '@noble/curves/ed25519.js'
import { bytesToNumberLE } from '@noble/curves/utils.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { base58, base64 } from '@scure/base'
import type { SignatureEncoding } from '../page/protocol.ts'
import type { SolanaClaim } from './readClaim.ts'
import type { SignatureCandidate } from './signatureCandidates.ts'
import { invalid, type SignatureVerdict } from './verdict.ts'

const { Point } = ed25519

/**
 * Judges an ed25519 signature over the message bytes themselves, by the strictest common reading of RFC 8032:
 * canonical encodings, S below the group's order, no small-order or mixed-order key or R. With those left
 * out, verifiers that use the cofactor and verifiers that don't agree, so that what is called valid here is
 * also valid for TweetNaCl, Node and Solana's own `verify_strict`.
 */
export function verifySolanaSignature(
  claim: SolanaClaim,
  candidates: readonly SignatureCandidate[],
  encoding: SignatureEncoding = 'base58',
): SignatureVerdict {
  if (!isPrimeOrder(claim.address)) return invalid('address-without-key')
  const verdicts = candidates
    .filter(({ bytes }) => bytes.length === 64)
    .map((candidate) => judge(claim, candidate, encoding))
  return verdicts.find(({ verdict }) => verdict === 'valid') ?? verdicts[0] ?? judgeShape(claim, candidates)
}

/** Writes the 64 bytes of a Solana signature. */
export function writeSolanaSignature(bytes: Uint8Array, encoding: SignatureEncoding): string {
  switch (encoding) {
    case 'base58':
      return base58.encode(bytes)
    case 'base64':
      return base64.encode(bytes)
    case 'hex':
      return bytesToHex(bytes)
  }
}

function judge(
  claim: SolanaClaim,
  { bytes, text: given }: SignatureCandidate,
  encoding: SignatureEncoding,
): SignatureVerdict {
  if (!Point.Fn.isValid(bytesToNumberLE(bytes.subarray(32)))) return invalid('signature-malleable')
  if (!isPrimeOrder(bytes.subarray(0, 32))) return invalid('signature-weak-point')
  if (!ed25519.verify(bytes, claim.message, claim.address, { zip215: false })) return invalid('no-match')
  const text = writeSolanaSignature(bytes, encoding)
  const mended = given === text ? [] : (['encoding'] as const)
  return { verdict: 'valid', canonical: { text, encoding, standard: 'ed25519' }, mended }
}

function judgeShape(claim: SolanaClaim, candidates: readonly SignatureCandidate[]): SignatureVerdict {
  const [first] = candidates
  if (!first) return invalid('signature-unreadable')
  const literal = first.form === 'hex' || first.form === 'bytes'
  if (literal && first.bytes.length === 65) {
    return invalid('signature-other-family', { family: 'an EVM network', network: claim.networkName })
  }
  if (first.form === 'base64') return invalid('signature-unreadable')
  return invalid('signature-length', { actual: first.bytes.length, expected: 64 })
}

/** Whether these bytes are the canonical encoding of a point that an honest key or nonce can yield. */
function isPrimeOrder(bytes: Uint8Array): boolean {
  try {
    const point = Point.fromBytes(bytes, false)
    return !point.isSmallOrder() && point.isTorsionFree()
  } catch {
    return false
  }
}
