import type { IDBPTransaction } from 'idb'
import { CountersignError } from '../errors.ts'
import { activityRow } from '../proof/activityRow.ts'
import { linkDeletion, linkDelivery, linkProof } from '../proof/growChain.ts'
import type { ChainHead, DeletionReason, Proof, ProofBody } from '../proof/proof.ts'
import {
  openProofDatabase,
  type ProofDatabase,
  reopenProofDatabase,
  type StoreName,
} from './proofDatabase.ts'
import { tellProofChange } from './watchProofs.ts'

/** Where a page of the list ends: the last proof that was shown. */
export type ProofCursor = { id: string; times: Pick<Proof['times'], 'signed'> }

type Writing = IDBPTransaction<ProofDatabase, StoreName[], 'readwrite'>

/**
 * Keeps a proof at the end of the chain. If the same request was signed before, that proof's deletion is noted and
 * this one takes its place; the very same proof again changes nothing, so that the step may be repeated.
 *
 * A request from a private window must not be passed here: those persist nothing, and only the caller knows.
 *
 * Resolves when the system has it, which outlives the browser; a page waits for its signature meanwhile. A power cut it
 * outlives with the next change, which the delivery is ({@link markDelivered}).
 *
 * @throws CountersignError `proof-not-saved`
 */
export async function addProof(body: ProofBody): Promise<void> {
  await writing('relaxed', async (transaction, reading) => {
    const [earlier, head] = await Promise.all([transaction.objectStore('proofs').get(body.id), reading])
    if (earlier?.digest === body.digest && earlier.signature.delivered === body.signature.delivered)
      return head
    const free = earlier === undefined ? head : await remove(transaction, [earlier], 'replacement', head)
    const grown = linkProof(body, free)
    await keep(transaction, grown.entry)
    return grown.head
  })
}

/** The proof of a request, if it is kept. */
export async function getProof(id: string): Promise<Proof | undefined> {
  const database = await openProofDatabase()
  return database.get('proofs', id)
}

/** Proofs from the newest signature to the oldest, at most `limit`, going on after `before`. */
export async function listProofs(options: { limit: number; before?: ProofCursor }): Promise<Proof[]> {
  const database = await openProofDatabase()
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
  const database = await openProofDatabase()
  const key = IDBKeyRange.only([ask.origin, ask.verificationId, ask.digest])
  const found = await database.getAllFromIndex('proofs', 'byAsk', key)
  return found.reduce<Proof | undefined>(
    (newest, proof) => (newest && newest.times.signed >= proof.times.signed ? newest : proof),
    undefined,
  )
}

/** Notes when the signature reached the page (ISO 8601). A proof that is not kept is left alone; the first time stays. */
export async function markDelivered(id: string, time: string): Promise<void> {
  await writing('strict', async (transaction, reading) => {
    const [proof, head] = await Promise.all([transaction.objectStore('proofs').get(id), reading])
    if (proof === undefined || proof.times.delivered !== undefined) return head
    const grown = linkDelivery(proof, time, head)
    await keep(transaction, grown.entry)
    return grown.head
  })
}

/**
 * Deletes proofs for good, and notes in the chain how many, when and why.
 *
 * @param which ids, or all that were signed before a time (ISO 8601)
 * @returns how many there were
 * @throws CountersignError `proof-not-saved`
 */
export async function deleteProofs(
  which: readonly string[] | { signedBefore: string },
  by: DeletionReason,
): Promise<number> {
  let count = 0
  await writing('strict', async (transaction, reading) => {
    const head = await reading
    const proofs = transaction.objectStore('proofs')
    const found =
      'signedBefore' in which
        ? await proofs.index('bySigned').getAll(IDBKeyRange.upperBound([which.signedBefore], true))
        : await Promise.all(which.map((id) => proofs.get(id)))
    const present = found.filter((proof) => proof !== undefined)
    count = present.length
    return count === 0 ? head : await remove(transaction, present, by, head)
  })
  return count
}

/** How many proofs were signed before a time (ISO 8601). */
export async function countProofsBefore(time: string): Promise<number> {
  const database = await openProofDatabase()
  return database.countFromIndex('proofs', 'bySigned', IDBKeyRange.upperBound([time], true))
}

/**
 * One change of the chain. IndexedDB lets no two of these overlap, in whichever page they run, so that each reads
 * the head that the one before it wrote.
 *
 * @param durability `strict` waits until all that was ever written is on the disk
 */
async function writing(
  durability: 'strict' | 'relaxed',
  change: (transaction: Writing, reading: Promise<ChainHead>) => Promise<ChainHead>,
): Promise<void> {
  let hasChanged = false
  try {
    const database = await openProofDatabase()
    const transaction = database.transaction(['proofs', 'notes', 'chain', 'activity'], 'readwrite', {
      durability,
    })
    // Heard below; a failure in between must not count as unheard.
    transaction.done.catch(() => {})
    let headWritten: Promise<unknown> | undefined
    try {
      const chain = transaction.objectStore('chain')
      const reading = chain.get('head').then((head) => {
        if (head === undefined) throw new Error('The chain has no head.')
        return head
      })
      // Heard where the change needs it, unless it fails before.
      reading.catch(() => {})
      const next = await change(transaction, reading)
      hasChanged = next.sequence !== (await reading).sequence
      if (hasChanged) headWritten = chain.put(next, 'head')
    } catch (error) {
      // All of a change or nothing of it. If the browser has aborted it already, that is the same.
      try {
        transaction.abort()
      } catch {}
      throw error
    }
    await Promise.all([headWritten, transaction.done])
  } catch (cause) {
    reopenProofDatabase()
    throw new CountersignError('proof-not-saved', {}, { cause })
  }
  if (hasChanged) tellProofChange()
}

async function keep(transaction: Writing, proof: Proof): Promise<void> {
  await Promise.all([
    transaction.objectStore('proofs').put(proof),
    transaction.objectStore('activity').put(activityRow(proof)),
  ])
}

async function remove(
  transaction: Writing,
  proofs: readonly Proof[],
  by: DeletionReason,
  head: ChainHead,
): Promise<ChainHead> {
  const grown = linkDeletion(proofs, by, new Date().toISOString(), head)
  const requests = proofs.flatMap(({ id }) => [
    transaction.objectStore('proofs').delete(id),
    transaction.objectStore('activity').delete(id),
  ])
  await Promise.all([...requests, transaction.objectStore('notes').add(grown.entry)])
  return grown.head
}
