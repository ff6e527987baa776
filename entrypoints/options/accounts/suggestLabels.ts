import type { Account } from '../../../lib/keystore/keystore.ts'
import type { NetworkFamily } from '../../../lib/paxos/networks.ts'
import { text } from '../../../lib/text/text.ts'

/** Plain names for new accounts that no present account has: “Ethereum account 3”. */
export function suggestLabels(
  families: readonly NetworkFamily[],
  accounts: readonly Pick<Account, 'label' | 'family'>[],
): string[] {
  const taken = new Set(accounts.map(({ label }) => label))
  return families.map((family) => {
    let number = accounts.filter((account) => account.family === family).length + 1
    let label = text(`options.accounts.${family}Label`, { number })
    while (taken.has(label)) {
      number += 1
      label = text(`options.accounts.${family}Label`, { number })
    }
    taken.add(label)
    return label
  })
}
