import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Field, Tick } from '../../../components/Field.tsx'
import { Heading } from '../../../components/Heading.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { useAction } from '../../../components/useAction.ts'
import { useLive } from '../../../components/useLive.ts'
import { type KnownKey, markCodeSaved } from '../../../lib/browser/approvalStore.ts'
import { askForDomain } from '../../../lib/browser/passkeyDomain.ts'
import { browserPasskeys } from '../../../lib/browser/passkeys.ts'
import { obstacleSentence } from '../../../lib/keystore/passkeyPort.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { text } from '../../../lib/text/text.ts'
import { VerificationCode } from './VerificationCode.tsx'

export type CreateKeyProps = {
  /** A key that is there has to approve it. */
  asksFirst: boolean
  /** Which new key is shown here, until the person goes on. */
  onShow: (made: KnownKey | undefined) => void
}

/** Makes a key for the extension's own work, shows its code, and goes on once the person says that it is saved. */
export function CreateKey({ asksFirst, onShow }: CreateKeyProps) {
  const show = (made: KnownKey | undefined): void => {
    setStep(made ?? 'closed')
    onShow(made)
  }
  const obstacle = useLive(browserPasskeys.unavailable)
  const [step, setStep] = useState<'closed' | 'name' | KnownKey>('closed')
  if (obstacle.value) {
    const { domain } = obstacle.value
    return (
      <Notice
        actions={
          domain !== undefined && (
            <Button icon="key" onClick={() => void askForDomain(domain).then(obstacle.refresh)}>
              {text('options.passkey.allow', { domain })}
            </Button>
          )
        }
      >
        {obstacleSentence(obstacle.value)}
      </Notice>
    )
  }
  if (step === 'closed') {
    return (
      <div>
        <Button icon="plus" onClick={() => setStep('name')}>
          {text('keys.create.button')}
        </Button>
      </div>
    )
  }
  return (
    <Panel className="options__panel">
      {step === 'name' ? (
        <NameForm asksFirst={asksFirst} onMade={show} onCancel={() => setStep('closed')} />
      ) : (
        <Made known={step} onDone={() => show(undefined)} />
      )}
    </Panel>
  )
}

type NameFormProps = { asksFirst: boolean; onMade: (key: KnownKey) => void; onCancel: () => void }

function NameForm({ asksFirst, onMade, onCancel }: NameFormProps) {
  const [name, setName] = useState<string>(text('keys.create.suggestion'))
  const creating = useAction()
  const given = name.trim()

  function create(event: FormEvent): void {
    event.preventDefault()
    if (given === '') return
    creating.run(async () => {
      const { createOwnKey } = await import('../../../lib/browser/createOwnKey.ts')
      onMade(await createOwnKey(given))
    })
  }

  return (
    <form className="stack" onSubmit={create}>
      <Field
        label={text('keys.create.name')}
        hint={text('keys.create.nameHint')}
        error={given === '' ? text('keys.create.nameMissing') : undefined}
        autoComplete="off"
        autoFocus
        maxLength={64}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {asksFirst && <p className="dim">{text('keys.create.first')}</p>}
      <div className="row">
        <Button type="submit" variant="primary" busy={creating.busy}>
          {text('keys.create.submit')}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {text('common.cancel')}
        </Button>
        <p className="dim small" role="status">
          {creating.busy && text('keys.create.busy')}
        </p>
      </div>
      {creating.error && (
        <Notice tone="block" urgent>
          {errorText(creating.error)}
        </Notice>
      )}
    </form>
  )
}

function Made({ known, onDone }: { known: KnownKey; onDone: () => void }) {
  const [saved, setSaved] = useState(false)
  const leaving = useAction()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="stack">
      <Heading level={3} ref={heading} tabIndex={-1}>
        {text('keys.create.made', { name: known.name })}
      </Heading>
      <VerificationCode code={known.verificationCode} />
      <p className="dim">{text('keys.create.codeHint')}</p>
      <Tick checked={saved} onChange={setSaved}>
        {text('keys.code.saved')}
      </Tick>
      <div>
        <Button
          variant="primary"
          disabled={!saved}
          busy={leaving.busy}
          onClick={() =>
            leaving.run(async () => {
              await markCodeSaved(known.credentialId)
              onDone()
            })
          }
        >
          {text('keys.create.done')}
        </Button>
      </div>
      {leaving.error && (
        <Notice tone="block" urgent>
          {errorText(leaving.error)}
        </Notice>
      )}
    </div>
  )
}
