import type { ApprovalTextKey } from '../text/en/approvals.ts'
import type { ApprovalRequest, KeyRequest } from './approvalRequest.ts'

/** One line of what is shown: its label's key in the catalogue, and the value, exactly as it is signed. */
export type ApprovalFact = {
  label: Extract<ApprovalTextKey, `fact.${string}`>
  value: string
  /** How to draw it; `text` where absent. */
  form?: 'amount' | 'address' | 'time' | 'code'
}

/**
 * Everything in a request, in the order in which a signing window shows it. A test holds that no field that is signed
 * is missing here.
 */
export function approvalFacts(request: ApprovalRequest): ApprovalFact[] {
  const { tiers = [] } = request
  return [
    { label: 'fact.amount', value: `${request.amount} ${request.asset}`, form: 'amount' },
    { label: 'fact.from', value: request.from },
    ...direction(request),
    { label: 'fact.entity', value: request.entity },
    { label: 'fact.organization', value: request.organization },
    { label: 'fact.requestedBy', value: request.requested_by },
    { label: 'fact.requestedAt', value: request.requested_at, form: 'time' },
    { label: 'fact.rule', value: request.rule },
    { label: 'fact.approvals', value: String(request.required_approvals) },
    ...tiers.map(
      ({ name, approvals }): ApprovalFact => ({ label: 'fact.tier', value: `${name}: ${approvals}` }),
    ),
    { label: 'fact.approver', value: request.approver },
    { label: 'fact.expires', value: request.expires_at, form: 'time' },
    ...technical(request),
  ]
}

/** The same for a key that is to be made. */
export function keyFacts(registration: KeyRequest): ApprovalFact[] {
  return [
    { label: 'fact.keyName', value: registration.key_name },
    { label: 'fact.approver', value: registration.approver },
    { label: 'fact.account', value: registration.account },
    { label: 'fact.organization', value: registration.organization },
    { label: 'fact.expires', value: registration.expires_at, form: 'time' },
    { label: 'fact.userHandle', value: registration.user_handle, form: 'code' },
    ...technical(registration),
  ]
}

function direction(request: ApprovalRequest): ApprovalFact[] {
  if (request.kind === 'transfer') return [{ label: 'fact.to', value: request.to }]
  if (request.kind === 'conversion') return [{ label: 'fact.toAsset', value: request.to_asset }]
  const { name, network, address } = request.destination
  return [
    { label: 'fact.to', value: name },
    { label: 'fact.network', value: network },
    { label: 'fact.address', value: address, form: 'address' },
  ]
}

function technical(asked: ApprovalRequest | KeyRequest): ApprovalFact[] {
  return [
    { label: 'fact.relyingParty', value: asked.relying_party, form: 'code' },
    { label: 'fact.id', value: asked.id, form: 'code' },
    { label: 'fact.nonce', value: asked.nonce, form: 'code' },
    { label: 'fact.version', value: String(asked.version), form: 'code' },
  ]
}
