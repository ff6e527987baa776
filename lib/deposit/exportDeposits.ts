import type { DepositEntry } from './journal.ts'

/**
 * Deposits as a file: what was sent, where it can be found on its chain, and what became of it as far as this browser
 * knows. Without signed bytes, names of accounts and wallets, and endpoints.
 *
 * @param exported ISO 8601
 * @returns JSON text
 */
export function exportDeposits(entries: readonly DepositEntry[], exported: string): string {
  const deposits = entries.map(({ id, origin, plan, sender, state, confirmations, needed, ...rest }) => {
    const { hash, replacedHash, block, startedAt, changedAt, expiresAt } = rest
    return {
      id,
      ...plan,
      ...(origin !== undefined && { origin }),
      sentWith: sender.kind,
      state,
      confirmations,
      needed,
      ...(hash !== undefined && { hash }),
      ...(replacedHash !== undefined && { replacedHash }),
      ...(block !== undefined && { block }),
      startedAt,
      changedAt,
      ...(expiresAt !== undefined && { expiresAt }),
    }
  })
  return `${JSON.stringify({ kind: 'countersign-deposits', version: 1, exported, deposits }, null, 2)}\n`
}
