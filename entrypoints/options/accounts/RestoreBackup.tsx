import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Heading } from '../../../components/Heading.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { useAction } from '../../../components/useAction.ts'
import type { Account, BackupPreview, Keystore, LockState, Restored } from '../../../lib/keystore/keystore.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { dateTimeText, plural, text } from '../../../lib/text/text.ts'
import { GroupedAddress } from '../GroupedAddress.tsx'
import { DerivationProgress } from './DerivationProgress.tsx'
import { FileField } from './FileField.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { readSmallFile } from './readSmallFile.ts'
import { Unlock } from './Unlock.tsx'
import { useDerivation } from './useDerivation.ts'

/** 10,000 accounts take some 5 MB. */
const maxBackup = 32 * 1024 * 1024

/** How many of a backup's accounts are shown before it is restored. */
const shownAtOnce = 50

export type RestoreBackupProps = {
  keystore: Keystore
  accounts: readonly Account[]
  lock: LockState
  onChange: () => void
  onDone: (said: string) => void
  onCancel: () => void
}

/** Restores a backup: its file, its password, a look at what it holds, and only then is anything saved. */
export function RestoreBackup({ keystore, accounts, lock, onChange, onDone, onCancel }: RestoreBackupProps) {
  const [name, setName] = useState<string>()
  const [file, setFile] = useState<string>()
  const [preview, setPreview] = useState<BackupPreview>()
  const password = useRef('')
  const choice = useAction()
  const section = useRef<HTMLElement>(null)
  const form = useRef<HTMLDivElement>(null)
  const stage = lock.state === 'locked' ? 'locked' : preview ? 'preview' : 'file'

  useEffect(() => {
    // Each step starts at its top for keyboards and screen readers.
    if (stage !== undefined) section.current?.focus()
  }, [stage])

  useEffect(() => {
    if (file !== undefined) form.current?.querySelector('input')?.focus()
  }, [file])

  const cancel = (
    <Button variant="quiet" onClick={onCancel}>
      {text('common.cancel')}
    </Button>
  )
  return (
    <section className="stack" ref={section} tabIndex={-1} aria-labelledby="restore-heading">
      <Heading level={2} id="restore-heading">
        {text(stage === 'preview' ? 'options.backup.preview' : 'options.accounts.restore')}
      </Heading>
      <Panel className="options__panel">
        {stage === 'locked' && (
          <>
            <p>{text('options.lock.locked')}</p>
            <Unlock keystore={keystore} onDone={onChange}>
              {cancel}
            </Unlock>
          </>
        )}
        {stage === 'file' && (
          <>
            <FileField
              label={text('options.backup.file')}
              accept=".json,application/json"
              error={choice.error && errorText(choice.error)}
              chosen={name}
              onFile={(chosen) =>
                choice.run(async () => {
                  setName(chosen.name)
                  setFile(undefined)
                  setFile(await readSmallFile(chosen, maxBackup, 'backup-unreadable'))
                })
              }
            />
            {file === undefined ? (
              <div className="row">{cancel}</div>
            ) : (
              <div ref={form}>
                <PasswordForm
                  key={file}
                  label={text('options.backup.password')}
                  hint={text('options.backup.passwordHint')}
                  submit={text('options.backup.open')}
                  autoComplete="off"
                  onPassword={async (typed, onProgress) => {
                    setPreview(await keystore.readBackup(file, typed, onProgress))
                    password.current = typed
                  }}
                >
                  {cancel}
                </PasswordForm>
              </div>
            )}
          </>
        )}
        {stage === 'preview' && preview && file !== undefined && (
          <Preview
            preview={preview}
            accounts={accounts}
            first={lock.state === 'empty'}
            onRestore={async (onProgress) =>
              onDone(summary(await keystore.restore(file, password.current, onProgress)))
            }
            cancel={cancel}
          />
        )}
      </Panel>
    </section>
  )
}

type PreviewProps = {
  preview: BackupPreview
  accounts: readonly Account[]
  first: boolean
  cancel: ReactNode
  onRestore: (onProgress: (fraction: number) => void) => Promise<unknown>
}

function Preview({ preview, accounts, first, cancel, onRestore }: PreviewProps) {
  const { busy, error, progress, run } = useDerivation()
  const here = (account: Account): boolean =>
    accounts.some(
      (one) =>
        one.address === account.address && !one.damaged && (!one.watchOnly || account.watchOnly === true),
    )
  const fresh = preview.accounts.filter((account) => !here(account)).length
  return (
    <>
      <p className="dim">{text('options.backup.previewMade', { time: dateTimeText(preview.createdAt) })}</p>
      {preview.accounts.length === 0 ? (
        <p>{text('options.backup.previewEmpty')}</p>
      ) : (
        <ul className="stack">
          {preview.accounts.slice(0, shownAtOnce).map((account) => (
            <li key={account.id} className="stack stack--tight">
              <p>
                <span className="options__name">{account.label}</span>{' '}
                <span className="dim small">
                  {[
                    account.watchOnly && text('options.accounts.watchOnly'),
                    here(account) && text('options.add.already'),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </p>
              <GroupedAddress address={account.address} />
            </li>
          ))}
          {preview.accounts.length > shownAtOnce && (
            <li className="dim">
              {plural('options.backup.previewMore', preview.accounts.length - shownAtOnce)}
            </li>
          )}
        </ul>
      )}
      {first && <Notice tone="info">{text('options.backup.becomesPassword')}</Notice>}
      {!first && preview.accounts.length > 0 && fresh === 0 && (
        <Notice tone="info">{text('options.backup.allHere')}</Notice>
      )}
      <DerivationProgress progress={progress} />
      {error && (
        <Notice tone="block" urgent>
          {errorText(error)}
        </Notice>
      )}
      <div className="row">
        {(first || fresh > 0) && (
          <Button variant="primary" busy={busy} onClick={() => run(onRestore)}>
            {plural('options.backup.confirm', fresh)}
          </Button>
        )}
        {cancel}
      </div>
    </>
  )
}

function summary({ added, kept, withoutPasskey }: Restored): string {
  if (added.length === 0) return text('options.backup.restoredNone')
  return [
    plural('options.backup.restored', added.length),
    withoutPasskey > 0 && plural('options.backup.withoutPasskey', withoutPasskey),
    kept > 0 && plural('options.backup.kept', kept),
  ]
    .filter(Boolean)
    .join(' ')
}
