import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Heading } from '../../../components/Heading.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useAction } from '../../../components/useAction.ts'
import { forgetKey, type ImportedKey } from '../../../lib/keystore/importKey.ts'
import type { Account, NewAccount } from '../../../lib/keystore/keystore.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { plural, text } from '../../../lib/text/text.ts'
import { networkNames } from '../networkNames.ts'
import { AccountName } from './AccountName.tsx'
import { AddressTable } from './AddressTable.tsx'
import type { Candidates } from './candidates.ts'
import { FurtherAddresses } from './FurtherAddresses.tsx'
import { suggestLabels } from './suggestLabels.ts'
import { useKeys } from './useKeys.ts'

export type ChooseAddressesProps = {
  found: Candidates
  accounts: readonly Account[]
  cancel: ReactNode
  onSave: (accounts: NewAccount[]) => Promise<unknown>
}

const families = ['evm', 'solana'] as const

/**
 * The addresses of a phrase, of which the person ticks what to keep; nothing is saved before (T53). The keys are
 * zeroed when this goes.
 */
export function ChooseAddresses({ found, accounts, cancel, onSave }: ChooseAddressesProps) {
  const [keys, setKeys] = useState<readonly ImportedKey[]>(found.keys)
  const isHere = (key: ImportedKey): boolean =>
    accounts.some(({ address, watchOnly, damaged }) => address === key.address && !watchOnly && !damaged)
  const [ticked, setTicked] = useState<readonly string[]>(() => {
    const first = found.keys.find((key) => !isHere(key))
    return first ? [first.address] : []
  })
  const [label, setLabel] = useState<string>()
  const [tried, setTried] = useState(false)
  const action = useAction()
  const whileSaving = useKeys(keys)

  const chosen = keys.filter(({ address }) => ticked.includes(address))
  const suggested = suggestLabels(
    chosen.map(({ family }) => family),
    accounts,
  )
  const [only] = chosen.length === 1 ? suggested : []
  const name = label ?? only ?? ''
  const nameless = only !== undefined && name.trim() === ''

  function add(more: readonly ImportedKey[]): void {
    const fresh = more.filter((key) => !keys.some(({ address }) => address === key.address))
    for (const key of more) if (!fresh.includes(key)) forgetKey(key)
    setKeys([...keys, ...fresh])
  }

  function save(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (chosen.length === 0 || nameless) return
    action.run(() =>
      whileSaving(
        onSave(
          chosen.map((key, at) => ({
            key,
            label: only === undefined ? (suggested[at] ?? '') : name.trim(),
          })),
        ),
      ),
    )
  }

  return (
    <form className="stack" onSubmit={save}>
      <p>{text(found.from === 'new' ? 'options.add.chooseNewHint' : 'options.add.chooseFoundHint')}</p>
      {families.map((family) => (
        <section key={family} className="stack stack--tight">
          <Heading level={3}>{networkNames(family)}</Heading>
          <AddressTable
            caption={networkNames(family)}
            rows={keys
              .filter((key) => key.family === family)
              .map((key) => ({
                address: key.address,
                path: key.path,
                ticked: ticked.includes(key.address),
                here: isHere(key),
              }))}
            onTick={(address, on) => {
              setTried(false)
              setTicked(on ? [...ticked, address] : ticked.filter((other) => other !== address))
            }}
          />
        </section>
      ))}
      {found.further && (
        <FurtherAddresses
          further={found.further}
          onKeys={add}
          onFound={(key) => {
            const known = keys.find(({ address }) => address === key.address)
            add([key])
            if (!isHere(known ?? key)) setTicked([...new Set([...ticked, key.address])])
          }}
        />
      )}
      {only !== undefined ? (
        <AccountName value={name} onChange={setLabel} />
      ) : (
        chosen.length > 1 && <p className="dim small">{text('options.add.names')}</p>
      )}
      {tried && chosen.length === 0 && (
        <Notice tone="warn" urgent>
          {text('options.add.chooseNone')}
        </Notice>
      )}
      {action.error && (
        <Notice tone="block" urgent>
          {errorText(action.error)}
        </Notice>
      )}
      <div className="row">
        <Button type="submit" variant="primary" busy={action.busy}>
          {chosen.length > 1 ? plural('options.add.saveMany', chosen.length) : text('options.add.save')}
        </Button>
        {cancel}
      </div>
    </form>
  )
}
