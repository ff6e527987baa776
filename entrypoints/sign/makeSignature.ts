import { CountersignError } from '../../lib/errors.ts'
import type { SigningTouch } from '../../lib/keystore/keystore.ts'
import type { Payload } from '../../lib/paxos/payload.ts'
import { englishFinding } from '../../lib/text/findingSentence.ts'
import { UnfitSignature } from './attemptProblem.ts'
import type { Attempt } from './attempts.ts'
import type { FlowRecord } from './flowRecord.ts'
import type { FlowStore } from './flowStore.ts'
import { messageDigest } from './messageDigest.ts'
import type { CheckedRequest, ReadRequest, SignDependencies, SigningTask } from './signDependencies.ts'
import type { SignerOption } from './signers.ts'

export type SignatureParts = { store: FlowStore; deps: SignDependencies; record: FlowRecord }

/** What the person approved: the digest of what was shown, and when the record says that it is being signed. */
export type Approval = { digest: string; begun: Promise<void> }

/**
 * From the approval to `verified`: signs, verifies, keeps the proof, and tells the background. The bytes are hashed
 * once more where they are used (T38).
 *
 * @param touch what unlocking with a passkey yielded for this signature
 * @throws CountersignError `digest-mismatch`, `blocked`, and whatever the signer throws; `UnfitSignature`
 */
export async function makeSignature(
  { store, deps, record }: SignatureParts,
  signer: SignerOption,
  checked: CheckedRequest,
  { digest, begun }: Approval,
  attempt: Attempt,
  touch?: SigningTouch,
): Promise<void> {
  const { id } = store.get().record
  // Waited for where it counts.
  begun.catch(() => {})
  try {
    await signAndHandOver()
  } catch (error) {
    // What the record says decides how the attempt is taken back: so it must have said it.
    await begun.catch(() => {})
    throw error
  }

  async function signAndHandOver(): Promise<void> {
    const { task, payload } = signable(store.get().request, checked)
    if ((await messageDigest(task.bytes)) !== digest) throw new CountersignError('digest-mismatch')
    if (signer.signer.kind === 'local') store.set({ step: { kind: 'working' } })
    else store.setStep({ kind: 'wallet', signer })
    // A wallet is asked once the record says so. Our own key may work meanwhile: until `verified` is stored,
    // whatever it made counts as not made.
    if (signer.signer.kind === 'injected') await begun
    if (!attempt.isPresent()) return
    const signing =
      signer.signer.kind === 'local'
        ? deps.signLocally(signer.signer.accountId, task, store.get().record, touch)
        : askWallet(deps, signer, task, attempt.signal)
    const verifying = signing.then((signature) =>
      attempt.isPresent() ? deps.verify(task, signature, signer.accounts) : undefined,
    )
    const [verdict] = await Promise.all([verifying, begun])
    if (verdict === undefined || !attempt.isPresent()) return
    if (verdict.verdict !== 'valid') throw new UnfitSignature(verdict)
    store.set({ step: { kind: 'working' }, busy: true })
    const { text, encoding, standard } = verdict.canonical
    const { network, address } = payload
    const reply = { id: payload.verificationId, signature: text, network, address, encoding, standard }
    const signedAt = new Date(deps.clock.now()).toISOString()
    // Kept before anything is handed over: the stored request is gone after a restart, the proof is not.
    await deps.saveProof({
      record: store.get().record,
      payload,
      bytes: task.bytes,
      signer: signer.signer,
      reply,
      signedAt,
    })
    await record.told(deps.send('request.verified', { id, reply }))
    store.set({ busy: false })
    if (signer.signer.kind === 'injected' && standard === 'eip191' && verdict.mended.length > 0) {
      const { mendedSentence } = await import('../../lib/signature/explainVerdict.ts')
      const mended = mendedSentence(verdict.mended)
      if (mended !== undefined) store.set({ mended })
    }
  }
}

function askWallet(
  deps: SignDependencies,
  { signer, page }: SignerOption,
  task: SigningTask,
  signal: AbortSignal,
): Promise<unknown> {
  if (page === undefined || signer.kind !== 'injected') throw new CountersignError('wallet-page-gone')
  return deps.signInPage(page, signer.walletId, task, signal)
}

/** What is signed, if the rules still allow it. */
function signable(
  { bytes, network, payload }: ReadRequest,
  { findings }: CheckedRequest,
): { task: SigningTask; payload: Payload } {
  const block = findings.find((finding) => finding.weight === 'block')
  if (block !== undefined || bytes === undefined || network === undefined || payload === undefined) {
    throw new CountersignError('blocked', { reason: block === undefined ? '' : englishFinding(block) })
  }
  return {
    task: {
      bytes,
      network: payload.network,
      family: network.family,
      address: payload.address,
      // Wallets in pages return bytes; the encoding that a person chose is for Paxos.
      ...(payload.shape === 'wallet' && { encoding: 'hex' }),
    },
    payload,
  }
}
