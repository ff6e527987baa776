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

/** The chain and its proofs as they are at one moment. */
export type ProofSnapshot = {
  head: ChainHead
  notes: ChainNote[]
  /**
   * Proofs, some at a time: these, or all in the order of the chain. The reader must not wait for anything else in
   * between, or the moment is over.
   */
  batches: (ids?: readonly string[]) => AsyncGenerator<readonly Proof[]>
}

const batch = 1000

/** Reads everything in one transaction, so that no change comes in between. */
export async function takeSnapshot(): Promise<ProofSnapshot> {
  const database = await openProofDatabase()
  const transaction = database.transaction(['proofs', 'notes', 'chain'])
  const proofs = transaction.objectStore('proofs')
  const [head, notes] = await Promise.all([
    transaction.objectStore('chain').get('head'),
    transaction.objectStore('notes').getAll(),
  ])
  if (head === undefined) throw new Error('The chain has no head.')
  return {
    head,
    notes,
    async *batches(ids) {
      if (ids !== undefined) {
        for (let at = 0; at < ids.length; at += batch) {
          const found = await Promise.all(ids.slice(at, at + batch).map((id) => proofs.get(id)))
          yield found.filter((proof) => proof !== undefined)
        }
        return
      }
      for (let last = -1; ; ) {
        const found = await proofs.index('bySequence').getAll(IDBKeyRange.lowerBound(last, true), batch)
        if (found.length === 0) return
        yield found
        last = found.at(-1)?.chain.sequence ?? last
      }
    },
  }
}
