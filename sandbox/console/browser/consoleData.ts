/** What the admin endpoints answer, as far as the console shows it. */
export type VerificationData = {
  id: string
  account: string
  network: string
  address: string
  verification_method: string
  status: string
  ref_id?: string
  created_at: string
  expires_at: string
  signature_verification?: { message: string }
  small_deposit_verification?: {
    deposit_address: string
    amount: string
    asset: string
    transaction_hash: string
  }
  /** What came to its deposit address, oldest first. */
  deposits: DepositData[]
  submissions: { received_at: string; signature: string; refusal?: string }[]
}

export type DepositData = {
  seen_at: string
  state: 'confirming' | 'approved' | 'ignored'
  reason?: string
  network: string
  transaction_hash: string
  from: string
  confirmations: number
  needed: number
}

export type ChainData = {
  network: string
  title: string
  url: string
  state: 'waiting' | 'running' | 'unavailable'
  reason?: string
  block?: number
  confirmations: number
  assets: { symbol: string; contract?: string }[]
}

export type RequestData = {
  id: number
  at: string
  method: string
  target: string
  status: number
  milliseconds: number
  client_id?: string
  verification_id?: string
  problem?: { type: string; detail: string }
  signature?:
    | { state: 'none' }
    | { state: 'valid'; kid: string; required: boolean }
    | { state: 'refused'; code: string; reason: string; required: boolean }
  refusal?: string
  fault?: string
}

export type KeyData = {
  kid: string
  name: string
  alg: string
  status: 'active' | 'revoked'
  created_at: string
}

export type CredentialData = {
  client_id: string
  name: string
  account: string
  scopes: string[]
  signing_required: boolean
  keys: KeyData[]
  client_secret?: string
}

export type ClockData = { now: string; offset_seconds: number }

export type FaultData = {
  kind: string
  endpoint: string
  milliseconds: number
  status: number
  times?: number
  probability: number
}

export type LimitData = {
  enabled: boolean
  requests_per_second: number
  tokens_per_second: number
  window_seconds: number
  throttle_seconds: number
}
