import { type CheckedRequest, checkRequest, type RequestToCheck } from './checkRequest.ts'

/** An hour after the guide's samples were issued. */
export const now = Date.parse('2026-05-19T13:00:00Z')
export const evmAddress = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'
export const solanaAddress = '7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU'
export const otherEvmAddress = '0x742d35Cc6634C0532925a3b844Bc454e4438f44e'
export const otherSolanaAddress = 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'
export const message =
  'Paxos Address Ownership Verification\nNonce: a1b2c3d4\nIssued At: 2026-05-19T12:00:00Z'

export const collector = {
  verification_id: '01934abc-def0-7890-abcd-ef0123456789',
  network: 'ETHEREUM',
  address: evmAddress,
  message,
  expires_at: '2026-05-21T12:00:00Z',
}

export const record = {
  id: collector.verification_id,
  network: 'ETHEREUM',
  address: evmAddress,
  verification_method: 'SIGNATURE',
  status: 'PENDING',
  signature_verification: { message, nonce: 'a1b2c3d4', signature: '' },
  created_at: '2026-05-19T12:00:00Z',
  updated_at: '2026-05-19T12:00:00Z',
  expires_at: '2026-05-21T12:00:00Z',
}

export const deposit = {
  id: collector.verification_id,
  network: 'ETHEREUM',
  address: evmAddress,
  verification_method: 'SMALL_DEPOSIT',
  status: 'PENDING',
  small_deposit_verification: { deposit_address: otherEvmAddress, amount: '0.000001', asset: 'ETH' },
  created_at: '2026-05-19T12:00:00Z',
  updated_at: '2026-05-19T12:00:00Z',
  expires_at: '2026-05-21T12:00:00Z',
}

export const solana = { network: 'SOLANA', address: solanaAddress }

/** The record with another message text; its nonce stays. */
export const recordWith = (text: string, nonce = 'a1b2c3d4') => ({
  ...record,
  signature_verification: { message: text, nonce, signature: '' },
})

export const check = (payload: unknown, request: Partial<RequestToCheck> = {}): CheckedRequest =>
  checkRequest({ raw: typeof payload === 'string' ? payload : JSON.stringify(payload), now, ...request })

export const codesOf = (checked: CheckedRequest): string[] => checked.findings.map((finding) => finding.code)
