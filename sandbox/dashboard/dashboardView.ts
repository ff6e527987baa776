import { formatTime } from '../clock.ts'
import { missingApprovals, ruleApprovers } from '../stepUp/evaluateApprovals.ts'
import { assets, entities, organization } from '../stepUp/organization.ts'
import type { StepUpContext } from '../stepUp/stepUpContext.ts'
import type { Member, StoredKey, StoredRequest } from '../stepUp/stepUpTypes.ts'
import type { DashboardData, KeyData, RequestData } from './dashboardData.ts'

/** Everything that the dashboard's page shows to one person. */
export function dashboardView(context: StepUpContext, me: Member): DashboardData {
  const { store } = context
  const members = store.members()
  const keys = store.keysOf(me.id)
  const requests = store.requests().map((request) => requestData(context, members, me, request))
  const banner = bannerFor(context, me, keys, requests)
  const open = new Set(requests.filter(({ mine }) => mine).map(({ id }) => id))
  const { id, name, email, administrator } = me
  return {
    me: { id, name, email, administrator },
    organization,
    entities,
    assets,
    members: members.map((member) => ({ id: member.id, name: member.name })),
    ...(banner === undefined ? {} : { banner }),
    keys: keys.map(keyData),
    rules: store.rules(),
    requests,
    notifications: store
      .notifications(me.id)
      // What asks for an approval is gone once it is given, or needed no more.
      .filter(({ requestId }) => requestId === undefined || open.has(requestId))
      .map(({ id: number, text, createdAt, read, requestId }) => ({
        id: number,
        text,
        at: formatTime(createdAt),
        read,
        ...(requestId === undefined ? {} : { request_id: requestId }),
      })),
  }
}

function bannerFor(
  { store }: StepUpContext,
  me: Member,
  keys: readonly StoredKey[],
  requests: readonly RequestData[],
): DashboardData['banner'] {
  const rules = [...store.rules(), ...requests.flatMap(({ rule, mine }) => (mine && rule ? [rule] : []))]
  if (!rules.some((rule) => rule.stepUp && ruleApprovers(rule).includes(me.id))) return undefined
  if (keys.some(({ status }) => status === 'VERIFIED')) return undefined
  return keys.some(({ status }) => status === 'UNVERIFIED') ? 'key-unverified' : 'create-key'
}

function keyData({ id, name, status, refusal, createdAt, verifiedAt, revokedAt }: StoredKey): KeyData {
  return {
    id,
    name,
    status,
    created_at: formatTime(createdAt),
    ...(refusal === undefined ? {} : { refusal }),
    ...(verifiedAt === undefined ? {} : { verified_at: formatTime(verifiedAt) }),
    ...(revokedAt === undefined ? {} : { revoked_at: formatTime(revokedAt) }),
  }
}

function requestData(
  { store, clock }: StepUpContext,
  members: readonly Member[],
  me: Member,
  request: StoredRequest,
): RequestData {
  const { id, content, rule, memberId, decidedAt, rejectedBy } = request
  const nameOf = (member: string) => members.find((one) => one.id === member)?.name ?? member
  const approvals = store.approvals(id)
  const approvedBy = approvals.map((approval) => approval.memberId)
  const expired = request.status === 'PENDING' && request.expiresAt <= clock.now()
  const status = expired ? 'EXPIRED' : request.status
  const mine =
    status === 'PENDING' &&
    rule !== undefined &&
    memberId !== me.id &&
    ruleApprovers(rule).includes(me.id) &&
    !approvedBy.includes(me.id)
  return {
    id,
    content,
    status,
    requested_by: memberId === undefined ? 'API' : nameOf(memberId),
    created_at: formatTime(request.createdAt),
    expires_at: formatTime(request.expiresAt),
    ...(decidedAt === undefined ? {} : { decided_at: formatTime(decidedAt) }),
    ...(rejectedBy === undefined ? {} : { rejected_by: nameOf(rejectedBy) }),
    ...(rule === undefined ? {} : { rule }),
    missing: rule === undefined || status !== 'PENDING' ? 0 : missingApprovals(rule, approvedBy),
    mine,
    signed: rule?.stepUp ?? false,
    approvals: approvals.map((approval) => {
      const key = approval.keyId === undefined ? undefined : store.key(approval.keyId)
      return {
        name: nameOf(approval.memberId),
        at: formatTime(approval.createdAt),
        ...(key === undefined ? {} : { code: key.code, key: key.name }),
      }
    }),
  }
}
