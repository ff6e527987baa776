import { ed25519 } from '@noble/curves/ed25519.js'
import { equalBytes } from '@noble/curves/utils.js'
import { personalDigest } from './eip191.ts'
import { messageVariants, variantBytes } from './messageVariants.ts'
import { normaliseEvmSignature } from './normaliseEvmSignature.ts'
import { type EvmClaim, readClaim, type SolanaClaim } from './readClaim.ts'
import { recoverSigner } from './recoverSigner.ts'
import { signatureCandidates } from './signatureCandidates.ts'
import { evmSchemes, solanaSchemes } from './signingSchemes.ts'
import { type DiagnosisCode, invalid, type SignatureClaim, type SignatureVerdict } from './verdict.ts'
import { verifySignature } from './verifySignature.ts'

export type DiagnosisOptions = {
  /** Other accounts that the wallet has shown; if one of them signed, that is said. */
  otherAccounts?: readonly string[]
}

/**
 * Finds out what a signature that does not verify was made over, by trying what wallets are known to do.
 *
 * @returns a verdict with the reason; undefined when nothing known explains it. Costs some 50 curve
 * operations at worst, so it is for signatures that `verifySignature` has already turned down.
 */
export function diagnoseSignature(
  claim: SignatureClaim,
  options: DiagnosisOptions = {},
): SignatureVerdict | undefined {
  const read = readClaim(claim)
  if ('verdict' in read) return undefined
  const signatures = signatureCandidates(claim.signature).map(({ bytes }) => bytes)
  const code = read.family === 'evm' ? diagnoseEvm(read, signatures) : diagnoseSolana(read, signatures)
  if (code) return invalid(code)
  const signer = otherAccount(claim, options.otherAccounts ?? [])
  return signer === undefined ? undefined : invalid('other-account', { signer, address: claim.address })
}

function diagnoseEvm(claim: EvmClaim, signatures: readonly Uint8Array[]): DiagnosisCode | undefined {
  for (const bytes of signatures) {
    const normal = normaliseEvmSignature(bytes, claim.chainId)
    if ('code' in normal) continue
    const signedBy = (signature: Uint8Array, digest: Uint8Array | undefined) => {
      const signer = digest && recoverSigner(signature, digest)
      return signer !== undefined && equalBytes(signer, claim.address)
    }
    const scheme = evmSchemes.find(({ digest }) => signedBy(normal.bytes, digest(claim.message)))
    if (scheme) return scheme.code
    const variant = changedMessage(claim.message, (message) =>
      signedBy(normal.bytes, personalDigest(message)),
    )
    if (variant) return variant
    if (signedBy(otherParity(normal.bytes), personalDigest(claim.message))) return 'recovery-id-flipped'
  }
  return undefined
}

function diagnoseSolana(claim: SolanaClaim, signatures: readonly Uint8Array[]): DiagnosisCode | undefined {
  for (const signature of signatures) {
    if (signature.length !== 64) continue
    const covers = (bytes: Uint8Array) => ed25519.verify(signature, bytes, claim.address, { zip215: false })
    const scheme = solanaSchemes.find(({ envelope }) => covers(envelope(claim.message, claim.address)))
    const code = scheme?.code ?? changedMessage(claim.message, covers)
    if (code) return code
  }
  return undefined
}

function changedMessage(
  bytes: Uint8Array,
  covers: (message: Uint8Array) => boolean,
): DiagnosisCode | undefined {
  const message = { bytes, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }
  return messageVariants.find((variant) => {
    const changed = variantBytes(variant, message)
    return changed !== undefined && covers(changed)
  })?.code
}

function otherParity(signature: Uint8Array): Uint8Array {
  const other = signature.slice()
  other[64] = 55 - (signature[64] ?? 0)
  return other
}

function otherAccount(claim: SignatureClaim, accounts: readonly string[]): string | undefined {
  return accounts.find((address) => verifySignature({ ...claim, address }).verdict === 'valid')
}
