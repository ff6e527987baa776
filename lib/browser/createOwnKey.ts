import { toBase64url } from '../approvalKey/approvalChallenge.ts'
import type { KeyRequest } from '../approvalKey/approvalRequest.ts'
import { creationOptions, registrationJson } from '../approvalKey/ceremony.ts'
import { verificationCode } from '../approvalKey/verificationCode.ts'
import { verifyNewKey } from '../approvalKey/verifyApproval.ts'
import { CountersignError } from '../errors.ts'
import { addApprovalKey, type KnownKey } from './approvalStore.ts'
import { approveOwnAct, askedForKey, assertAvailable } from './approveOwnAct.ts'
import { hasDemands, readKeyDemands } from './keyDemands.ts'
import { ownKeys } from './ownKeys.ts'
import { freshNonce, ownParty } from './ownParty.ts'

const validity = 300_000

/**
 * Makes an approval key for the extension's own work. Where rules are in force and there is a key, that one has to
 * approve first: else whoever sits at the open browser adds one of theirs. Call it from a click.
 *
 * @param name as the person will recognise it; 1 to 64 characters
 * @throws CountersignError `approval-key-cancelled`, `approval-key-exists`, `approval-key-unavailable`,
 * `approval-key-refused`, `proof-not-saved`
 */
export async function createOwnKey(name: string): Promise<KnownKey> {
  await assertAvailable()
  const present = await ownKeys()
  if (present.length > 0 && hasDemands(await readKeyDemands())) await approveOwnAct({ kind: 'add-key', name })
  const { domain, signedAs, origins } = await ownParty()
  const created = Date.now()
  const registration: KeyRequest = {
    version: 1,
    id: freshNonce(),
    relying_party: signedAs,
    nonce: freshNonce(),
    organization: 'Countersign',
    approver: name,
    account: name,
    user_handle: freshNonce(),
    key_name: name,
    expires_at: `${new Date(created + validity).toISOString().slice(0, 19)}Z`,
  }
  const options = await creationOptions(
    registration,
    present.map(({ credentialId }) => credentialId),
  )
  const rp = { name: 'Countersign', ...(domain !== undefined && { id: domain }) }
  const made = await askedForKey(() => navigator.credentials.create({ publicKey: { ...options, rp } }))
  const { credentialId, publicKey, counter } = await verifyNewKey({
    registration,
    credential: registrationJson(made),
    origins,
  }).catch((cause: unknown) => {
    throw new CountersignError('approval-key-refused', {}, { cause })
  })
  const key: KnownKey = {
    credentialId,
    publicKey: toBase64url(publicKey),
    verificationCode: await verificationCode(publicKey),
    name,
    relyingParty: signedAs,
    organization: registration.organization,
    approver: name,
    account: name,
    askedBy: location.origin,
    createdAt: new Date(created).toISOString(),
    codeSaved: false,
    counter,
  }
  await addApprovalKey(key)
  return key
}
