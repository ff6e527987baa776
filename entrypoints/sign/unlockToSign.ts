import { CountersignError, errorReport } from '../../lib/errors.ts'
import type { SigningTouch } from '../../lib/keystore/keystore.ts'
import type { Attempt, Attempts } from './attempts.ts'
import { chosenSigner, type Step } from './flowState.ts'
import { makeSignature, type SignatureParts } from './makeSignature.ts'
import type { SignDependencies } from './signDependencies.ts'

type UnlockParts = SignatureParts & { attempts: Attempts }

/** Opens the keystore; hears how far the password's key derivation is, from 0 to 1. */
export type OpenKeystore = (
  onProgress: (fraction: number) => void,
  accountId: string,
) => Promise<SigningTouch | undefined>

type UnlockStep = Extract<Step, { kind: 'unlock' }>

/** How the password is asked for, or a passkey where one unlocks. */
export async function unlockStep(deps: SignDependencies): Promise<UnlockStep> {
  const [passkey, seconds] = await Promise.all([
    deps.passkeyUnlocks().catch(() => false),
    deps.passwordWait().catch(() => 0),
  ])
  return { kind: 'unlock', busy: false, ...(passkey && { passkey }), ...from(deps.clock.now(), seconds) }
}

/**
 * Opens the keystore where the password was asked for; shows how far it is, and why it did not open.
 *
 * @returns what a touch yielded, as `touch`; undefined where it did not open
 */
export async function openInPlace(
  step: UnlockStep,
  show: (step: UnlockStep) => void,
  { clock }: Pick<SignDependencies, 'clock'>,
  attempt: Attempt,
  open: (onProgress: (fraction: number) => void) => Promise<SigningTouch | undefined>,
): Promise<{ touch: SigningTouch | undefined } | undefined> {
  const { error: _error, passwordAt, progress: _progress, ...asked } = step
  let isOpening = true
  show({ ...asked, busy: true })
  try {
    const touch = await open((progress) => {
      if (isOpening && attempt.isPresent()) show({ ...asked, busy: true, progress })
    })
    return { touch }
  } catch (error) {
    if (!attempt.isPresent()) return undefined
    const seconds = error instanceof CountersignError ? Number(error.values.seconds ?? 0) : 0
    const wait = seconds > 0 ? from(clock.now(), seconds) : passwordAt !== undefined && { passwordAt }
    show({ ...asked, busy: false, error: errorReport(error), ...wait })
    return undefined
  } finally {
    isOpening = false
  }
}

/** After the approval of a locked account: asks for the password, or for a passkey where one unlocks. */
export async function askToUnlock({ store, deps }: UnlockParts, attempt: Attempt): Promise<void> {
  const step = await unlockStep(deps)
  if (attempt.isPresent()) store.setStep(step)
}

/** Between the approval and the signature of a locked account: unlocks in place, then signs. */
export async function unlockToSign(parts: UnlockParts, open: OpenKeystore): Promise<void> {
  const { store, deps, record, attempts } = parts
  const option = chosenSigner(store.get())
  const { step } = store.get()
  if (step.kind !== 'unlock' || step.busy || option?.signer.kind !== 'local') return
  const { accountId } = option.signer
  const attempt = attempts.present()
  const opened = await openInPlace(step, store.setStep, deps, attempt, (onProgress) =>
    open(onProgress, accountId),
  )
  const touch = opened?.touch
  try {
    if (opened === undefined || !attempt.isPresent()) return
    // Unlocking takes its time: the rules are asked again.
    await attempts.run(attempt, option, async () => {
      const checked = await record.recheck()
      const { id, approval } = store.get().record
      const begun = record.told(deps.send('request.signing', { id }))
      await makeSignature(parts, option, checked, { digest: approval?.digest ?? '', begun }, attempt, touch)
    })
  } finally {
    touch?.forget()
  }
}

function from(now: number, seconds: number): { passwordAt?: number } {
  return seconds > 0 ? { passwordAt: now + seconds * 1000 } : {}
}
