import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Field } from '../../../components/Field.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useAction } from '../../../components/useAction.ts'
import type { ImportedKey } from '../../../lib/keystore/importKey.ts'
import type { Account, NewAccount } from '../../../lib/keystore/keystore.ts'
import { text } from '../../../lib/text/text.ts'
import { GroupedAddress } from '../GroupedAddress.tsx'
import { networkNames } from '../networkNames.ts'
import { suggestLabels } from './suggestLabels.ts'
import { useKeys } from './useKeys.ts'

export type ConfirmKeyProps = {
  imported: ImportedKey
  /** Nothing in the file confirms that this is the right key. */
  unconfirmed: boolean
  accounts: readonly Account[]
  cancel: ReactNode
  onSave: (accounts: NewAccount[]) => Promise<unknown>
}

/** The address of a single key, before it is saved (T53). The key is zeroed when this goes. */
export function ConfirmKey({ imported, unconfirmed, accounts, cancel, onSave }: ConfirmKeyProps) {
  const watched = accounts.find(({ address, watchOnly }) => watchOnly && address === imported.address)
  const [suggestion = ''] = suggestLabels([imported.family], accounts)
  const [label, setLabel] = useState(watched?.label ?? suggestion)
  const action = useAction()
  const whileSaving = useKeys([imported])
  const missing = label.trim() === ''

  function save(event: FormEvent): void {
    event.preventDefault()
    if (!missing) action.run(() => whileSaving(onSave([{ key: imported, label: label.trim() }])))
  }

  return (
    <form className="stack" onSubmit={save}>
      <div className="stack stack--tight">
        <p className="field__label">{text('options.add.addressImported')}</p>
        <p className="confirm__address">
          <GroupedAddress address={imported.address} />
        </p>
        <p className="dim small">{networkNames(imported.family)}</p>
      </div>
      <Notice tone={unconfirmed ? 'warn' : 'info'}>
        {text(unconfirmed ? 'options.add.addressUnconfirmed' : 'options.add.addressCheck')}
      </Notice>
      <Field
        label={text('options.accounts.label')}
        hint={text('options.accounts.labelHint')}
        error={missing ? text('options.accounts.labelMissing') : undefined}
        maxLength={60}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      {action.error && (
        <Notice tone="block" urgent>
          {action.error.message}
        </Notice>
      )}
      <div className="row">
        <Button type="submit" variant="primary" busy={action.busy}>
          {text('options.add.save')}
        </Button>
        {cancel}
      </div>
    </form>
  )
}
