import type { Payload } from '../../lib/paxos/payload.ts'
import { partLoader, providePart } from './laterParts.ts'

/** What the background does about what approvers are asked (docs/step-up.md). */
export type ApprovalWork = {
  /**
   * Reads what a page asks of an approver.
   *
   * @param origin the page's exact origin, as the browser says it
   * @param now milliseconds since the epoch
   * @throws CountersignError `payload-unreadable`, `relying-party-refused`, `expired`
   */
  read(raw: string, origin: string, now: number): Payload
}

/** Called by the file that has it. */
export function provideApprovals(create: () => ApprovalWork): void {
  providePart('approvals', create)
}

/** The work about approvals, loaded where one is asked for. */
export function approvalLoader(): () => Promise<ApprovalWork> {
  return partLoader('approvals', undefined)
}
