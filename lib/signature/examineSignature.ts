import type { SignatureEncoding } from '../page/protocol.ts'
import { type DiagnosisOptions, diagnoseSignature } from './diagnoseSignature.ts'
import type { SignatureClaim, SignatureVerdict } from './verdict.ts'
import { verifySignature } from './verifySignature.ts'

/**
 * Verifies a signature and, where it is in good form but does not verify, says why as far as it is known.
 * The `verify` command is this function; the sign window calls `verifySignature` first, for speed.
 */
export function examineSignature(
  claim: SignatureClaim,
  options: DiagnosisOptions & { encoding?: SignatureEncoding } = {},
): SignatureVerdict {
  const verdict = verifySignature(claim, options)
  const unexplained =
    verdict.verdict === 'invalid' && (verdict.code === 'other-signer' || verdict.code === 'no-match')
  return unexplained ? (diagnoseSignature(claim, options) ?? verdict) : verdict
}
