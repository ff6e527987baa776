import { secp256k1 } from '@noble/curves/secp256k1.js'
import { equalBytes } from '@noble/curves/utils.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { checksumAddress } from '../paxos/address.ts'
import { contractSignatureCode } from './contractSignature.ts'
import { personalDigest } from './eip191.ts'
import { normaliseEvmSignature } from './normaliseEvmSignature.ts'
import type { EvmClaim } from './readClaim.ts'
import { recoverSigner } from './recoverSigner.ts'
import type { SignatureCandidate } from './signatureCandidates.ts'
import { invalid, type Mend, type SignatureVerdict, unverifiable } from './verdict.ts'

/**
 * Judges an EIP-191 personal_sign signature: the address that it recovers to is compared with the claimed
 * one by bytes. No text has more than one reading with a signature's length.
 */
export function verifyEvmSignature(
  claim: EvmClaim,
  candidates: readonly SignatureCandidate[],
): SignatureVerdict {
  const plausible = candidates.find(isPlausible)
  const verdict = plausible ? judge(claim, plausible) : judgeShape(claim, candidates)
  // One Solana signature in five has as many digits as 65 bytes have in base64.
  return verdict.verdict === 'invalid' && candidates.some(isSolana)
    ? invalid('signature-other-family', { family: 'Solana', network: claim.networkName })
    : verdict
}

function isPlausible({ form, bytes }: SignatureCandidate): boolean {
  return form !== 'base58' && (bytes.length === 64 || bytes.length === 65)
}

function isSolana({ form, bytes }: SignatureCandidate): boolean {
  return form === 'base58' && bytes.length === 64
}

function judge(claim: EvmClaim, candidate: SignatureCandidate): SignatureVerdict {
  const contract = isLiteral(candidate) ? contractSignatureCode(candidate.bytes) : undefined
  if (contract) return unverifiable(contract)

  const normal = normaliseEvmSignature(candidate.bytes, claim.chainId)
  if ('code' in normal) return invalid(normal.code, normal.values)

  const signer = recoverSigner(normal.bytes, personalDigest(claim.message))
  if (!signer) return invalid('signature-range')
  if (!equalBytes(signer, claim.address)) {
    return invalid('other-signer', { signer: checksumAddress(`0x${bytesToHex(signer)}`) })
  }
  const text = `0x${bytesToHex(normal.bytes)}`
  const mended: Mend[] = normal.mended.length === 0 && candidate.text !== text ? ['encoding'] : normal.mended
  return { verdict: 'valid', canonical: { text, encoding: 'hex', standard: 'eip191' }, mended }
}

/** Nothing had 64 or 65 bytes. Only hex and bytes are taken for a contract's blob: any text is base64 somehow. */
function judgeShape(claim: EvmClaim, candidates: readonly SignatureCandidate[]): SignatureVerdict {
  const [first] = candidates
  if (!first) return invalid('signature-unreadable')
  if (!isLiteral(first)) return invalid('signature-unreadable')
  if (first.bytes.length < 64) {
    return invalid('signature-length', { actual: first.bytes.length, expected: 65 })
  }
  if (isDer(first.bytes)) return invalid('signature-der')
  // Hex of a text, such as a signature that was turned to hex twice: no wallet's blob is all letters.
  if (first.bytes.every((byte) => byte >= 0x20 && byte < 0x7f)) return invalid('signature-unreadable')
  const contract = contractSignatureCode(first.bytes) ?? 'contract-signature'
  // An ordinary signature with something after it looks like a blob, unless the blob says what it is.
  const extra = saysWhatItIs.has(contract) ? 0 : extraBytes(claim, first.bytes)
  if (extra > 0) return invalid('signature-extra-bytes', { extra, expected: first.bytes.length - extra })
  return unverifiable(contract)
}

/** Blobs that carry a mark of their standard. */
const saysWhatItIs: ReadonlySet<string> = new Set(['contract-erc6492', 'contract-erc7739'])

/** How many bytes hang before or after a signature that verifies without them; 0 when there is none inside. */
function extraBytes(claim: EvmClaim, bytes: Uint8Array): number {
  const parts = [bytes.subarray(0, 65), bytes.subarray(-65), bytes.subarray(0, 64)]
  const part = parts.find((inner) => judge(claim, { form: 'bytes', bytes: inner }).verdict === 'valid')
  return part ? bytes.length - part.length : 0
}

function isDer(bytes: Uint8Array): boolean {
  try {
    secp256k1.Signature.fromBytes(bytes, 'der')
    return true
  } catch {
    return false
  }
}

function isLiteral({ form }: SignatureCandidate): boolean {
  return form === 'hex' || form === 'bytes'
}
