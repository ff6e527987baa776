import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { saveFile } from '../../../lib/browser/saveFile.ts'
import { backupFileName } from '../../../lib/keystore/backupFile.ts'
import type { Keystore } from '../../../lib/keystore/keystore.ts'
import { text } from '../../../lib/text/text.ts'
import { PasswordForm } from './PasswordForm.tsx'
import { SafetyRow } from './SafetyRow.tsx'

export type BackupRowProps = {
  keystore: Keystore
  /** Whether there is anything to back up. */
  filled: boolean
  onRestore: () => void
  onDone: (said: string) => void
}

/** One encrypted file with everything, and the way back from it. */
export function BackupRow({ keystore, filled, onRestore, onDone }: BackupRowProps) {
  const [saving, setSaving] = useState(false)
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
    </SafetyRow>
  )
}
