import '../../../lib/text/keyErrorSentences.ts'
import { CountersignError } from '../../../lib/errors.ts'
import { text } from '../../../lib/text/text.ts'

/**
 * The text of a chosen file.
 *
 * @param limit bytes
 * @param code what to throw when it is larger than the limit, is no UTF-8 text, or is gone
 */
export async function readSmallFile(
  file: Blob,
  limit: number,
  code: 'key-unreadable' | 'backup-unreadable',
): Promise<string> {
  if (file.size > limit) throw new CountersignError(code, { reason: text('options.file.tooLarge') })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch (cause) {
    throw new CountersignError(code, { reason: text('options.file.notText') }, { cause })
  }
}
