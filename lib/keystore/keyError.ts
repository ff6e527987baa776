import '../text/keyErrorSentences.ts'
import { CountersignError } from '../errors.ts'
import { type KeyReason, keyReasons } from '../text/en/keyReasons.ts'

/**
 * An error about a key that was pasted or read. `values.detail` is the reason's stable name; neither holds any part
 * of the key.
 */
export function keyError(
  code: 'key-unreadable' | 'key-unsupported' | 'key-cost',
  detail: KeyReason,
): CountersignError {
  return new CountersignError(code, { reason: keyReasons[detail], detail })
}
