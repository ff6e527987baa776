import { type FormEvent, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Field } from '../../../components/Field.tsx'
import { Heading } from '../../../components/Heading.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useAction } from '../../../components/useAction.ts'
import type { Account, Keystore, LockState } from '../../../lib/keystore/keystore.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { text } from '../../../lib/text/text.ts'
import { Unlock } from './Unlock.tsx'

export type RemoveAccountProps = {
  account: Account
  keystore: Keystore
  lock: LockState
  onChange: () => void
  onDone: (said: string) => void
  onCancel: () => void
}

/** Removes an account once its name was typed; what has no readable key goes without typing. */
export function RemoveAccount({ account, keystore, lock, onChange, onDone, onCancel }: RemoveAccountProps) {
  const { label } = account
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const action = useAction()
  const hasKey = !account.watchOnly && !account.damaged
  const matches = !hasKey || typed.trim() === label

  function remove(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (!matches) return
    action.run(async () => {
      await keystore.removeAccount(account.id)
      onDone(text('options.accounts.removed', { label }))
    })
  }

  const cancel = (
    <Button variant="quiet" onClick={onCancel}>
      {text('common.cancel')}
    </Button>
  )
  return (
    <div className="stack account__more">
      <Heading level={4} look={3} className="options__break">
        {text('options.accounts.removeHeading', { label })}
      </Heading>
      <Notice tone="warn" urgent>
        {text(`options.accounts.${removal(account)}`)}
      </Notice>
      {lock.state === 'unlocked' ? (
        <form className="stack" onSubmit={remove}>
          {hasKey && (
            <Field
              label={text('options.accounts.removeType', { label })}
              error={tried && !matches ? text('options.accounts.removeDiffers', { label }) : undefined}
              autoComplete="off"
              autoFocus
              value={typed}
              onChange={(event) => {
                setTyped(event.currentTarget.value)
                setTried(false)
              }}
            />
          )}
          {action.error && (
            <Notice tone="block" urgent>
              {errorText(action.error)}
            </Notice>
          )}
          <div className="row">
            <Button type="submit" variant="danger" busy={action.busy}>
              {text('options.accounts.remove')}
            </Button>
            {cancel}
          </div>
        </form>
      ) : (
        <>
          <p>{text('options.accounts.removeUnlock')}</p>
          <Unlock keystore={keystore} onDone={onChange}>
            {cancel}
          </Unlock>
        </>
      )}
    </div>
  )
}

function removal({ watchOnly, damaged }: Account) {
  if (damaged) return 'removeDamaged'
  return watchOnly ? 'removeWatched' : 'removeWarning'
}
