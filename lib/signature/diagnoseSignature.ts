import { equalBytes } from '@noble/curves/utils.js'
import { diagnoseEvm } from './diagnoseEvm.ts'
import { diagnoseSolana } from './diagnoseSolana.ts'
import { keyGiven } from './keyGiven.ts'
import { readClaim } from './readClaim.ts'
import { signatureCandidates, signatureText } from './signatureCandidates.ts'
import { invalid, type SignatureClaim, type UnfitVerdict } from './verdict.ts'

export type DiagnosisOptions = {
  /** Other accounts that the wallet has shown; if one of them signed, that is said. */
  otherAccounts?: readonly string[]
}

/** Accounts beyond this many are not looked at: a wallet's answer must not decide how long it takes. */
const mostAccounts = 100

/**
 * Finds out what a signature that does not verify was made over, or what happened to it, by trying what wallets
 * and integrations are known to do. What is said was verified: with that one change undone, the signature belongs
 * to the address (or to the other account that is named). A diagnosis never makes a signature valid.
 *
 * @returns a verdict with the reason; undefined when nothing known explains it. Costs some hundred curve
 * operations at worst, so it is for signatures that `verifySignature` has already turned down.
 */
export function diagnoseSignature(
  claim: SignatureClaim,
  { otherAccounts = [] }: DiagnosisOptions = {},
): UnfitVerdict | undefined {
  const read = readClaim(claim)
  if ('verdict' in read) return undefined
  const candidates = signatureCandidates(claim.signature)
  if (keyGiven(read, candidates)) return invalid('private-key-given')
  const others = otherAccounts.slice(0, mostAccounts).flatMap((address) => {
    const other = readClaim({ ...claim, address })
    const isOther = !('verdict' in other) && !equalBytes(other.address, read.address)
    return isOther ? [{ address, bytes: other.address }] : []
  })
  const subject = { address: claim.address, candidates, text: signatureText(claim.signature), others }
  return read.family === 'evm' ? diagnoseEvm(read, subject) : diagnoseSolana(read, subject)
}
