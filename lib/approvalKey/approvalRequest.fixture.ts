import type { ApprovalRequest, KeyRequest } from './approvalRequest.ts'

const common = {
  version: 1,
  id: 'req_7XJ2',
  relying_party: 'localhost',
  nonce: 'q7cTnVb0gS2hJk4LmNpQrStUvWxYz012345678901ab',
  organization: 'Halden',
  entity: 'Halden Europe',
  amount: '250000.50',
  asset: 'USDG',
  requested_by: 'Jonas Weber',
  requested_at: '2026-11-21T09:30:00Z',
  expires_at: '2026-11-21T10:30:00Z',
  approver: 'Laura Meier',
  rule: 'Large withdrawals',
  required_approvals: 2,
  tiers: [{ name: 'Treasury', approvals: 1 }],
} as const

/** For tests: one request of each kind. */
export const sampleRequests = {
  withdrawal: {
    ...common,
    tiers: [...common.tiers],
    kind: 'withdrawal',
    from: 'Halden Europe main',
    destination: {
      name: 'Cold storage',
      network: 'ETHEREUM',
      address: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
    },
  },
  transfer: { ...common, tiers: [...common.tiers], kind: 'transfer', from: 'Halden Europe', to: 'Halden US' },
  conversion: {
    ...common,
    tiers: [...common.tiers],
    kind: 'conversion',
    from: 'Halden Europe main',
    to_asset: 'USD',
  },
} satisfies Record<ApprovalRequest['kind'], ApprovalRequest>

/** For tests: a key that is to be made. */
export const sampleRegistration: KeyRequest = {
  version: 1,
  id: 'reg_1',
  relying_party: 'localhost',
  nonce: 'q7cTnVb0gS2hJk4LmNpQrStUvWxYz012345678901ab',
  organization: 'Halden',
  approver: 'Laura Meier',
  account: 'laura@halden.example',
  user_handle: 'AAECAwQFBgcICQoLDA0ODw',
  key_name: 'Laura - Primary Key',
  expires_at: '2026-11-21T10:30:00Z',
}
