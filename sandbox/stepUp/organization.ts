import { randomSecret } from '../server/secrets.ts'
import type { StepUpStore } from '../store/stepUpStore.ts'

/** The made-up organization whose people use the dashboard; the partner site is its public face. */
export const organization = 'Halden'

/** Its entities, each of which holds assets of its own. */
export const entities = ['Halden Europe', 'Halden US'] as const

/** Symbols that requests may name. */
export const assets = ['USDG', 'PYUSD', 'USDP', 'PAXG', 'USD', 'ETH', 'SOL'] as const

const people = [
  { id: 'laura', name: 'Laura Meier', administrator: true },
  { id: 'samuel', name: 'Samuel Okafor', administrator: false },
  { id: 'mina', name: 'Mina Park', administrator: false },
  { id: 'jonas', name: 'Jonas Weber', administrator: false },
] as const

const approvers = ['laura', 'samuel', 'mina']

/** Gives a new database its people, and one rule of each kind, without step up. */
export function seedOrganization(store: StepUpStore, now: number): void {
  if (store.members().length > 0) return
  store.atOnce(() => {
    for (const person of people) {
      store.addMember({ ...person, email: `${person.id}@halden.example`, userHandle: randomSecret() })
    }
    const names = { withdrawal: 'Withdrawals', transfer: 'Transfers', conversion: 'Conversions' } as const
    for (const kind of ['withdrawal', 'transfer', 'conversion'] as const) {
      store.saveRule(
        {
          id: kind,
          kind,
          name: names[kind],
          minimum: '0',
          stepUp: false,
          requiredApprovals: 1,
          tiers: [{ name: 'Approvers', approvals: 1, members: approvers }],
        },
        now,
      )
    }
  })
}
