import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { ApprovalRecord } from '../approvalKey/approvalRecord.ts'
import { CountersignError } from '../errors.ts'

/** An approval key that was made here. The key itself stays in its authenticator; this is what there is to know of it. */
export type KnownKey = {
  /** Base64url. */
  credentialId: string
  /** COSE_Key, base64url. */
  publicKey: string
  verificationCode: string
  /** The display name that its approver gave it. */
  name: string
  /** The domain for which it signs: WebAuthn's `rp.id`. */
  relyingParty: string
  organization: string
  approver: string
  account: string
  /** Exact origin of the page that asked for it. */
  askedBy: string
  /** ISO 8601. */
  createdAt: string
  /** The approver has said that the code is kept elsewhere too. */
  codeSaved: boolean
  /** The authenticator's signature counter as it was last seen; only of keys whose signatures are checked here. */
  counter?: number
}

/** An approval that was signed here. */
export type KeptApproval = {
  /** Of the request that it answered: the same step again keeps nothing twice. */
  id: string
  /** Exact origin of the page that asked. */
  askedBy: string
  /** What anybody can check offline, and all that an export has. */
  record: ApprovalRecord
  /** When the page took it, ISO 8601. */
  deliveredAt?: string
}

/** Where a page of the list ends. */
export type ApprovalCursor = { id: string; record: Pick<ApprovalRecord, 'recorded_at'> }

type ApprovalDatabase = DBSchema & {
  keys: { key: string; value: KnownKey }
  approvals: {
    key: string
    value: KeptApproval
    indexes: {
      /** Newest first when walked backwards; the id keeps equal times apart. */
      byRecorded: [string, string]
      byAsk: [string, string]
    }
  }
}

const databaseName = 'countersign-approvals'
const channelName = 'countersign/approvals'
let opened: Promise<IDBPDatabase<ApprovalDatabase>> | undefined

/**
 * Keeps what is to be known of a new key. For a page in a private window this must not be called: those persist
 * nothing, and only the caller knows.
 *
 * @throws CountersignError `proof-not-saved`
 */
export async function addApprovalKey(key: KnownKey): Promise<void> {
  await changed((database) => database.put('keys', key))
}

/** A key that was made here; nothing for one that was made elsewhere. @param credentialId base64url */
export async function findApprovalKey(credentialId: string): Promise<KnownKey | undefined> {
  return (await openDatabase()).get('keys', credentialId)
}

/** Every key that was made here, newest first. */
export async function listApprovalKeys(): Promise<KnownKey[]> {
  const keys = await (await openDatabase()).getAll('keys')
  return keys.sort((a, b) => b.createdAt.localeCompare(a.createdAt))
}

/** Notes that the approver has kept the verification code. @throws CountersignError `proof-not-saved` */
export async function markCodeSaved(credentialId: string): Promise<void> {
  await changed(async (database) => {
    const { store, done } = database.transaction('keys', 'readwrite')
    const key = await store.get(credentialId)
    if (key) await store.put({ ...key, codeSaved: true })
    await done
  })
}

/** Notes the signature counter of a key whose signature was checked. @throws CountersignError `proof-not-saved` */
export async function noteKeyCounter(credentialId: string, counter: number): Promise<void> {
  await changed(async (database) => {
    const { store, done } = database.transaction('keys', 'readwrite')
    const key = await store.get(credentialId)
    if (key) await store.put({ ...key, counter })
    await done
  })
}

/** Forgets what is known of a key; its authenticator keeps it. @throws CountersignError `proof-not-saved` */
export async function removeApprovalKey(credentialId: string): Promise<void> {
  await changed((database) => database.delete('keys', credentialId))
}

/**
 * Keeps an approval, under the same condition as a key.
 *
 * @throws CountersignError `proof-not-saved`
 */
export async function addApproval(approval: KeptApproval): Promise<void> {
  await changed((database) => database.put('approvals', approval))
}

export async function getApproval(id: string): Promise<KeptApproval | undefined> {
  return (await openDatabase()).get('approvals', id)
}

/** What was signed of one request that one site asked for: again, where a key was revoked meanwhile. */
export async function findApprovals(ask: { askedBy: string; requestId: string }): Promise<KeptApproval[]> {
  const { askedBy, requestId } = ask
  return (await openDatabase()).getAllFromIndex('approvals', 'byAsk', [askedBy, requestId])
}

/** Approvals from the newest on, at most `limit`, going on after `before`. */
export async function listApprovals(options: {
  limit: number
  before?: ApprovalCursor
}): Promise<KeptApproval[]> {
  const { limit, before } = options
  const range = before && IDBKeyRange.upperBound([before.record.recorded_at, before.id], true)
  const found: KeptApproval[] = []
  const { store } = (await openDatabase()).transaction('approvals')
  let cursor = await store.index('byRecorded').openCursor(range, 'prev')
  while (cursor && found.length < limit) {
    found.push(cursor.value)
    cursor = await cursor.continue()
  }
  return found
}

export async function countApprovals(): Promise<number> {
  return (await openDatabase()).count('approvals')
}

/** Notes when the page took an approval (ISO 8601); the first time stays. @throws CountersignError `proof-not-saved` */
export async function markApprovalDelivered(id: string, time: string): Promise<void> {
  await changed(async (database) => {
    const { store, done } = database.transaction('approvals', 'readwrite')
    const approval = await store.get(id)
    if (approval && approval.deliveredAt === undefined) await store.put({ ...approval, deliveredAt: time })
    await done
  })
}

/**
 * Deletes approvals for good.
 *
 * @param which ids, or all that were recorded before a time (ISO 8601)
 * @throws CountersignError `proof-not-saved`
 */
export async function deleteApprovals(which: readonly string[] | { recordedBefore: string }): Promise<void> {
  await changed(async (database) => {
    const { store, done } = database.transaction('approvals', 'readwrite')
    const ids =
      'recordedBefore' in which
        ? await store.index('byRecorded').getAllKeys(IDBKeyRange.upperBound([which.recordedBefore], true))
        : which
    await Promise.all([...ids.map((id) => store.delete(id)), done])
  })
}

/**
 * Calls back after any change of keys and approvals, in whichever page it was made.
 *
 * @returns a function that stops watching
 */
export function watchApprovals(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName)
  channel.addEventListener('message', listener)
  return () => channel.close()
}

async function changed(
  change: (database: IDBPDatabase<ApprovalDatabase>) => Promise<unknown>,
): Promise<void> {
  let database: IDBPDatabase<ApprovalDatabase> | undefined
  try {
    database = await openDatabase()
    await change(database)
  } catch (cause) {
    // After a write for which there was no room, Firefox lets the same connection only take away.
    database?.close()
    opened = undefined
    throw new CountersignError('proof-not-saved', {}, { cause })
  }
  const channel = new BroadcastChannel(channelName)
  channel.postMessage(null)
  channel.close()
}

/** A database of its own: the chain of proofs is about addresses, and none of its links is an approval. */
function openDatabase(): Promise<IDBPDatabase<ApprovalDatabase>> {
  opened ??= openDB<ApprovalDatabase>(databaseName, 1, {
    upgrade(database) {
      database.createObjectStore('keys', { keyPath: 'credentialId' })
      const approvals = database.createObjectStore('approvals', { keyPath: 'id' })
      approvals.createIndex('byRecorded', ['record.recorded_at', 'id'])
      approvals.createIndex('byAsk', ['askedBy', 'record.request.id'])
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
