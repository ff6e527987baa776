import { CountersignError } from '../errors.ts'
import { maxPayloadLength } from '../page/protocol.ts'

/**
 * The text of a file that a person dropped or chose, exactly as it is there: UTF-8, nothing trimmed. A byte order
 * mark belongs to the file, not to the text (RFC 8259, section 8.1), and is left out.
 *
 * @throws CountersignError `payload-too-large`; `payload-unreadable` when it is not UTF-8 text
 */
export async function readDroppedText(file: Blob): Promise<string> {
  if (file.size > maxPayloadLength) throw new CountersignError('payload-too-large')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch (cause) {
    throw new CountersignError('payload-unreadable', { reason: 'the file is not text' }, { cause })
  }
}
