import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Field } from '../../../components/Field.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useAction } from '../../../components/useAction.ts'
import type { Account, Keystore } from '../../../lib/keystore/keystore.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { text } from '../../../lib/text/text.ts'
import { AccountName } from './AccountName.tsx'
import { readAddress } from './readAddress.ts'
import { ShownAddress } from './ShownAddress.tsx'
import { suggestLabels } from './suggestLabels.ts'

export type WatchFormProps = {
  keystore: Keystore
  accounts: readonly Account[]
  cancel: ReactNode
  onDone: (accounts: readonly Account[]) => void
}

/** Keeps an address without its key, once it was shown as it was understood. */
export function WatchForm({ keystore, accounts, cancel, onDone }: WatchFormProps) {
  const [typed, setTyped] = useState('')
  const [label, setLabel] = useState<string>()
  const [tried, setTried] = useState(false)
  const action = useAction()
  const read = readAddress(typed)
  const fits = 'address' in read
  const [suggestion = ''] = fits ? suggestLabels([read.family], accounts) : []
  const name = label ?? suggestion
  const problem = tried && 'problem' in read ? text(`options.watch.${read.problem}`) : undefined

  function save(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (!fits || name.trim() === '') return
    action.run(async () => onDone([await keystore.watchAddress(read.family, read.address, name.trim())]))
  }

  return (
    <form className="stack" onSubmit={save}>
      <p>{text('options.watch.intro')}</p>
      <Field
        label={text('options.watch.address')}
        hint={text('options.watch.addressHint')}
        error={problem}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setTried(false)
          action.clear()
        }}
        onBlur={() => setTried(typed !== '')}
      />
      <div role="status">{fits && <ShownAddress {...read} />}</div>
      {fits && <AccountName value={name} onChange={setLabel} />}
      {action.error && (
        <Notice tone="block" urgent>
          {errorText(action.error)}
        </Notice>
      )}
      <div className="row">
        <Button type="submit" variant="primary" busy={action.busy}>
          {text('options.watch.save')}
        </Button>
        {cancel}
      </div>
    </form>
  )
}
