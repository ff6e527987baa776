import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import { type ActivityRow, activityRow } from '../proof/activityRow.ts'
import { linkProof, startChain } from '../proof/growChain.ts'
import type { ChainHead, ChainNote, Proof } from '../proof/proof.ts'
import type { UnchainedProof } from '../proof/readProof.ts'

/** Proofs, their chain, and the rows of the list that shows them. */
export type ProofDatabase = DBSchema & {
  proofs: {
    key: string
    value: Proof
    indexes: {
      /** Newest first when walked backwards; the id keeps equal times apart. */
      bySigned: [string, string]
      /** A proof without origin is not in it, so nothing that came by link or paste is handed to a site. */
      byAsk: [string, string, string]
      /** In the order of the chain. */
      bySequence: number
    }
  }
  notes: { key: number; value: ChainNote }
  chain: { key: 'head'; value: ChainHead }
  activity: {
    key: string
    value: ActivityRow
    indexes: {
      byOrder: [number, string]
      /** Only what waits for a page is in it. */
      byWaiting: [number, number, string]
    }
  }
}

export type StoreName = 'proofs' | 'notes' | 'chain' | 'activity'
type Change = IDBPTransaction<ProofDatabase, StoreName[], 'versionchange'>

const databaseName = 'countersign'
const databaseVersion = 2
let opened: Promise<IDBPDatabase<ProofDatabase>> | undefined

/** The database, opened once a page and brought to its present form. */
export function openProofDatabase(): Promise<IDBPDatabase<ProofDatabase>> {
  opened ??= openDB<ProofDatabase>(databaseName, databaseVersion, {
    async upgrade(database, oldVersion, _, transaction) {
      if (oldVersion < 1) {
        const proofs = database.createObjectStore('proofs', { keyPath: 'id' })
        proofs.createIndex('bySigned', ['times.signed', 'id'])
        proofs.createIndex('byAsk', ['origin', 'verificationId', 'digest'])
      }
      if (oldVersion < 2) {
        transaction.objectStore('proofs').createIndex('bySequence', 'chain.sequence', { unique: true })
        database.createObjectStore('notes', { keyPath: 'chain.sequence' })
        database.createObjectStore('chain')
        const activity = database.createObjectStore('activity', { keyPath: 'id' })
        activity.createIndex('byOrder', ['order', 'id'])
        activity.createIndex('byWaiting', ['waiting', 'order', 'id'])
        await chainWhatIsThere(transaction as unknown as Change)
      }
    },
    // Another page upgrades or deletes the database: let it, and open anew at the next call.
    blocking(_current, _blocked, event) {
      opened = undefined
      if (event.target instanceof IDBDatabase) event.target.close()
    },
    terminated() {
      opened = undefined
    },
  }).catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

/**
 * Has the next call open the database anew. After a write for which there was no room, Firefox lets the same connection
 * only take away: the next write fails too, whatever room there is by then.
 */
export function reopenProofDatabase(): void {
  opened?.then(
    (database) => database.close(),
    () => {},
  )
  opened = undefined
}

/**
 * Starts the chain, with the proofs of version 1 as its first links, in the order in which they were signed. The
 * start says how many they are, since earlier changes to them cannot show.
 */
async function chainWhatIsThere(transaction: Change): Promise<void> {
  const proofs = transaction.objectStore('proofs')
  const notes = transaction.objectStore('notes')
  const activity = transaction.objectStore('activity')
  const started = startChain(crypto.randomUUID(), new Date().toISOString(), await proofs.count())
  await notes.add(started.entry)
  let { head } = started
  let cursor = await proofs.index('bySigned').openCursor()
  while (cursor) {
    const { version: _, ...kept } = cursor.value as unknown as UnchainedProof
    const grown = linkProof({ format: 'countersign-proof', ...kept, version: 2 }, head)
    await cursor.update(grown.entry)
    await activity.put(activityRow(grown.entry))
    head = grown.head
    cursor = await cursor.continue()
  }
  await transaction.objectStore('chain').put(head, 'head')
}
