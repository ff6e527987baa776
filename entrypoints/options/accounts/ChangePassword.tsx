import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import type { Keystore } from '../../../lib/keystore/keystore.ts'
import { text } from '../../../lib/text/text.ts'
import { NewPassword, newPasswordProblem } from './NewPassword.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { SafetyRow } from './SafetyRow.tsx'

export type ChangePasswordProps = { keystore: Keystore; onDone: (said: string) => void }

/** Changes the password, behind a button: it is rarely needed. */
export function ChangePassword({ keystore, onDone }: ChangePasswordProps) {
  const [open, setOpen] = useState(false)
  return (
    <SafetyRow
      title={text('common.password')}
      action={!open && <Button onClick={() => setOpen(true)}>{text('options.password.change')}</Button>}
      body={
        open && (
          <ChangeForm
            keystore={keystore}
            onDone={() => {
              setOpen(false)
              onDone(text('options.password.changed'))
            }}
            onCancel={() => setOpen(false)}
          />
        )
      }
    >
      <p className="dim">{text('options.password.changeHint')}</p>
    </SafetyRow>
  )
}

type ChangeFormProps = { keystore: Keystore; onDone: () => void; onCancel: () => void }

function ChangeForm({ keystore, onDone, onCancel }: ChangeFormProps) {
  const [password, setPassword] = useState('')
  const [repeated, setRepeated] = useState('')
  const [tried, setTried] = useState(false)
  const problem = newPasswordProblem(password, repeated)
  return (
    <PasswordForm
      keystore={keystore}
      label={text('options.password.current')}
      submit={text('options.password.change')}
      below={
        <NewPassword
          password={password}
          repeated={repeated}
          problem={tried ? problem : undefined}
          onPassword={setPassword}
          onRepeated={setRepeated}
        />
      }
      onTry={() => {
        setTried(true)
        return problem === undefined
      }}
      onPassword={async (current, onProgress) => {
        await keystore.changePassword(current, password, onProgress)
        onDone()
      }}
    >
      <Button variant="quiet" onClick={onCancel}>
        {text('common.cancel')}
      </Button>
    </PasswordForm>
  )
}
