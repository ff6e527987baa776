import { retentionLimit } from '../proof/retention.ts'
import { deleteProofs } from './proofStore.ts'
import { readSettings } from './settings.ts'

/**
 * Deletes what is older than the person wants it kept, and notes it in the chain.
 *
 * @returns how many there were
 * @throws CountersignError `proof-not-saved`
 */
export async function applyRetention(now: number): Promise<number> {
  const { keepProofs } = await readSettings()
  const signedBefore = retentionLimit(keepProofs, now)
  return signedBefore === undefined ? 0 : await deleteProofs({ signedBefore }, 'retention')
}
