import { type ReactNode, useCallback } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useAction } from '../../../components/useAction.ts'
import { useLive } from '../../../components/useLive.ts'
import type { Keystore } from '../../../lib/keystore/keystore.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { text } from '../../../lib/text/text.ts'
import { PasswordForm } from './PasswordForm.tsx'

export type UnlockProps = {
  keystore: Keystore
  onDone: () => void
  /** What stands beside the button: a way back. */
  children?: ReactNode
}

/** Unlocks the accounts with the password, or with a passkey where one was set up. */
export function Unlock({ keystore, onDone, children }: UnlockProps) {
  const readPasskeys = useCallback(() => keystore.passkeyState(), [keystore])
  const passkeys = useLive(readPasskeys)
  const touch = useAction()
  return (
    <div className="stack">
      {passkeys.value?.available && passkeys.value.unlocks && (
        <>
          <div className="row">
            <Button
              icon="key"
              busy={touch.busy}
              onClick={() =>
                touch.run(async () => {
                  await keystore.unlockWithPasskey()
                  onDone()
                })
              }
            >
              {text('options.passkey.use')}
            </Button>
            <p className="dim small" role="status">
              {touch.busy && text('options.passkey.waiting')}
            </p>
          </div>
          {touch.error && (
            <Notice tone="warn" urgent>
              {errorText(touch.error)}
            </Notice>
          )}
        </>
      )}
      <PasswordForm
        keystore={keystore}
        submit={text('options.lock.unlock')}
        onPassword={async (password, onProgress) => {
          await keystore.unlock(password, onProgress)
          onDone()
        }}
      >
        {children}
      </PasswordForm>
    </div>
  )
}
