import type { ImportedKey } from '../../../lib/keystore/importKey.ts'
import type { NetworkFamily } from '../../../lib/paxos/networks.ts'

/** Keys that the person may keep, once they have seen the addresses. Whoever holds them zeroes them in the end. */
export type Candidates = {
  /** A phrase that was just made; a phrase that was brought; one single key. */
  from: 'new' | 'phrase' | 'key'
  keys: ImportedKey[]
  /** Nothing in the file confirms that this is the right key. */
  unconfirmed?: true
  /** Further addresses of the same phrase. */
  further?: FurtherAddresses
}

/** What else a phrase yields. */
export type FurtherAddresses = {
  /** The next ones at the path that most wallets use, from this index on. */
  next: (from: number) => Promise<ImportedKey[]>
  /** The first ones at the other paths. */
  others: () => Promise<ImportedKey[]>
  /** Looks for one address at every path. */
  find: (wanted: { family: NetworkFamily; address: string }) => Promise<ImportedKey | undefined>
}

/** How many places of the usual path are worked out at once. */
export const addressesAtATime = 3
