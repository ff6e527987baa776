import '../../lib/text/approvalErrorSentences.ts'
import { readApproval } from '../../lib/approvalKey/readApproval.ts'
import { isAtOrAbove } from '../../lib/approvalKey/relyingPartyHost.ts'
import { CountersignError } from '../../lib/errors.ts'
import type { ApprovalWork } from '../background/approvals.ts'

/** Reads what approvers are asked. What is refused here opens no window; the window looks for public suffixes. */
export const approvalWork: ApprovalWork = {
  read(raw, origin, now) {
    const approval = readApproval(raw)
    if (approval === undefined) {
      throw new CountersignError('payload-unreadable', { reason: 'it is no approval request' })
    }
    const { ask, id, relyingParty, expiresAt, text } = approval
    if (!isAtOrAbove(origin, relyingParty)) {
      throw new CountersignError('relying-party-refused', { domain: relyingParty, origin })
    }
    if (Date.parse(expiresAt) <= now) throw new CountersignError('expired')
    return {
      shape: 'approval',
      verificationId: id,
      network: '',
      address: '',
      method: ask.ask === 'sign' ? 'APPROVAL' : 'APPROVAL_KEY',
      // Its digest is the challenge: what is shown, approved and signed is one.
      message: text,
      expiresAt,
      unknownFields: [],
    }
  },
}
