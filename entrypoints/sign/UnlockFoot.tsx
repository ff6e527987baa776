import { useEffect, useRef, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import { Heading } from '../../components/Heading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { PasswordWait } from '../../components/PasswordWait.tsx'
import { useSecondsLeft } from '../../components/useSecondsLeft.ts'
import { errorText } from '../../lib/text/errorText.ts'
import { text } from '../../lib/text/text.ts'
import type { Clock } from './arming.ts'
import type { Step } from './flowState.ts'
import type { SignFlow } from './signFlow.ts'

type UnlockFootProps = {
  step: Extract<Step, { kind: 'unlock' }>
  flow: Pick<SignFlow, 'unlock' | 'unlockWithPasskey' | 'back'>
  clock: Clock
  /** What is unlocked, and for what. */
  title: string
  /** What opening it does. */
  unlock: string
}

/** The password or a passkey, asked for where the buttons were: the request stays in view. */
export function UnlockFoot({ step, flow, clock, title, unlock }: UnlockFootProps) {
  const [password, setPassword] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const touching = step.busy && step.progress === undefined
  const touched = step.error?.code.startsWith('passkey-') === true
  const left = useSecondsLeft(step.passwordAt ?? 0, clock.now)
  // The button that was pressed may be off by now, and has then lost the focus.
  useEffect(() => {
    if (step.error !== undefined && !touched) field.current?.focus()
  }, [step.error, touched])
  // Back at the request, one starts at its heading again; no button has the focus by itself (T36).
  useEffect(() => () => document.querySelector('h1')?.focus({ preventScroll: true }), [])
  return (
    <footer className="window__foot">
      <Heading level={2} look={3}>
        {title}
      </Heading>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (password === '' || step.busy || left > 0) return
          setPassword('')
          void flow.unlock(password)
        }}
      >
        {step.passkey && (
          <>
            <Button
              icon="key"
              size="main"
              wide
              autoFocus
              variant={password === '' ? 'primary' : 'secondary'}
              busy={touching}
              onClick={() => void flow.unlockWithPasskey()}
            >
              {text(touching ? 'sign.unlock.touching' : 'sign.unlock.passkey')}
            </Button>
            {touched && (
              <Notice tone="warn" urgent>
                {step.error && errorText(step.error)}
              </Notice>
            )}
          </>
        )}
        <Field
          ref={field}
          label={text('common.password')}
          type="password"
          autoComplete="current-password"
          autoFocus={!step.passkey}
          value={password}
          readOnly={step.busy}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={passwordError(step, left)}
        />
        <PasswordWait seconds={left} />
        {step.busy && !touching && (
          <p className="window__hint" role="status">
            {text('sign.unlock.progress')}
            <progress
              className="meter"
              max={1}
              value={step.progress ?? 0}
              aria-label={text('sign.unlock.progress')}
            />
          </p>
        )}
        <div className="window__buttons">
          <Button size="main" onClick={() => void flow.back()}>
            {text('common.back')}
          </Button>
          <Button
            size="main"
            variant="primary"
            type="submit"
            busy={step.busy && !touching}
            disabled={touching || left > 0 || (password === '' && !step.busy)}
          >
            {unlock}
          </Button>
        </div>
      </form>
    </footer>
  )
}

/** What is wrong with the password. That there is a wait is said as long as there is one. */
function passwordError({ error }: UnlockFootProps['step'], left: number): string | undefined {
  if (error?.code === 'unlock-delayed' || error === undefined || error.code.startsWith('passkey-')) {
    return left > 0 ? text('common.wrongPasswords') : undefined
  }
  return errorText(error)
}
