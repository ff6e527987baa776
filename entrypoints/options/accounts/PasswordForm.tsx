import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { Button, type ButtonProps } from '../../../components/Button.tsx'
import { Field } from '../../../components/Field.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { PasswordWait } from '../../../components/PasswordWait.tsx'
import type { ErrorCode } from '../../../lib/errors.ts'
import type { Keystore, ProgressListener } from '../../../lib/keystore/keystore.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { text } from '../../../lib/text/text.ts'
import { DerivationProgress } from './DerivationProgress.tsx'
import { useDerivation } from './useDerivation.ts'
import { usePasswordWait } from './usePasswordWait.ts'

/** A password did not fit; everything else is another trouble. */
const wrongPassword: readonly ErrorCode[] = ['wrong-password', 'key-password', 'backup-password']

export type PasswordFormProps = {
  label?: string
  hint?: ReactNode
  autoComplete?: 'current-password' | 'off'
  submit: string
  variant?: ButtonProps['variant']
  /** Fields before and after the password. */
  above?: ReactNode
  below?: ReactNode
  /** Whose password it is: a wait that earlier wrong ones cost is then counted down from the start. */
  keystore?: Pick<Keystore, 'passwordWait'>
  /** Called before each try; false when something else in the form must be mended first. */
  onTry?: () => boolean
  /** Works with the password; what it throws is shown where it belongs. */
  onPassword: (password: string, onProgress: ProgressListener) => Promise<unknown>
  /** What stands beside the button: a way back. */
  children?: ReactNode
}

/**
 * Asks for a password and works with it: wrong ones are told at the field, a delay is counted down, damage and
 * everything else is told apart from that, below.
 */
export function PasswordForm({
  label = text('common.password'),
  hint,
  autoComplete = 'current-password',
  submit,
  variant = 'primary',
  above,
  below,
  keystore,
  onTry,
  onPassword,
  children,
}: PasswordFormProps) {
  const [password, setPassword] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { busy, error, progress, run, clear } = useDerivation()
  const left = usePasswordWait(keystore, error)
  const wrong = error !== undefined && wrongPassword.includes(error.code)
  const delayed = error?.code === 'unlock-delayed'

  function send(event: FormEvent): void {
    event.preventDefault()
    if (password === '' || left > 0 || onTry?.() === false) return
    run(async (onProgress) => {
      try {
        await onPassword(password, onProgress)
        setPassword('')
      } catch (reason) {
        field.current?.focus()
        field.current?.select()
        throw reason
      }
    })
  }

  return (
    <form className="stack" onSubmit={send}>
      {above}
      <Field
        ref={field}
        type="password"
        autoComplete={autoComplete}
        label={label}
        hint={hint}
        error={wrong ? errorText(error) : left > 0 ? text('common.wrongPasswords') : undefined}
        value={password}
        readOnly={busy}
        onChange={(event) => {
          setPassword(event.currentTarget.value)
          if (left === 0) clear()
        }}
      />
      <PasswordWait seconds={left} />
      {below}
      <DerivationProgress progress={progress} />
      {error && !wrong && !delayed && (
        <Notice tone="block" urgent>
          {errorText(error)}
        </Notice>
      )}
      <div className="row">
        <Button type="submit" variant={variant} busy={busy} disabled={!busy && (password === '' || left > 0)}>
          {submit}
        </Button>
        {children}
      </div>
    </form>
  )
}
