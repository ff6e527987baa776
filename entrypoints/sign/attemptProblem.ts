import { CountersignError, type ErrorCode, type ErrorReport, errorReport } from '../../lib/errors.ts'
import type { SignatureVerdict } from '../../lib/signature/verdict.ts'
import { text } from '../../lib/text/text.ts'
import type { Problem } from './flowState.ts'
import type { SignerOption } from './signers.ts'

type Unfit = Exclude<SignatureVerdict, { verdict: 'valid' }>

/** A signature came back and may not leave: carries what it was found to be. */
export class UnfitSignature extends Error {
  override readonly name = 'UnfitSignature'
  readonly verdict: Unfit

  constructor(verdict: Unfit) {
    super(verdict.code)
    this.verdict = verdict
  }
}

/** Why an attempt failed, as the person is shown it. */
export function attemptProblem(error: unknown, signer: SignerOption): Problem {
  if (!(error instanceof UnfitSignature)) return { error: errorReport(error), signer }
  const { verdict, code, values } = error.verdict
  const report = new CountersignError(
    verdict === 'invalid' ? 'signature-invalid' : 'signature-unverifiable',
    {
      diagnosis: text(`diagnoses.${code}`, values),
    },
  )
  return { error: errorReport(report), signer, diagnosis: { verdict, code, values } }
}

/**
 * What the page is told of a problem. Which other accounts the wallet has is none of its business (T16).
 */
export function pageReport({ error, diagnosis }: Problem): ErrorReport {
  if (error.code === 'wallet-wrong-account') {
    const [actual, expected] = [text('sign.page.otherAccount'), text('sign.page.askedAccount')]
    return errorReport(new CountersignError(error.code, { actual, expected }))
  }
  if (diagnosis?.code === 'other-account' || diagnosis?.code === 'other-signer') {
    return errorReport(new CountersignError(error.code, { diagnosis: text('sign.page.otherSigner') }))
  }
  return error
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
