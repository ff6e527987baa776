import type { Payload } from '../paxos/payload.ts'
import { type DepositPlan, planDeposit } from './depositPlan.ts'
import { type DepositEntry, newDeposit } from './journal.ts'

export const started = Date.parse('2026-05-19T13:00:00Z')

/** A SMALL_DEPOSIT record as the sign window reads it. */
export function depositPayload(
  network: string,
  addresses: { from: string; to: string },
  { amount = '0.000123', asset = 'ETH' } = {},
): Payload {
  return {
    shape: 'record',
    verificationId: '01934abc-def0-7890-abcd-ef0123456791',
    network,
    address: addresses.from,
    method: 'SMALL_DEPOSIT',
    status: 'PENDING',
    expiresAt: '2026-05-21T12:00:00Z',
    smallDeposit: { depositAddress: addresses.to, amount, asset },
    unknownFields: [],
  }
}

/** The plan of such a record on the test chain. */
export function testPlan(
  network: string,
  addresses: { from: string; to: string },
  details: { amount?: string; asset?: string } = {},
): DepositPlan {
  const planned = planDeposit(depositPayload(network, addresses, details), 'test')
  if (!('plan' in planned)) throw new Error('no plan')
  return planned.plan
}

export function entryFor(plan: DepositPlan, details: Partial<DepositEntry> = {}): DepositEntry {
  const sender = { kind: 'local', accountId: 'a1', label: 'Main' } as const
  return { ...newDeposit({ id: 'd1', plan, sender }, started), ...details }
}
