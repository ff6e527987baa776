import type { Keystore } from '../keystore/keystore.ts'
import { removeApprovalKey } from './approvalStore.ts'
import { approveOwnAct } from './approveOwnAct.ts'
import { hasDemands, readKeyDemands } from './keyDemands.ts'

/**
 * Forgets a key of the extension's own work. Where rules are in force, one of the keys has to approve; or, where it is
 * lost, the password of the accounts: whoever has that could take the accounts' own keys with them.
 *
 * @throws CountersignError what {@link approveOwnAct} throws; `wrong-password`, `unlock-delayed`, `vault-missing`
 */
export async function removeOwnKey(
  credentialId: string,
  lost?: { keystore: Pick<Keystore, 'unlock'>; password: string },
): Promise<void> {
  if (lost) await lost.keystore.unlock(lost.password)
  else if (hasDemands(await readKeyDemands())) {
    await approveOwnAct({ kind: 'remove-key', credential_id: credentialId })
  }
  await removeApprovalKey(credentialId)
}
