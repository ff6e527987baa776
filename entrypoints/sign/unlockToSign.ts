import { CountersignError, errorReport } from '../../lib/errors.ts'
import type { SigningTouch } from '../../lib/keystore/keystore.ts'
import type { Attempt, Attempts } from './attempts.ts'
import { chosenSigner } from './flowState.ts'
import { makeSignature, type SignatureParts } from './makeSignature.ts'

type UnlockParts = SignatureParts & { attempts: Attempts }

/** Opens the keystore; hears how far the password's key derivation is, from 0 to 1. */
type OpenKeystore = (
  onProgress: (fraction: number) => void,
  accountId: string,
) => Promise<SigningTouch | undefined>

/** After the approval of a locked account: asks for the password, or for a passkey where one unlocks. */
export async function askToUnlock({ store, deps }: UnlockParts, attempt: Attempt): Promise<void> {
  const [passkey, seconds] = await Promise.all([
    deps.passkeyUnlocks().catch(() => false),
    deps.passwordWait().catch(() => 0),
  ])
  if (!attempt.isPresent()) return
  store.setStep({
    kind: 'unlock',
    busy: false,
    ...(passkey && { passkey }),
    ...from(deps.clock.now(), seconds),
  })
}

/** Between the approval and the signature of a locked account: unlocks in place, then signs. */
export async function unlockToSign(parts: UnlockParts, open: OpenKeystore): Promise<void> {
  const { store, deps, record, attempts } = parts
  const option = chosenSigner(store.get())
  const { step } = store.get()
  if (step.kind !== 'unlock' || step.busy || option?.signer.kind !== 'local') return
  const { accountId } = option.signer
  const attempt = attempts.present()
  const { error: _error, passwordAt, ...asked } = step
  store.setStep({ ...asked, busy: true })
  let touch: SigningTouch | undefined
  try {
    touch = await open((progress) => {
      if (!attempt.isPresent() || store.get().step.kind !== 'unlock') return
      store.setStep({ ...asked, busy: true, progress })
    }, accountId)
  } catch (error) {
    if (!attempt.isPresent()) return
    const seconds = error instanceof CountersignError ? Number(error.values.seconds ?? 0) : 0
    const wait = seconds > 0 ? from(deps.clock.now(), seconds) : passwordAt !== undefined && { passwordAt }
    store.setStep({ ...asked, busy: false, error: errorReport(error), ...wait })
    return
  }
  try {
    if (!attempt.isPresent()) return
    // Unlocking takes its time: the rules are asked again.
    await attempts.run(attempt, option, async () => {
      const checked = await record.recheck()
      const digest = store.get().record.approval?.digest ?? ''
      await makeSignature(parts, option, checked, { digest, stored: Promise.resolve() }, attempt, touch)
    })
  } finally {
    touch?.forget()
  }
}

function from(now: number, seconds: number): { passwordAt?: number } {
  return seconds > 0 ? { passwordAt: now + seconds * 1000 } : {}
}
