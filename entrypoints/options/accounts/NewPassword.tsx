import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Field } from '../../../components/Field.tsx'
import { Notice } from '../../../components/Notice.tsx'
import type { Keystore } from '../../../lib/keystore/keystore.ts'
import { minimumPasswordLength } from '../../../lib/keystore/passwordKey.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { numberText, text } from '../../../lib/text/text.ts'
import { DerivationProgress } from './DerivationProgress.tsx'
import { useDerivation } from './useDerivation.ts'

/** What is wrong with a new password typed twice; `undefined` when nothing is. */
export function newPasswordProblem(password: string, repeated: string): 'tooShort' | 'differ' | undefined {
  if ([...password].length < minimumPasswordLength) return 'tooShort'
  return password === repeated ? undefined : 'differ'
}

export type NewPasswordProps = {
  label?: string
  password: string
  repeated: string
  /** Shown once the person has tried to go on. */
  problem: 'tooShort' | 'differ' | undefined
  onPassword: (password: string) => void
  onRepeated: (password: string) => void
}

/** Two fields for a new password, with the floor that the keystore asks for. */
export function NewPassword({
  label = text('options.password.new'),
  password,
  repeated,
  problem,
  onPassword,
  onRepeated,
}: NewPasswordProps) {
  const floor = { minimum: minimumPasswordLength, count: numberText([...password].length) }
  return (
    <>
      <Field
        type="password"
        autoComplete="new-password"
        label={label}
        hint={text('options.password.newHint', floor)}
        error={problem === 'tooShort' ? text('options.password.tooShort', floor) : undefined}
        value={password}
        onChange={(event) => onPassword(event.currentTarget.value)}
      />
      <Field
        type="password"
        autoComplete="new-password"
        label={text('options.password.repeat')}
        error={problem === 'differ' ? text('options.password.differ') : undefined}
        value={repeated}
        onChange={(event) => onRepeated(event.currentTarget.value)}
      />
    </>
  )
}

export type CreatePasswordProps = {
  keystore: Keystore
  onDone: () => void
  /** What stands beside the button: a way back. */
  children?: ReactNode
}

/** Creates the vault with its password, before the first account. */
export function CreatePassword({ keystore, onDone, children }: CreatePasswordProps) {
  const [password, setPassword] = useState('')
  const [repeated, setRepeated] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, error, progress, run } = useDerivation()

  function create(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (newPasswordProblem(password, repeated)) return
    run(async (onProgress) => {
      await keystore.create(password, onProgress)
      onDone()
    })
  }

  return (
    <form className="stack" onSubmit={create}>
      <NewPassword
        password={password}
        repeated={repeated}
        problem={tried ? newPasswordProblem(password, repeated) : undefined}
        onPassword={setPassword}
        onRepeated={setRepeated}
      />
      <DerivationProgress progress={progress} />
      {error && (
        <Notice tone="block" urgent>
          {errorText(error)}
        </Notice>
      )}
      <div className="row">
        <Button type="submit" variant="primary" busy={busy}>
          {text('options.password.create')}
        </Button>
        {children}
      </div>
    </form>
  )
}
