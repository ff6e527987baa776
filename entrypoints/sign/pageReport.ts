import { CountersignError, type ErrorReport, errorReport } from '../../lib/errors.ts'
import { pageWords } from '../../lib/text/en/pageWords.ts'
import type { Problem } from './flowState.ts'

/** Diagnoses from which a page could learn that the wallet has other accounts. */
const aboutAccounts = ['other-account', 'other-signer', 'contract-owner']

/**
 * What the page is told of a problem. Which other accounts the wallet has is none of its business (T16).
 */
export function pageReport({ error, diagnosis }: Problem): ErrorReport {
  if (error.code === 'wallet-wrong-account') {
    const { otherAccount: actual, askedAccount: expected } = pageWords
    return errorReport(new CountersignError(error.code, { actual, expected }))
  }
  if (diagnosis === undefined) return error
  const { code, also = [], next } = diagnosis
  if (![code, ...also].some((each) => aboutAccounts.includes(each))) return error
  const sentence = pageWords.otherSigner
  const report = errorReport(new CountersignError(error.code, { diagnosis: sentence }))
  return { ...report, diagnosis: { code: 'other-signer', next, sentence } }
}
