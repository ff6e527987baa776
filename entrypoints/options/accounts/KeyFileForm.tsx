import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useAction } from '../../../components/useAction.ts'
import { readKey } from '../../../lib/browser/readKey.ts'
import { recogniseKey } from '../../../lib/keystore/recogniseKey.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { text } from '../../../lib/text/text.ts'
import { GroupedAddress } from '../GroupedAddress.tsx'
import type { Candidates } from './candidates.ts'
import { FileField } from './FileField.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { readSmallFile } from './readSmallFile.ts'

/** Key files have a few hundred bytes. */
const maxKeyFile = 65_536

export type KeyFileFormProps = { cancel: ReactNode; onFound: (found: Candidates) => void }

/** Takes in a key file: as it is, or with the password that it was locked with. */
export function KeyFileForm({ cancel, onFound }: KeyFileFormProps) {
  const [name, setName] = useState<string>()
  const [locked, setLocked] = useState<{ contents: string; claims: string | undefined }>()
  const choice = useAction()
  const form = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (locked !== undefined) form.current?.querySelector('input')?.focus()
  }, [locked])

  async function take(file: File): Promise<void> {
    setName(file.name)
    setLocked(undefined)
    const contents = await readSmallFile(file, maxKeyFile, 'key-unreadable')
    const { needsPassword, claims } = recogniseKey(contents)
    if (needsPassword) setLocked({ contents, claims })
    else onFound(candidates(await readKey(contents)))
  }

  return (
    <div className="stack">
      <FileField
        label={text('options.add.file')}
        hint={text('options.add.fileHint')}
        accept=".json,.txt,.key,application/json,text/plain"
        error={choice.error && errorText(choice.error)}
        chosen={name}
        onFile={(file) => choice.run(() => take(file))}
      />
      {locked === undefined ? (
        <div className="row">{cancel}</div>
      ) : (
        <div ref={form} className="stack">
          {locked.claims !== undefined && (
            <div className="stack stack--tight">
              <p className="field__label">{text('options.add.claims')}</p>
              <p>
                <GroupedAddress address={locked.claims} />
              </p>
            </div>
          )}
          <PasswordForm
            key={locked.contents}
            label={text('options.add.filePassword')}
            hint={text('options.add.filePasswordHint')}
            submit={text('options.add.fileOpen')}
            autoComplete="off"
            onPassword={async (password, onProgress) =>
              onFound(candidates(await readKey(locked.contents, { password, onProgress })))
            }
          >
            {cancel}
          </PasswordForm>
        </div>
      )}
    </div>
  )
}

function candidates({ keys, unconfirmed }: Awaited<ReturnType<typeof readKey>>): Candidates {
  return { from: keys.length === 1 ? 'key' : 'phrase', keys, ...(unconfirmed && { unconfirmed }) }
}
