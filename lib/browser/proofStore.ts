import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Proof } from '../proof/proof.ts'

type ProofDatabase = DBSchema & {
  proofs: {
    key: string
    value: Proof
    indexes: {
      /** Newest first when walked backwards; the id keeps equal times apart. */
      bySigned: [string, string]
      /** A proof without origin is not in it, so nothing that came by link or paste is handed to a site. */
      byAsk: [string, string, string]
    }
  }
}

/** Where a page of the list ends: the last proof that was shown. */
export type ProofCursor = { id: string; times: Pick<Proof['times'], 'signed'> }

const databaseName = 'countersign'
let opened: Promise<IDBPDatabase<ProofDatabase>> | undefined

/**
 * Keeps a proof. Adding the same request's proof again replaces it, so that the step may be repeated.
 *
 * A request from a private window must not be passed here: those persist nothing, and only the caller knows.
 */
export async function addProof(proof: Proof): Promise<void> {
  const database = await openDatabase()
  await database.put('proofs', proof)
}

/** The proof of a request, if it is kept. */
export async function getProof(id: string): Promise<Proof | undefined> {
  const database = await openDatabase()
  return database.get('proofs', id)
}

/** Proofs from the newest signature to the oldest, at most `limit`, going on after `before`. */
export async function listProofs(options: { limit: number; before?: ProofCursor }): Promise<Proof[]> {
  const database = await openDatabase()
  const { limit, before } = options
  const range = before && IDBKeyRange.upperBound([before.times.signed, before.id], true)
  const found: Proof[] = []
  let cursor = await database.transaction('proofs').store.index('bySigned').openCursor(range, 'prev')
  while (cursor && found.length < limit) {
    found.push(cursor.value)
    cursor = await cursor.continue()
  }
  return found
}

/**
 * The newest proof for exactly this ask: same origin, verification and message (`digest`: lower-case hex
 * SHA-256 of its bytes). With it a signature is handed over again without a second one being made.
 */
export async function findProof(ask: {
  origin: string
  verificationId: string
  digest: string
}): Promise<Proof | undefined> {
  const database = await openDatabase()
  const key = IDBKeyRange.only([ask.origin, ask.verificationId, ask.digest])
  const found = await database.getAllFromIndex('proofs', 'byAsk', key)
  return found.reduce<Proof | undefined>(
    (newest, proof) => (newest && newest.times.signed >= proof.times.signed ? newest : proof),
    undefined,
  )
}

/** Notes when the signature reached the page (ISO 8601). A proof that is not kept is left alone; the first time stays. */
export async function markDelivered(id: string, time: string): Promise<void> {
  const database = await openDatabase()
  const transaction = database.transaction('proofs', 'readwrite')
  const proof = await transaction.store.get(id)
  if (proof && proof.times.delivered === undefined) {
    await transaction.store.put({ ...proof, times: { ...proof.times, delivered: time } })
  }
  await transaction.done
}

function openDatabase(): Promise<IDBPDatabase<ProofDatabase>> {
  opened ??= openDB<ProofDatabase>(databaseName, 1, {
    upgrade(database) {
      const proofs = database.createObjectStore('proofs', { keyPath: 'id' })
      proofs.createIndex('bySigned', ['times.signed', 'id'])
      proofs.createIndex('byAsk', ['origin', 'verificationId', 'digest'])
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
