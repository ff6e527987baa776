import type { DatabaseSync } from 'node:sqlite'
import type { Arrival } from '../deposits/arrival.ts'

/** Something that came to a verification's deposit address, and what it was taken for. */
export type Deposit = Arrival & {
  verificationId: string
  /** Blocks from its own to the newest, both counted. */
  confirmations: number
  /** Milliseconds, by the sandbox's clock. */
  seenAt: number
  state: 'confirming' | 'approved' | 'ignored'
  /** Why it is ignored. */
  reason?: string
}

export type DepositStore = {
  /** Adds a deposit, or brings the one of the same transaction up to date. */
  save(deposit: Deposit): void
  /** Those of one verification, oldest first. */
  list(verificationId: string): Deposit[]
  /** Those of one network that wait for blocks. */
  confirming(network: string): Deposit[]
  /** Gives up on all that wait: the dev chains forget, and start anew with the sandbox. */
  giveUpConfirming(reason: string): void
}

/** What came to deposit addresses. */
export function createDepositStore(database: DatabaseSync): DepositStore {
  const upsert = database.prepare(
    `INSERT INTO deposits (verification_id, network, transaction_hash, position, sender, recipient, asset, amount,
       block, confirmations, seen_at, state, reason)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (verification_id, network, transaction_hash, position) DO UPDATE SET block = excluded.block,
       confirmations = excluded.confirmations, state = excluded.state, reason = excluded.reason`,
  )
  const select = database.prepare('SELECT * FROM deposits WHERE verification_id = ? ORDER BY id')
  const waiting = database.prepare(
    "SELECT * FROM deposits WHERE network = ? AND state = 'confirming' ORDER BY id",
  )
  const giveUp = database.prepare(
    "UPDATE deposits SET state = 'ignored', reason = ? WHERE state = 'confirming'",
  )
  return {
    save(deposit) {
      upsert.run(
        deposit.verificationId,
        deposit.network,
        deposit.transactionHash,
        deposit.position,
        deposit.from,
        deposit.to,
        deposit.asset,
        deposit.baseUnits.toString(),
        deposit.block,
        deposit.confirmations,
        deposit.seenAt,
        deposit.state,
        deposit.reason ?? null,
      )
    },
    list: (verificationId) => select.all(verificationId).map(readRow),
    confirming: (network) => waiting.all(network).map(readRow),
    giveUpConfirming: (reason) => void giveUp.run(reason),
  }
}

function readRow(row: Record<string, unknown>): Deposit {
  const state = row.state === 'approved' || row.state === 'ignored' ? row.state : 'confirming'
  return {
    verificationId: String(row.verification_id),
    network: String(row.network),
    transactionHash: String(row.transaction_hash),
    position: Number(row.position),
    from: String(row.sender),
    to: String(row.recipient),
    asset: String(row.asset),
    baseUnits: BigInt(String(row.amount)),
    block: Number(row.block),
    confirmations: Number(row.confirmations),
    seenAt: Number(row.seen_at),
    state,
    ...(row.reason === null ? {} : { reason: String(row.reason) }),
  }
}
