import type { ApprovalKind } from '../../lib/approvalKey/approvalRequest.ts'

/** Somebody who signs in to the dashboard. */
export type Member = { id: string; name: string; email: string; administrator: boolean; userHandle: string }

export type KeyStatus = 'UNVERIFIED' | 'VERIFIED' | 'REVOKED'

/** An approval key. Times in milliseconds. */
export type StoredKey = {
  id: string
  memberId: string
  name: string
  credentialId: string
  publicKey: Uint8Array<ArrayBuffer>
  counter: number
  /** In groups of four. */
  code: string
  status: KeyStatus
  refusal?: string
  createdAt: number
  verifiedAt?: number
  revokedAt?: number
}

/** People who approve, and how many of them have to. Nobody is in two tiers of one rule. */
export type Tier = { name: string; approvals: number; members: string[] }

/** What a rule says; a request keeps a copy of it as it was. */
export type RuleContent = {
  name: string
  /** Plain decimal: it holds for this amount and more, in units of whatever asset is moved. */
  minimum: string
  stepUp: boolean
  /** 1 to 3, each of another person. */
  requiredApprovals: number
  tiers: Tier[]
}

export type Rule = RuleContent & { id: string; kind: ApprovalKind }

/** What is asked for, as it was entered. */
export type RequestContent =
  | {
      kind: 'withdrawal'
      entity: string
      amount: string
      asset: string
      from: string
      destination: { name: string; network: string; address: string }
    }
  | { kind: 'transfer'; entity: string; amount: string; asset: string; from: string; to: string }
  | { kind: 'conversion'; entity: string; amount: string; asset: string; from: string; to_asset: string }

export type StoredRequest = {
  id: string
  content: RequestContent
  rule?: RuleContent
  /** Who asked; absent for what came through the API. */
  memberId?: string
  status: 'PENDING' | 'APPROVED' | 'REJECTED'
  createdAt: number
  expiresAt: number
  decidedAt?: number
  rejectedBy?: string
}

/** One person's approval that counts. */
export type StoredApproval = {
  memberId: string
  keyId?: string
  /** JSON of an ApprovalRecord. */
  record?: string
  createdAt: number
}

/** What opens the signing window, once: to sign a request, or to make a key of a name. */
export type Ticket = {
  id: string
  memberId: string
  requestId?: string
  keyName?: string
  nonce: string
  expiresAt: number
  usedAt?: number
}

export type Mail = { id: number; recipient: string; subject: string; body: string; createdAt: number }

export type Notification = {
  id: number
  requestId?: string
  text: string
  createdAt: number
  read: boolean
}
