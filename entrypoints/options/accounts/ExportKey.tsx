import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Choices } from '../../../components/Choices.tsx'
import { Heading } from '../../../components/Heading.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { type ExportForm, exportForms } from '../../../lib/keystore/exportForms.ts'
import type { Account, Keystore } from '../../../lib/keystore/keystore.ts'
import { text } from '../../../lib/text/text.ts'
import { ExportedKey } from './ExportedKey.tsx'
import { NewPassword, newPasswordProblem } from './NewPassword.tsx'
import { PasswordForm } from './PasswordForm.tsx'

export type ExportKeyProps = {
  account: Account
  keystore: Keystore
  onDone: () => void
  onCancel: () => void
}

/** Exports an account's key: a warning, a form, the password once more; then it is shown or saved, never copied (T54). */
export function ExportKey({ account, keystore, onDone, onCancel }: ExportKeyProps) {
  const forms = exportForms(account)
  const [form, setForm] = useState<ExportForm | undefined>(forms[0])
  const [filePassword, setFilePassword] = useState('')
  const [repeated, setRepeated] = useState('')
  const [tried, setTried] = useState(false)
  const [exported, setExported] = useState<string>()
  const heading = useRef<HTMLHeadingElement>(null)
  const locked = form === 'web3-secret-storage'
  const problem = locked ? newPasswordProblem(filePassword, repeated) : undefined
  const done = exported !== undefined

  useEffect(() => {
    // Opening it, and the key's appearance, start at the heading for keyboards and screen readers.
    if (done || heading.current) heading.current?.focus()
  }, [done])

  return (
    <div className="stack account__more">
      <Heading level={4} look={3} ref={heading} tabIndex={-1} className="options__break">
        {text(done ? 'options.export.doneHeading' : 'options.export.heading', { label: account.label })}
      </Heading>
      {done && form !== undefined ? (
        <ExportedKey account={account} form={form} exported={exported} onClose={onDone} />
      ) : (
        <>
          <Notice tone="warn">{text('options.export.warning')}</Notice>
          <Choices
            legend={text('options.export.form')}
            value={form}
            onChange={setForm}
            choices={forms.map((value) => ({
              value,
              label: text(`options.export.${value}`),
              hint: text(`options.export.${value}-hint`),
            }))}
          />
          <PasswordForm
            keystore={keystore}
            label={text('options.export.password')}
            submit={text('options.export.submit')}
            above={
              locked && (
                <NewPassword
                  label={text('options.export.filePassword')}
                  password={filePassword}
                  repeated={repeated}
                  problem={tried ? problem : undefined}
                  onPassword={setFilePassword}
                  onRepeated={setRepeated}
                />
              )
            }
            onTry={() => {
              setTried(true)
              return problem === undefined
            }}
            onPassword={async (password, onProgress) => {
              if (form === undefined) return
              const request = { accountId: account.id, password, form, ...(locked && { filePassword }) }
              setExported(await keystore.exportKey(request, onProgress))
              setFilePassword('')
              setRepeated('')
            }}
          >
            <Button variant="quiet" onClick={onCancel}>
              {text('common.cancel')}
            </Button>
          </PasswordForm>
        </>
      )}
    </div>
  )
}
