import type { ApprovalKind } from '../../lib/approvalKey/approvalRequest.ts'
import type { KeyStatus, RequestContent, RuleContent } from '../stepUp/stepUpTypes.ts'

/** What the dashboard's page shows, as its backend hands it out. Times are RFC 3339. */
export type DashboardData = {
  me: { id: string; name: string; email: string; administrator: boolean }
  organization: string
  entities: readonly string[]
  assets: readonly string[]
  members: { id: string; name: string }[]
  /** What an approver without a key that may sign is told at the top of each page. */
  banner?: 'create-key' | 'key-unverified'
  keys: KeyData[]
  rules: RuleData[]
  requests: RequestData[]
  notifications: NotificationData[]
}

export type KeyData = {
  id: string
  name: string
  status: KeyStatus
  created_at: string
  refusal?: string
  verified_at?: string
  revoked_at?: string
}

export type RuleData = RuleContent & { id: string; kind: ApprovalKind }

export type RequestStatus = 'PENDING' | 'APPROVED' | 'REJECTED' | 'EXPIRED'

export type RequestData = {
  id: string
  content: RequestContent
  status: RequestStatus
  requested_by: string
  created_at: string
  expires_at: string
  decided_at?: string
  rejected_by?: string
  rule?: RuleContent
  /** How many more approvals it waits for. */
  missing: number
  /** Whether the person may approve it now. */
  mine: boolean
  /** Whether each approval is a signature. */
  signed: boolean
  approvals: { name: string; at: string; code?: string; key?: string }[]
}

export type NotificationData = {
  id: number
  text: string
  at: string
  read: boolean
  request_id?: string
}
