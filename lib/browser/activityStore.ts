import type { ActivityRow } from '../proof/activityRow.ts'
import type { ChainHead, ChainNote, Proof } from '../proof/proof.ts'
import { openProofDatabase } from './proofDatabase.ts'

/** How many proofs there are. */
export async function countProofs(): Promise<number> {
  const database = await openProofDatabase()
  return database.count('activity')
}

/** Rows that wait for a page, newest first. */
export async function readWaiting(): Promise<ActivityRow[]> {
  const database = await openProofDatabase()
  return database.getAllFromIndex('activity', 'byWaiting')
}

/** Rows from the newest on, at most `limit`, going on after `after`. */
export async function readActivity(limit: number, after?: ActivityRow): Promise<ActivityRow[]> {
  const database = await openProofDatabase()
  const range = after && IDBKeyRange.lowerBound([after.order, after.id], true)
  return database.getAllFromIndex('activity', 'byOrder', range, limit)
}

/** The chain's last link and its notes, in order. */
export async function readChain(): Promise<{ head: ChainHead; notes: ChainNote[] }> {
  const database = await openProofDatabase()
  const [head, notes] = await Promise.all([database.get('chain', 'head'), database.getAll('notes')])
  if (head === undefined) throw new Error('The chain has no head.')
  return { head, notes }
}

/** Proofs in the order of the chain, at most `limit`, going on after a link. */
export async function readProofsInOrder(limit: number, after = -1): Promise<Proof[]> {
  const database = await openProofDatabase()
  return database.getAllFromIndex('proofs', 'bySequence', IDBKeyRange.lowerBound(after, true), limit)
}

/** These proofs, in the order of the chain, without those that are no longer kept. */
export async function readProofsById(ids: readonly string[]): Promise<Proof[]> {
  const database = await openProofDatabase()
  const { store } = database.transaction('proofs')
  const found = await Promise.all(ids.map((id) => store.get(id)))
  return found.filter((proof) => proof !== undefined).sort((a, b) => a.chain.sequence - b.chain.sequence)
}
