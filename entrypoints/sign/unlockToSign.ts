import { errorReport } from '../../lib/errors.ts'
import type { Attempts } from './attempts.ts'
import { chosenSigner } from './flowState.ts'
import { makeSignature, type SignatureParts } from './makeSignature.ts'

/** Opens the keystore; hears how far the password's key derivation is, from 0 to 1. */
type OpenKeystore = (onProgress: (fraction: number) => void) => Promise<void>

/** Between the approval and the signature of a locked account: unlocks in place, then signs. */
export async function unlockToSign(
  parts: SignatureParts & { attempts: Attempts },
  open: OpenKeystore,
): Promise<void> {
  const { store, record, attempts } = parts
  const signer = chosenSigner(store.get())
  const { step } = store.get()
  if (step.kind !== 'unlock' || step.busy || signer === undefined) return
  const attempt = attempts.present()
  const { error: _, ...asked } = step
  store.setStep({ ...asked, busy: true })
  try {
    await open((progress) => {
      if (!attempt.isPresent() || store.get().step.kind !== 'unlock') return
      store.setStep({ ...asked, busy: true, progress })
    })
  } catch (error) {
    if (attempt.isPresent()) store.setStep({ ...asked, busy: false, error: errorReport(error) })
    return
  }
  if (!attempt.isPresent()) return
  // Unlocking takes its time: the rules are asked again.
  await attempts.run(attempt, signer, async () =>
    makeSignature(parts, signer, await record.recheck(), attempt),
  )
}
