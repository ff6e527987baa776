import { fromBase64url, ownActChallenge } from '../approvalKey/approvalChallenge.ts'
import { assertionJson } from '../approvalKey/ceremony.ts'
import type { OwnAct } from '../approvalKey/ownAct.ts'
import { verifyAssertion } from '../approvalKey/verifyApproval.ts'
import { CountersignError } from '../errors.ts'
import '../text/approvalKeyErrorSentences.ts'
import { noteKeyCounter } from './approvalStore.ts'
import { ownKeys } from './ownKeys.ts'
import { freshNonce, ownParty } from './ownParty.ts'
import { asked, browserPasskeys } from './passkeys.ts'

/** How long the browser's dialog may stay open, in milliseconds. */
const timeout = 120_000

/**
 * Asks for an approval key, person verified, over a challenge that names exactly this act and has a fresh nonce, and
 * checks what comes back against the keys that are kept. Resolves when one of them approved, and never otherwise.
 * Call it while the page has focus.
 *
 * @throws CountersignError `approval-key-missing`, `approval-key-cancelled`, `approval-key-refused`,
 * `approval-key-unavailable`, `proof-not-saved`
 */
export async function approveOwnAct(act: OwnAct): Promise<void> {
  await assertAvailable()
  const keys = await ownKeys()
  if (keys.length === 0) throw new CountersignError('approval-key-missing')
  const { domain, signedAs, origins } = await ownParty()
  const challenge = await ownActChallenge(act, freshNonce())
  const assertion = assertionJson(
    await askedForKey(() =>
      navigator.credentials.get({
        publicKey: {
          ...(domain !== undefined && { rpId: domain }),
          challenge,
          allowCredentials: keys.map(({ credentialId }) => ({
            type: 'public-key',
            id: fromBase64url(credentialId),
          })),
          userVerification: 'required',
          timeout,
        },
      }),
    ),
  )
  const key = keys.find(({ credentialId }) => credentialId === assertion.id)
  if (key === undefined) throw new CountersignError('approval-key-refused')
  const { credentialId, publicKey, counter = 0 } = key
  const checked = await verifyAssertion({
    challenge,
    relyingParty: signedAs,
    assertion,
    key: { credentialId, publicKey: fromBase64url(publicKey), counter },
    origins,
  }).catch((cause: unknown) => {
    throw new CountersignError('approval-key-refused', {}, { cause })
  })
  if (checked.counter !== counter) await noteKeyCounter(credentialId, checked.counter)
}

/** @throws CountersignError `approval-key-unavailable` */
export async function assertAvailable(): Promise<void> {
  const obstacle = await browserPasskeys.unavailable()
  if (obstacle === undefined) return
  const { obstacleSentence } = await import('../keystore/passkeyPort.ts')
  throw new CountersignError('approval-key-unavailable', { reason: obstacleSentence(obstacle) })
}

/** The same as {@link asked}, in the words of approval keys. */
export async function askedForKey(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  return await asked(ask).catch((cause: unknown) => {
    const code = cause instanceof CountersignError ? cause.code : undefined
    if (code === 'passkey-cancelled') throw new CountersignError('approval-key-cancelled', {}, { cause })
    if (code === 'passkey-exists') throw new CountersignError('approval-key-exists', {}, { cause })
    const reason = cause instanceof CountersignError ? String(cause.values.reason ?? '') : ''
    throw new CountersignError('approval-key-unavailable', { reason }, { cause })
  })
}
