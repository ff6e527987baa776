import { chosenSigner } from '../flowState.ts'
import { type OpenKeystore, openInPlace, unlockStep } from '../unlockToSign.ts'
import { sendDeposit } from './sendDeposit.ts'
import type { SendingParts } from './sendingParts.ts'

/** Between the held button and the deposit of a locked account: asks for the password, or for a passkey. */
export async function askToUnlock(parts: SendingParts): Promise<void> {
  const attempt = parts.begin()
  const step = await unlockStep(parts.deps)
  if (attempt.isPresent()) parts.set({ step, busy: false })
}

/** Unlocks in place, then sends: the rules and the chain are asked again. */
export async function unlockToSend(parts: SendingParts, open: OpenKeystore): Promise<void> {
  const { view, set, store, deps, record } = parts
  const { step } = view()
  const option = chosenSigner(store.get())
  if (step.kind !== 'unlock' || step.busy || option?.signer.kind !== 'local') return
  const { accountId } = option.signer
  const attempt = parts.present()
  const opened = await openInPlace(
    step,
    (shown) => set({ step: shown }),
    deps,
    attempt,
    (onProgress) => open(onProgress, accountId),
  )
  const touch = opened?.touch
  try {
    if (opened === undefined || !attempt.isPresent()) return
    const { verdict } = await record.recheck()
    if (!attempt.isPresent()) return
    if (verdict === 'block') set({ step: { kind: 'plan' } })
    else await sendDeposit(parts, option, touch)
  } finally {
    touch?.forget()
  }
}
