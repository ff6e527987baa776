import { type FormEvent, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Field } from '../../../components/Field.tsx'
import { useAction } from '../../../components/useAction.ts'
import type { Account, Keystore } from '../../../lib/keystore/keystore.ts'
import { text } from '../../../lib/text/text.ts'

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
      <Field
        label={text('options.accounts.label')}
        error={label.trim() === '' ? text('options.accounts.labelMissing') : action.error?.message}
        maxLength={60}
        autoFocus
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
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
