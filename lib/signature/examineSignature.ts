import type { SignatureEncoding } from '../page/protocol.ts'
import { type DiagnosisOptions, diagnoseSignature } from './diagnoseSignature.ts'
import type { SignatureClaim, SignatureVerdict } from './verdict.ts'
import { verifySignature } from './verifySignature.ts'

/**
 * Verifies a signature and, where it does not verify, says why as far as it is known. The `verify` command is
 * this function; the sign window calls `verifySignature` first, for speed.
 */
export function examineSignature(
  claim: SignatureClaim,
  options: DiagnosisOptions & { encoding?: SignatureEncoding } = {},
): SignatureVerdict {
  const verdict = verifySignature(claim, options)
  return verdict.verdict === 'valid' ? verdict : (diagnoseSignature(claim, options) ?? verdict)
}
