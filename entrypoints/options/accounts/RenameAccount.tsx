import { type FormEvent, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { useAction } from '../../../components/useAction.ts'
import type { Account, Keystore } from '../../../lib/keystore/keystore.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { text } from '../../../lib/text/text.ts'
import { AccountName } from './AccountName.tsx'

export type RenameAccountProps = {
  account: Account
  keystore: Keystore
  onDone: () => void
  onCancel: () => void
}

/** Gives an account another name. Needs no unlocking: names are not secret. */
export function RenameAccount({ account, keystore, onDone, onCancel }: RenameAccountProps) {
  const [label, setLabel] = useState(account.label)
  const action = useAction()

  function save(event: FormEvent): void {
    event.preventDefault()
    if (label.trim() === '') return
    action.run(async () => {
      await keystore.renameAccount(account.id, label.trim())
      onDone()
    })
  }

  return (
    <form className="stack" onSubmit={save}>
      <AccountName
        value={label}
        error={action.error && errorText(action.error)}
        autoFocus
        onChange={setLabel}
      />
      <div className="row">
        <Button type="submit" busy={action.busy}>
          {text('common.save')}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {text('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
