import type { SignatureEncoding } from '../page/protocol.ts'
import { readClaim } from './readClaim.ts'
import { signatureCandidates } from './signatureCandidates.ts'
import { invalid, type SignatureClaim, type SignatureVerdict } from './verdict.ts'
import { verifyEvmSignature } from './verifyEvmSignature.ts'
import { verifySolanaSignature } from './verifySolanaSignature.ts'

/**
 * Judges whether the key of an address signed exactly these message bytes: EIP-191 personal_sign on EVM
 * networks, plain ed25519 on Solana. Never throws, whatever the wallet or the partner handed over.
 *
 * `invalid` says what is wrong with the claim's or the signature's form; for a signature in good form that
 * does not verify the code is `other-signer` or `no-match`, and `diagnoseSignature` looks for the reason.
 *
 * @param options.encoding how a Solana signature is written in `canonical`; base58 by default. EVM is hex.
 */
export function verifySignature(
  claim: SignatureClaim,
  options: { encoding?: SignatureEncoding } = {},
): SignatureVerdict {
  const read = readClaim(claim)
  if ('verdict' in read) return read
  if (isEmpty(claim.signature)) return invalid('signature-missing')
  const candidates = signatureCandidates(claim.signature)
  return read.family === 'evm'
    ? verifyEvmSignature(read, candidates)
    : verifySolanaSignature(read, candidates, options.encoding)
}

function isEmpty(signature: unknown): boolean {
  if (signature === undefined || signature === null) return true
  return typeof signature === 'string' && /^\s*(0x)?\s*$/i.test(signature)
}
