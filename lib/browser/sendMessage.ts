import { CountersignError } from '../errors.ts'
import { browser } from './browser.ts'
import type { PageAnswer, PageMessageKind, PageMessages } from './messages.ts'

/**
 * Sends a message from one of our own pages to the background and waits for its answer.
 *
 * @throws CountersignError with the code that the background reported; `interrupted` when the background
 * went away before it answered (the stored request tells what happened: read it before trying again).
 */
export async function sendMessage<K extends PageMessageKind>(
  kind: K,
  input: PageMessages[K]['input'],
): Promise<PageMessages[K]['output']> {
  let answer: PageAnswer<K>
  try {
    answer = (await browser.runtime.sendMessage({ kind, input })) as PageAnswer<K>
  } catch (cause) {
    throw new CountersignError('interrupted', {}, { cause })
  }
  if (answer?.ok === true) return answer.value
  if (answer?.ok === false) throw CountersignError.fromReport(answer.error)
  throw new CountersignError('interrupted')
}
