import { type ReactElement, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { CopyButton } from '../../../components/CopyButton.tsx'
import { Heading } from '../../../components/Heading.tsx'
import { Icon, type IconName } from '../../../components/Icon.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { Panel } from '../../../components/Panel.tsx'
import type { Settings } from '../../../lib/browser/settings.ts'
import type { Account, Keystore, LockState, PasskeyState } from '../../../lib/keystore/keystore.ts'
import { networks } from '../../../lib/paxos/networks.ts'
import { text } from '../../../lib/text/text.ts'
import { GroupedAddress } from '../GroupedAddress.tsx'
import { networkNames } from '../networkNames.ts'
import { ExportKey } from './ExportKey.tsx'
import { RemoveAccount } from './RemoveAccount.tsx'
import { RenameAccount } from './RenameAccount.tsx'
import { SigningPasskey } from './SigningPasskey.tsx'

export type AccountCardProps = {
  account: Account
  keystore: Keystore
  lock: LockState
  passkeys: PasskeyState
  explorer: Settings['explorer']
  onChange: () => void
  /** Something is done, said in a sentence. */
  onDone: (said: string) => void
}

type Action = 'rename' | 'export' | 'passkey' | 'remove'

/** One account: its name and whole address, and what can be done with it. */
export function AccountCard({
  account,
  keystore,
  lock,
  passkeys,
  explorer,
  onChange,
  onDone,
}: AccountCardProps) {
  const [open, setOpen] = useState<Action>()
  const opener = useRef<HTMLButtonElement>(null)
  const { family, address, damaged = false } = account
  const label = damaged ? text('options.accounts.damaged') : account.label
  const explorerUrl = networks.find((network) => network.family === family)?.[explorer].addressLink(address)

  function close(): void {
    setOpen(undefined)
    opener.current?.focus()
  }

  function done(said: string): void {
    setOpen(undefined)
    onDone(said)
  }

  function button(action: Action, icon: IconName, name: string, whole: string): ReactElement {
    return (
      <Button
        variant="quiet"
        size="small"
        icon={icon}
        aria-expanded={open === action}
        aria-label={whole}
        onClick={(event) => {
          opener.current = event.currentTarget
          setOpen(open === action ? undefined : action)
        }}
      >
        {name}
      </Button>
    )
  }

  const common = { account: { ...account, label }, keystore, onDone: done, onCancel: close }
  const mayRequire =
    !account.watchOnly && !damaged && (account.passkeyAtSigning || passkeys.passkeys.length > 0)
  return (
    <Panel className="options__panel">
      <div className="options__words">
        <Heading level={3} look={2} className="options__break">
          {label}
        </Heading>
        <p className="dim small">
          {[networkNames(family), account.path === 'seed' ? text('options.add.pathSeed') : account.path]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div className="options__copyable">
        <GroupedAddress address={address} />
        <CopyButton iconOnly value={address} label={text('common.copyAddress')} />
        {explorerUrl !== undefined && (
          <a
            className="button button--quiet button--small copy-button--icon"
            href={explorerUrl}
            target="_blank"
            rel="noreferrer noopener"
            title={text('common.openExplorer')}
            aria-label={text('common.openExplorer')}
          >
            <Icon name="external" />
          </a>
        )}
      </div>
      {damaged && <Notice tone="warn">{text('options.accounts.damagedHint')}</Notice>}
      {(account.watchOnly || account.passkeyAtSigning) && (
        <p className="row small">
          {account.watchOnly && <Mark icon="info">{text('options.accounts.watchOnly')}</Mark>}
          {account.passkeyAtSigning && <Mark icon="key">{text('options.accounts.touch')}</Mark>}
        </p>
      )}
      <div className="row account__actions">
        {!damaged &&
          button(
            'rename',
            'pen',
            text('options.accounts.rename'),
            text('options.accounts.renameNamed', { label }),
          )}
        {!account.watchOnly &&
          !damaged &&
          button(
            'export',
            'download',
            text('options.export.open'),
            text('options.export.openNamed', { label }),
          )}
        {mayRequire &&
          (account.passkeyAtSigning
            ? button(
                'passkey',
                'key',
                text('options.passkey.release'),
                text('options.passkey.releaseNamed', { label }),
              )
            : button(
                'passkey',
                'key',
                text('options.passkey.require'),
                text('options.passkey.requireNamed', { label }),
              ))}
        {button(
          'remove',
          'trash',
          text('options.accounts.remove'),
          text('options.accounts.removeNamed', { label }),
        )}
      </div>
      {open === 'rename' && (
        <RenameAccount
          {...common}
          onDone={() => {
            close()
            onChange()
          }}
        />
      )}
      {open === 'export' && <ExportKey {...common} onDone={close} />}
      {open === 'passkey' && <SigningPasskey {...common} lock={lock} onChange={onChange} />}
      {open === 'remove' && <RemoveAccount {...common} lock={lock} onChange={onChange} />}
    </Panel>
  )
}

function Mark({ icon, children }: { icon: IconName; children: string }) {
  return (
    <span className="mark">
      <Icon name={icon} size={14} />
      {children}
    </span>
  )
}
