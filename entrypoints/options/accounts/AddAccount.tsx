import { Suspense, useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Heading } from '../../../components/Heading.tsx'
import { Panel } from '../../../components/Panel.tsx'
import type { Account, Keystore, LockState, NewAccount } from '../../../lib/keystore/keystore.ts'
import { text } from '../../../lib/text/text.ts'
import { ChooseAddresses } from './ChooseAddresses.tsx'
import { ConfirmKey } from './ConfirmKey.tsx'
import type { Candidates } from './candidates.ts'
import { ImportKey } from './ImportKey.tsx'
import { CreatePassword } from './NewPassword.tsx'
import { NewPhrase } from './NewPhrase.tsx'
import { Unlock } from './Unlock.tsx'
import { WatchForm } from './WatchForm.tsx'

/** A new phrase made here, something that the person brings, or an address without a key. */
export type AddWay = 'create' | 'import' | 'watch'

export type AddAccountProps = {
  way: AddWay
  keystore: Keystore
  accounts: readonly Account[]
  lock: LockState
  /** The lock may have changed. */
  onChange: () => void
  onDone: (accounts: readonly Account[]) => void
  onCancel: () => void
}

/**
 * Adds accounts: the password, then the keys, then a look at their addresses before anything is saved (T53).
 */
export function AddAccount({ way, keystore, accounts, lock, onChange, onDone, onCancel }: AddAccountProps) {
  const [found, setFound] = useState<Candidates>()
  const stage = lock.state === 'unlocked' ? (found ? 'confirm' : 'key') : lock.state
  const section = useRef<HTMLElement>(null)

  useEffect(() => {
    // Each step starts at its top for keyboards and screen readers.
    if (stage !== undefined) section.current?.focus()
    section.current?.scrollIntoView?.({ block: 'nearest' })
  }, [stage])

  const cancel = (
    <Button variant="quiet" onClick={onCancel}>
      {text('common.cancel')}
    </Button>
  )
  const save = async (chosen: NewAccount[]) => onDone(await keystore.addAccounts(chosen))
  const [only] = found?.keys ?? []

  return (
    <section className="stack" ref={section} tabIndex={-1} aria-labelledby="add-heading" data-stage={stage}>
      <Heading level={2} id="add-heading">
        {text(heading(stage, way, found))}
      </Heading>
      <Panel className="options__panel">
        {stage === 'empty' && (
          <>
            <p>{text('options.password.intro')}</p>
            <CreatePassword keystore={keystore} onDone={onChange}>
              {cancel}
            </CreatePassword>
          </>
        )}
        {stage === 'locked' && (
          <>
            <p>{text('options.lock.locked')}</p>
            <Unlock keystore={keystore} onDone={onChange}>
              {cancel}
            </Unlock>
          </>
        )}
        {stage === 'key' && (
          <Suspense>
            {way === 'create' && <NewPhrase cancel={cancel} onFound={setFound} />}
            {way === 'import' && <ImportKey cancel={cancel} onFound={setFound} />}
            {way === 'watch' && (
              <WatchForm keystore={keystore} accounts={accounts} cancel={cancel} onDone={onDone} />
            )}
          </Suspense>
        )}
        {stage === 'confirm' &&
          found &&
          (found.from === 'key' && only ? (
            <ConfirmKey
              imported={only}
              unconfirmed={found.unconfirmed === true}
              accounts={accounts}
              cancel={cancel}
              onSave={save}
            />
          ) : (
            <ChooseAddresses found={found} accounts={accounts} cancel={cancel} onSave={save} />
          ))}
      </Panel>
    </section>
  )
}

function heading(stage: 'empty' | 'locked' | 'key' | 'confirm', way: AddWay, found: Candidates | undefined) {
  if (stage === 'empty') return 'options.password.heading'
  if (stage === 'confirm' && found?.from === 'new') return 'options.add.chooseNew'
  if (stage === 'confirm' && found?.from === 'phrase') return 'options.add.chooseFound'
  return `options.add.${way}Heading` as const
}
