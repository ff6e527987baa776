import { retentionLimit } from '../proof/retention.ts'
import { deleteApprovals } from './approvalStore.ts'
import { removeDeposits } from './depositStore.ts'
import { deleteProofs } from './proofStore.ts'
import { readSettings } from './settings.ts'

/**
 * Deletes what is older than the person wants it kept: proofs, which is noted in the chain, approvals, and ended deposits.
 *
 * @returns how many proofs there were
 * @throws CountersignError `proof-not-saved`
 */
export async function applyRetention(now: number): Promise<number> {
  const { keepProofs } = await readSettings()
  const signedBefore = retentionLimit(keepProofs, now)
  if (signedBefore === undefined) return 0
  await removeDeposits(({ startedAt }) => startedAt < signedBefore)
  await deleteApprovals({ recordedBefore: signedBefore })
  return await deleteProofs({ signedBefore }, 'retention')
}
