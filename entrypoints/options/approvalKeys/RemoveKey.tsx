import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useAction } from '../../../components/useAction.ts'
import { useLive } from '../../../components/useLive.ts'
import { removeApprovalKey } from '../../../lib/browser/approvalStore.ts'
import { isOwnKey } from '../../../lib/browser/ownKeys.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { text } from '../../../lib/text/text.ts'
import { PasswordForm } from '../accounts/PasswordForm.tsx'
import type { KeyRowProps } from './KeyRow.tsx'

/** Asks once more; where rules are in force, a key has to approve, or the accounts' password where it is lost. */
export function RemoveKey({
  known,
  ruled,
  last,
  keystore,
  onRemoved,
  onCancel,
}: KeyRowProps & { onCancel: () => void }) {
  const [lost, setLost] = useState(false)
  const removing = useAction()
  const { credentialId } = known
  const own = isOwnKey(known)
  const guarded = own && ruled

  async function remove(given?: { password: string }): Promise<void> {
    if (own) {
      const { removeOwnKey } = await import('../../../lib/browser/removeOwnKey.ts')
      await removeOwnKey(credentialId, given && { keystore, ...given })
    } else await removeApprovalKey(credentialId)
    onRemoved()
  }

  const cancel = (
    <Button variant="quiet" onClick={onCancel}>
      {text('common.cancel')}
    </Button>
  )
  return (
    <div className="stack">
      <Notice tone="warn" urgent>
        <p>{text(own ? 'keys.remove.own' : 'keys.remove.foreign')}</p>
        {guarded && <p>{text('keys.remove.ruled')}</p>}
        {guarded && last && <p>{text('keys.remove.last')}</p>}
      </Notice>
      {lost ? (
        <Lost keystore={keystore} onPassword={(password) => remove({ password })}>
          {cancel}
        </Lost>
      ) : (
        <div className="row">
          <Button variant="danger" busy={removing.busy} onClick={() => removing.run(() => remove())}>
            {text(guarded ? 'keys.remove.approve' : 'keys.remove.confirm')}
          </Button>
          {guarded && <Button onClick={() => setLost(true)}>{text('keys.remove.lost')}</Button>}
          {cancel}
        </div>
      )}
      {removing.error && !lost && (
        <Notice tone="block" urgent>
          {errorText(removing.error)}
        </Notice>
      )}
    </div>
  )
}

type LostProps = {
  keystore: KeyRowProps['keystore']
  onPassword: (password: string) => Promise<void>
  children: React.ReactNode
}

function Lost({ keystore, onPassword, children }: LostProps) {
  const accounts = useLive(keystore.exists)
  if (accounts.value === undefined) return null
  if (!accounts.value) {
    return (
      <>
        <p>{text('keys.remove.lostNone')}</p>
        <div className="row">{children}</div>
      </>
    )
  }
  return (
    <PasswordForm
      keystore={keystore}
      hint={text('keys.remove.lostHint')}
      submit={text('keys.remove.password')}
      variant="danger"
      onPassword={onPassword}
    >
      {children}
    </PasswordForm>
  )
}
