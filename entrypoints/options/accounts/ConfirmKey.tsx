import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useAction } from '../../../components/useAction.ts'
import type { ImportedKey } from '../../../lib/keystore/importKey.ts'
import type { Account, NewAccount } from '../../../lib/keystore/keystore.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { text } from '../../../lib/text/text.ts'
import { AccountName } from './AccountName.tsx'
import { ShownAddress } from './ShownAddress.tsx'
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

  function save(event: FormEvent): void {
    event.preventDefault()
    if (label.trim() !== '') action.run(() => whileSaving(onSave([{ key: imported, label: label.trim() }])))
  }

  return (
    <form className="stack" onSubmit={save}>
      <div className="stack stack--tight">
        <p className="field__label">{text('options.add.addressImported')}</p>
        <ShownAddress {...imported} />
      </div>
      <Notice tone={unconfirmed ? 'warn' : 'info'}>
        {text(unconfirmed ? 'options.add.addressUnconfirmed' : 'options.add.addressCheck')}
      </Notice>
      <AccountName value={label} onChange={setLabel} />
      {action.error && (
        <Notice tone="block" urgent>
          {errorText(action.error)}
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
