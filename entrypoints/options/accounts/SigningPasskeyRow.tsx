import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useAction } from '../../../components/useAction.ts'
import type { Keystore, LockState, PasskeyState } from '../../../lib/keystore/keystore.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { text } from '../../../lib/text/text.ts'
import { PasswordForm } from './PasswordForm.tsx'
import { SafetyRow } from './SafetyRow.tsx'

export type SigningPasskeyRowProps = {
  keystore: Keystore
  lock: LockState
  passkeys: PasskeyState
  onDone: (said: string) => void
}

/** Whether every signature asks for a passkey; shown where there is one. */
export function SigningPasskeyRow({ keystore, lock, passkeys, onDone }: SigningPasskeyRowProps) {
  const touch = useAction()
  const [ending, setEnding] = useState(false)
  const { atSigning } = passkeys
  const locked = lock.state !== 'unlocked'
  return (
    <SafetyRow
      title={text('options.passkey.signing')}
      action={
        !ending && (
          <div className="row">
            {atSigning !== 'none' && (
              <Button onClick={() => setEnding(true)}>{text('options.passkey.turnOff')}</Button>
            )}
            {atSigning !== 'all' && !locked && (
              <Button
                busy={touch.busy}
                onClick={() =>
                  touch.run(async () => {
                    await keystore.requirePasskey('all')
                    onDone(text('options.passkey.requiredAll'))
                  })
                }
              >
                {text('options.passkey.turnOnAll')}
              </Button>
            )}
          </div>
        )
      }
      body={
        <>
          <p className="small dim" role="status">
            {touch.busy && text('options.passkey.waiting')}
          </p>
          {touch.error && (
            <Notice tone="warn" urgent>
              {errorText(touch.error)}
            </Notice>
          )}
          {ending && (
            <PasswordForm
              keystore={keystore}
              label={text('options.passkey.releasePassword')}
              submit={text('options.passkey.turnOff')}
              onPassword={async (password, onProgress) => {
                await keystore.releasePasskey('all', password, onProgress)
                setEnding(false)
                onDone(text('options.passkey.releasedAll'))
              }}
            >
              <Button variant="quiet" onClick={() => setEnding(false)}>
                {text('common.cancel')}
              </Button>
            </PasswordForm>
          )}
        </>
      }
    >
      <p className="dim">{text('options.passkey.signingHint')}</p>
      <p className="dim">
        {text(
          atSigning === 'all'
            ? 'options.passkey.signingAll'
            : atSigning === 'some'
              ? 'options.passkey.signingSome'
              : 'options.passkey.signingOff',
        )}
        {locked && atSigning !== 'all' && ` ${text('options.passkey.signingLocked')}`}
      </p>
    </SafetyRow>
  )
}
