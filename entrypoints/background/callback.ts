import { readPayload } from '../../lib/paxos/readPayload.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { partLoader, providePart } from './laterParts.ts'

/** Rings when a signature is to be sent to a callback again. */
export const callbackAlarm = 'callback'

/** What the background does about callbacks. */
export type CallbackWork = {
  /**
   * Sends a request's signature to the callback that its payload names. The person has approved it, in the window or
   * (`asked` false) earlier for this origin; a page's or collector's word alone sends nothing (T31).
   *
   * @param always remembers the approval for the callback's exact origin
   * @throws CountersignError `not-found` where there is no signature or no callback, `policy-forbids`
   */
  send(record: RequestRecord | undefined, options: { asked: boolean; always: boolean }): Promise<void>
  /** Tries again whatever is due, and sets the alarm for what is not. Also what a worker that died left behind. */
  retry(now: number): Promise<void>
}

/** Called by the file that has it. */
export function provideCallbacks(create: () => CallbackWork): void {
  providePart('callbacks', create)
}

/** The work about callbacks, loaded where one is named or waits to be sent again. */
export function callbackLoader(): () => Promise<CallbackWork> {
  return partLoader('callbacks', undefined)
}

/** Where a request's signature is wanted; none where it names no address, or none that can be used. */
export function callbackOf({ raw }: RequestRecord): string | undefined {
  return readPayload(raw).payload?.callbackUrl
}
