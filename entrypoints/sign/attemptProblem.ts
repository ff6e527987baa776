import { CountersignError, type ErrorCode, errorReport } from '../../lib/errors.ts'
import type { ExplainedRequest } from '../../lib/signature/explainVerdict.ts'
import type { UnfitVerdict } from '../../lib/signature/verdict.ts'
import type { Problem } from './flowState.ts'
import type { SignerOption } from './signers.ts'

/** A signature came back and may not leave: carries what it was found to be. */
export class UnfitSignature extends Error {
  override readonly name = 'UnfitSignature'
  readonly verdict: UnfitVerdict

  constructor(verdict: UnfitVerdict) {
    super(verdict.code)
    this.verdict = verdict
  }
}

/** Why an attempt failed, as the person is shown it. The words for a diagnosis are loaded when there is one. */
export async function attemptProblem(
  error: unknown,
  signer: SignerOption,
  request: ExplainedRequest,
): Promise<Problem> {
  if (!(error instanceof UnfitSignature)) return { error: errorReport(error), signer }
  const { verdict } = error.verdict
  const { explainVerdict } = await import('../../lib/signature/explainVerdict.ts')
  const diagnosis = explainVerdict(error.verdict, request)
  const { code, also, next, english, partner } = diagnosis
  const report = errorReport(
    new CountersignError(verdict === 'invalid' ? 'signature-invalid' : 'signature-unverifiable', {
      diagnosis: english,
    }),
  )
  const told = { code, ...(also !== undefined && { also }), next, sentence: partner }
  return { error: { ...report, diagnosis: told }, signer, diagnosis: { verdict, ...diagnosis } }
}

const walletCannot: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'wallet-wrong-account',
  'wallet-unsupported',
  'wallet-hardware',
  'wallet-takes-for-transaction',
])

/** Whether a problem needs a picture of its own; the others are one line above the request. */
export function needsScreen(problem: Problem): boolean {
  return problem.diagnosis !== undefined || walletCannot.has(problem.error.code)
}
