import { addErrorSentences, CountersignError } from '../errors.ts'
import { apiErrors } from '../text/en/apiErrors.ts'
import type { TextValues } from '../text/formatText.ts'

addErrorSentences(apiErrors)

/** What can go wrong on the API caller's side. Stable names. */
export type ApiErrorCode = keyof typeof apiErrors

/** The project's one error, with a sentence from the API side's catalogue. */
export function apiError(
  code: ApiErrorCode,
  values: TextValues = {},
  options: { cause?: unknown } = {},
): CountersignError {
  return new CountersignError(code, values, options)
}
