import type { DepositEntry } from './journal.ts'

/** A deposit of the network's own coin that was just begun, for tests. */
export function exampleDeposit(changes: Partial<DepositEntry> = {}): DepositEntry {
  return {
    version: 1,
    id: 'entry-1',
    origin: 'https://partner.example',
    plan: {
      verificationId: '01934abc-def0-7890-abcd-ef0123456789',
      network: 'ETHEREUM',
      family: 'evm',
      chain: 'eip155:11155111',
      from: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
      to: '0x00000000219ab540356cBB839Cbe05303d7705Fa',
      asset: { kind: 'native', symbol: 'ETH', decimals: 18 },
      amount: '0.00012',
      baseUnits: '120000000000000',
    },
    sender: { kind: 'local', accountId: 'a', label: 'Treasury' },
    state: 'sending',
    confirmations: 0,
    needed: 12,
    startedAt: '2026-05-19T12:05:00.000Z',
    changedAt: '2026-05-19T12:05:00.000Z',
    expiresAt: '2026-05-21T12:00:00.000Z',
    ...changes,
  }
}
