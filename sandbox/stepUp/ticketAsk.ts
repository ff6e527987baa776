import type { ApprovalRequest, KeyRequest } from '../../lib/approvalKey/approvalRequest.ts'
import { formatTime } from '../clock.ts'
import { organization } from './organization.ts'
import type { StepUpContext } from './stepUpContext.ts'
import type { Member, StoredRequest, Ticket } from './stepUpTypes.ts'

/**
 * What one person is asked to sign, from the server's own record of the request. Built once to be shown and once more
 * to check what was signed: nothing that the window sends back has a part in it.
 */
export function ticketRequest(
  context: StepUpContext,
  ticket: Ticket,
  stored: StoredRequest,
  approver: Member,
): ApprovalRequest {
  const { store, relyingParty } = context
  const { rule, content, memberId } = stored
  if (rule === undefined) throw new Error('What needs no approval has nothing to sign.')
  const tiers = rule.tiers
    .filter(({ approvals }) => approvals > 0)
    .map(({ name, approvals }) => ({ name, approvals }))
  return {
    version: 1,
    id: stored.id,
    relying_party: relyingParty,
    nonce: ticket.nonce,
    organization,
    requested_by: (memberId === undefined ? undefined : store.member(memberId)?.name) ?? 'API',
    requested_at: formatTime(stored.createdAt),
    expires_at: formatTime(ticket.expiresAt),
    approver: approver.name,
    rule: rule.name,
    required_approvals: rule.requiredApprovals,
    // One tier that asks for all approvals says nothing that the rule does not.
    ...(rule.tiers.length > 1 && tiers.length > 0 ? { tiers } : {}),
    ...content,
  }
}

/** What somebody is asked who makes a key. */
export function ticketRegistration(context: StepUpContext, ticket: Ticket, member: Member): KeyRequest {
  return {
    version: 1,
    id: ticket.id,
    relying_party: context.relyingParty,
    nonce: ticket.nonce,
    organization,
    approver: member.name,
    account: member.email,
    user_handle: member.userHandle,
    key_name: ticket.keyName ?? '',
    expires_at: formatTime(ticket.expiresAt),
  }
}
