import { Button } from '../../../components/Button.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useAction } from '../../../components/useAction.ts'
import type { Account, Keystore, LockState } from '../../../lib/keystore/keystore.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { text } from '../../../lib/text/text.ts'
import { PasswordForm } from './PasswordForm.tsx'
import { Unlock } from './Unlock.tsx'

export type SigningPasskeyProps = {
  account: Account
  keystore: Keystore
  lock: LockState
  onChange: () => void
  onDone: (said: string) => void
  onCancel: () => void
}

/**
 * Has an account ask for the passkey at each signing, with a touch; ends it with the password, so that an unlocked
 * page alone cannot.
 */
export function SigningPasskey({ account, keystore, lock, onChange, onDone, onCancel }: SigningPasskeyProps) {
  const { id, label } = account
  const touch = useAction()
  const cancel = (
    <Button variant="quiet" onClick={onCancel}>
      {text('common.cancel')}
    </Button>
  )
  if (account.passkeyAtSigning) {
    return (
      <PasswordForm
        keystore={keystore}
        label={text('options.passkey.releasePassword')}
        submit={text('options.passkey.release')}
        variant="secondary"
        onPassword={async (password, onProgress) => {
          await keystore.releasePasskey([id], password, onProgress)
          onDone(text('options.passkey.released', { label }))
        }}
      >
        {cancel}
      </PasswordForm>
    )
  }
  if (lock.state !== 'unlocked') {
    return (
      <div className="stack">
        <p>{text('options.passkey.signingLocked')}</p>
        <Unlock keystore={keystore} onDone={onChange}>
          {cancel}
        </Unlock>
      </div>
    )
  }
  return (
    <div className="stack">
      <p>{text('options.passkey.requireHint', { label })}</p>
      {touch.error && (
        <Notice tone="warn" urgent>
          {errorText(touch.error)}
        </Notice>
      )}
      <div className="row">
        <Button
          icon="key"
          busy={touch.busy}
          onClick={() =>
            touch.run(async () => {
              await keystore.requirePasskey([id])
              onDone(text('options.passkey.required', { label }))
            })
          }
        >
          {text('options.passkey.turnOn')}
        </Button>
        {cancel}
        <p className="dim small" role="status">
          {touch.busy && text('options.passkey.waiting')}
        </p>
      </div>
    </div>
  )
}
