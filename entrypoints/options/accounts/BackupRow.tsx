import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { saveFile } from '../../../lib/browser/saveFile.ts'
import { backupFileName } from '../../../lib/keystore/backupFile.ts'
import type { Account, Keystore } from '../../../lib/keystore/keystore.ts'
import { plural, text } from '../../../lib/text/text.ts'
import { PasswordForm } from './PasswordForm.tsx'
import { SafetyRow } from './SafetyRow.tsx'

export type BackupRowProps = {
  keystore: Keystore
  accounts: readonly Account[]
  onRestore: () => void
  onDone: (said: string) => void
}

/** One encrypted file with everything, and the way back from it. */
export function BackupRow({ keystore, accounts, onRestore, onDone }: BackupRowProps) {
  const [saving, setSaving] = useState(false)
  const damaged = accounts.filter((account) => account.damaged).length
  const filled = accounts.length > damaged
  return (
    <SafetyRow
      title={text('options.backup.heading')}
      action={
        !saving && (
          <div className="row">
            {filled && (
              <Button icon="download" onClick={() => setSaving(true)}>
                {text('options.backup.save')}
              </Button>
            )}
            <Button onClick={onRestore}>{text('options.backup.restore')}</Button>
          </div>
        )
      }
      body={
        saving && (
          <PasswordForm
            keystore={keystore}
            submit={text('options.backup.submit')}
            onPassword={async (password, onProgress) => {
              const file = await keystore.backUp(password, onProgress)
              const name = backupFileName(Date.now())
              saveFile(name, file, 'application/json')
              setSaving(false)
              onDone(text('options.backup.saved', { name }))
            }}
          >
            <Button variant="quiet" onClick={() => setSaving(false)}>
              {text('common.cancel')}
            </Button>
          </PasswordForm>
        )
      }
    >
      <p className="dim">{text('options.backup.intro')}</p>
      {damaged > 0 && <p className="warn-ink">{plural('options.backup.damaged', damaged)}</p>}
    </SafetyRow>
  )
}
