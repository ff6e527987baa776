import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { addressKey } from '../api/addressRules.ts'
import type { Cursor, ListQuery } from '../api/listQuery.ts'
import { verificationLifetime } from '../api/newVerification.ts'
import type { VerificationRecord } from '../api/verificationRecord.ts'
import { inTransaction } from './openDatabase.ts'

/** One attempt to submit a signature, kept so that the person at the console learns why it was refused. */
export type Submission = { receivedAt: number; signature: string; refusal?: string }

export type VerificationStore = {
  insert(record: VerificationRecord): void
  find(account: string, id: string): VerificationRecord | undefined
  findByRefId(account: string, refId: string): VerificationRecord | undefined
  list(account: string, query: ListQuery, now: number): { records: VerificationRecord[]; next?: Cursor }
  /** The newest verifications of all accounts, for the console. */
  newest(limit: number): VerificationRecord[]
  /** A verification of any account, for the console. */
  findAnywhere(id: string): VerificationRecord | undefined
  /**
   * Keeps a submission, and approves the verification with it unless it was refused, both or neither. A
   * verification that is no more pending or in time stays as it is.
   */
  settle(id: string, submission: Submission): void
  submissions(id: string): Submission[]
  /** The verification whose deposit is to be sent to this address. */
  findByDepositAddress(address: string): VerificationRecord | undefined
  /** Approves a small deposit that is still pending and in time; false for any other verification. */
  approveDeposit(id: string, transactionHash: string, now: number): boolean
}

const operators = { lt: '<', lte: '<=', eq: '=', gte: '>=', gt: '>' } as const

/** Verifications of all accounts; every reading function takes the account, so that none sees another's. */
export function createVerificationStore(database: DatabaseSync): VerificationStore {
  const insert = database.prepare(
    `INSERT INTO verifications (id, account, ref_id, network, address, address_key, method, status, message, nonce,
       signature, deposit_address, amount, asset, transaction_hash, created_at, updated_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const byId = database.prepare('SELECT * FROM verifications WHERE account = ? AND id = ?')
  const newest = database.prepare('SELECT * FROM verifications ORDER BY created_at DESC, id DESC LIMIT ?')
  const anywhere = database.prepare('SELECT * FROM verifications WHERE id = ?')
  const byRef = database.prepare('SELECT * FROM verifications WHERE account = ? AND ref_id = ?')
  const approve = database.prepare(
    `UPDATE verifications SET status = 'APPROVED', signature = ?, updated_at = ?
     WHERE id = ? AND status = 'PENDING' AND expires_at > ?`,
  )
  const insertSubmission = database.prepare(
    'INSERT INTO submissions (verification_id, received_at, signature, refusal) VALUES (?, ?, ?, ?)',
  )
  const selectSubmissions = database.prepare(
    'SELECT received_at, signature, refusal FROM submissions WHERE verification_id = ? ORDER BY id',
  )
  const byDeposit = database.prepare('SELECT * FROM verifications WHERE deposit_address = ? COLLATE NOCASE')
  const approveByDeposit = database.prepare(
    `UPDATE verifications SET status = 'APPROVED', transaction_hash = ?, updated_at = ?
     WHERE id = ? AND method = 'SMALL_DEPOSIT' AND status = 'PENDING' AND expires_at > ?`,
  )

  return {
    insert(record) {
      const { proof } = record
      const signed = proof.method === 'SIGNATURE' ? proof : undefined
      const deposit = proof.method === 'SMALL_DEPOSIT' ? proof : undefined
      insert.run(
        record.id,
        record.account,
        record.refId ?? null,
        record.network,
        record.address,
        addressKey(record.address),
        proof.method,
        record.status,
        signed?.message ?? null,
        signed?.nonce ?? null,
        signed?.signature ?? null,
        deposit?.depositAddress ?? null,
        deposit?.amount ?? null,
        deposit?.asset ?? null,
        deposit?.transactionHash ?? null,
        record.createdAt,
        record.updatedAt,
        record.expiresAt,
      )
    },
    find: (account, id) => readRow(byId.get(account, id)),
    newest: (limit) => newest.all(limit).flatMap((row) => readRow(row) ?? []),
    findAnywhere: (id) => readRow(anywhere.get(id)),
    findByRefId: (account, refId) => readRow(byRef.get(account, refId)),
    list(account, query, now) {
      const { where, values } = listCondition(account, query, now)
      const direction = query.order
      const rows = database
        .prepare(
          `SELECT * FROM verifications WHERE ${where}
           ORDER BY created_at ${direction}, id ${direction} LIMIT ?`,
        )
        .all(...values, query.limit + 1)
      const records = rows.slice(0, query.limit).flatMap((row) => readRow(row) ?? [])
      const last = records.at(-1)
      if (rows.length <= query.limit || last === undefined) return { records }
      return { records, next: { order: query.order, createdAt: last.createdAt, id: last.id } }
    },
    settle(id, { receivedAt, signature, refusal }) {
      inTransaction(database, () => {
        insertSubmission.run(id, receivedAt, signature, refusal ?? null)
        if (refusal !== undefined) return
        approve.run(signature, Math.floor(receivedAt / 1000) * 1000, id, receivedAt)
      })
    },
    submissions(id) {
      return selectSubmissions.all(id).map((row) => ({
        receivedAt: Number(row.received_at),
        signature: String(row.signature),
        ...(row.refusal === null ? {} : { refusal: String(row.refusal) }),
      }))
    },
    findByDepositAddress: (address) => readRow(byDeposit.get(address)),
    approveDeposit: (id, transactionHash, now) =>
      approveByDeposit.run(transactionHash, Math.floor(now / 1000) * 1000, id, now).changes === 1,
  }
}

function listCondition(
  account: string,
  query: ListQuery,
  now: number,
): { where: string; values: SQLInputValue[] } {
  const parts = ['account = ?']
  const values: SQLInputValue[] = [account]
  function add(condition: string, ...bound: SQLInputValue[]): void {
    parts.push(condition)
    values.push(...bound)
  }
  if (query.status === 'APPROVED') add("status = 'APPROVED'")
  // Each lives equally long, so its expiry is a bound on its creation, by which the index goes.
  const born = now - verificationLifetime
  if (query.status === 'PENDING') add("status = 'PENDING' AND expires_at > ? AND created_at > ?", now, born)
  if (query.status === 'EXPIRED') add("status = 'PENDING' AND expires_at <= ? AND created_at <= ?", now, born)
  if (query.method !== undefined) add('method = ?', query.method)
  if (query.network !== undefined) add('network = ?', query.network)
  if (query.address !== undefined) add('address_key = ?', addressKey(query.address))
  if (query.depositAddress !== undefined) {
    add('deposit_address = ? COLLATE NOCASE', query.depositAddress)
  }
  for (const { field, comparison, time } of query.times) {
    const shown =
      field === 'created_at'
        ? 'created_at'
        : "CASE WHEN status = 'PENDING' AND expires_at <= ? THEN expires_at ELSE updated_at END"
    add(`${shown} ${operators[comparison]} ?`, ...(field === 'created_at' ? [time] : [now, time]))
  }
  if (query.after !== undefined) {
    add(`(created_at, id) ${query.order === 'ASC' ? '>' : '<'} (?, ?)`, query.after.createdAt, query.after.id)
  }
  return { where: parts.join(' AND '), values }
}

function readRow(row: Record<string, unknown> | undefined): VerificationRecord | undefined {
  if (row === undefined) return undefined
  return {
    id: String(row.id),
    account: String(row.account),
    ...(row.ref_id === null ? {} : { refId: String(row.ref_id) }),
    network: String(row.network),
    address: String(row.address),
    status: row.status === 'APPROVED' ? 'APPROVED' : 'PENDING',
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
    expiresAt: Number(row.expires_at),
    proof:
      row.method === 'SIGNATURE'
        ? {
            method: 'SIGNATURE',
            message: String(row.message),
            nonce: String(row.nonce),
            signature: String(row.signature),
          }
        : {
            method: 'SMALL_DEPOSIT',
            depositAddress: String(row.deposit_address),
            amount: String(row.amount),
            asset: String(row.asset),
            transactionHash: String(row.transaction_hash),
          },
  }
}
