import { errorText } from '../../../lib/text/errorText.ts'
import './accounts.css'
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Heading } from '../../../components/Heading.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { useLive } from '../../../components/useLive.ts'
import { readPolicy } from '../../../lib/browser/policy.ts'
import { readSettings, type Settings } from '../../../lib/browser/settings.ts'
import { watchStorage } from '../../../lib/browser/watchStorage.ts'
import type { Account, Keystore, LockState, PasskeyState } from '../../../lib/keystore/keystore.ts'
import { plural, text } from '../../../lib/text/text.ts'
import { AccountList } from './AccountList.tsx'
import { BackupRow } from './BackupRow.tsx'
import { ChangePassword } from './ChangePassword.tsx'
import { KeptWhere } from './KeptWhere.tsx'
import { AutoLockRow, LockRow } from './LockRow.tsx'
import { NoAccounts, type Way } from './NoAccounts.tsx'
import { PasskeyRow } from './PasskeyRow.tsx'
import { RestoreBackup } from './RestoreBackup.tsx'
import { SigningPasskeyRow } from './SigningPasskeyRow.tsx'

// It brings what reads keys of every form.
const AddAccount = lazy(async () => ({ default: (await import('./AddAccount.tsx')).AddAccount }))

export type AccountsPageProps = {
  keystore: Keystore
  /** Where to start: a way to an account, as the address of the page names it. */
  detail: string | undefined
}

/** Local accounts: what there is, how to add one, and what keeps them safe. */
export function AccountsPage({ keystore, detail }: AccountsPageProps) {
  const read = useCallback(() => readVault(keystore), [keystore])
  const vault = useLive(read, watchStorage)
  const [way, setWay] = useState(() => wayFrom(detail))
  const [said, setSaid] = useState('')
  const top = useRef<HTMLDivElement>(null)
  const busy = way !== undefined
  const first = useRef(true)

  useEffect(() => {
    // Back from a form, as on a new page, one starts at the top.
    if (!busy && !first.current) top.current?.focus()
    first.current = false
  }, [busy])

  function done(sentence: string): void {
    setWay(undefined)
    setSaid(sentence)
    vault.refresh()
  }

  function start(next: Way): void {
    setSaid('')
    setWay(next)
  }

  if (!vault.value) return vault.error ? <Notice tone="block">{errorText(vault.error)}</Notice> : null
  const { accounts, lock, passkeys, explorer, forbidden } = vault.value
  const ends = { keystore, accounts, lock, onChange: vault.refresh, onCancel: () => done('') }

  if (way === 'restore' && !forbidden) return <RestoreBackup {...ends} onDone={done} />
  if (way && way !== 'restore' && !forbidden) {
    return (
      <Suspense>
        <AddAccount {...ends} way={way} onDone={(added) => done(addedSentence(added))} />
      </Suspense>
    )
  }

  return (
    <div className="stack stack--loose" ref={top} tabIndex={-1}>
      <p className="dim">{text('options.accounts.intro')}</p>
      {vault.error && <Notice tone="block">{errorText(vault.error)}</Notice>}
      <p className="options__saved" role="status">
        {said}
      </p>
      {accounts.length === 0 ? (
        !forbidden && <NoAccounts onWay={start} />
      ) : (
        <section className="stack" aria-labelledby="accounts-list">
          <Heading level={2} id="accounts-list">
            {text('options.accounts.list')}
          </Heading>
          <AccountList
            accounts={accounts}
            keystore={keystore}
            lock={lock}
            passkeys={passkeys}
            explorer={explorer}
            onChange={vault.refresh}
            onDone={done}
          />
          {!forbidden && (
            <div className="row">
              <Button icon="plus" onClick={() => start('create')}>
                {text('options.accounts.create')}
              </Button>
              <Button icon="key" onClick={() => start('import')}>
                {text('options.accounts.import')}
              </Button>
              <Button variant="quiet" onClick={() => start('watch')}>
                {text('options.accounts.watch')}
              </Button>
            </div>
          )}
        </section>
      )}
      {lock.state !== 'empty' && (
        <section className="stack" aria-labelledby="safety-heading">
          <Heading level={2} id="safety-heading">
            {text('options.lock.heading')}
          </Heading>
          <Panel flush>
            <LockRow keystore={keystore} lock={lock} onChange={() => done('')} />
            <AutoLockRow keystore={keystore} onChange={vault.refresh} />
            <ChangePassword keystore={keystore} onDone={done} />
            <PasskeyRow keystore={keystore} lock={lock} passkeys={passkeys} onDone={done} />
            {passkeys.passkeys.length > 0 && (
              <SigningPasskeyRow keystore={keystore} lock={lock} passkeys={passkeys} onDone={done} />
            )}
            <BackupRow
              keystore={keystore}
              accounts={accounts}
              onRestore={() => start('restore')}
              onDone={done}
            />
          </Panel>
        </section>
      )}
      <KeptWhere />
    </div>
  )
}

type Shown = {
  accounts: Account[]
  lock: LockState
  passkeys: PasskeyState
  explorer: Settings['explorer']
  /** The administrator allows no keys here (entrypoints/options/PolicyNotice.tsx says so). */
  forbidden: boolean
}

async function readVault(keystore: Keystore): Promise<Shown> {
  const [accounts, lock, passkeys, { explorer }, { accountsAllowed }] = await Promise.all([
    keystore.accounts(),
    keystore.lockState(),
    keystore.passkeyState(),
    readSettings(),
    readPolicy(),
  ])
  return { accounts, lock, passkeys, explorer, forbidden: accountsAllowed === false }
}

function addedSentence(added: readonly Account[]): string {
  const [only] = added
  return only && added.length === 1
    ? text('options.accounts.added', { label: only.label })
    : plural('options.accounts.addedMany', added.length)
}

function wayFrom(detail: string | undefined): Way | undefined {
  return (['create', 'import', 'watch', 'restore'] as const).find((way) => way === detail)
}
