import { type ReactNode, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Field, Tick } from '../../../components/Field.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useAction } from '../../../components/useAction.ts'
import { askForDomain } from '../../../lib/browser/passkeyDomain.ts'
import type { Keystore, LockState, Passkey, PasskeyState } from '../../../lib/keystore/keystore.ts'
import { obstacleSentence } from '../../../lib/keystore/passkeyPort.ts'
import { dateText } from '../../../lib/text/dateText.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { text } from '../../../lib/text/text.ts'
import { PasswordForm } from './PasswordForm.tsx'
import { SafetyRow } from './SafetyRow.tsx'

export type PasskeyRowProps = {
  keystore: Keystore
  lock: LockState
  passkeys: PasskeyState
  onDone: (said: string) => void
}

/** Passkeys of this vault: which there are, setting one up, removing one; or why there can be none. */
export function PasskeyRow({ keystore, lock, passkeys, onDone }: PasskeyRowProps) {
  const [adding, setAdding] = useState(false)
  const { available, obstacle, unlocks } = passkeys
  return (
    <SafetyRow
      title={text('options.passkey.heading')}
      action={
        obstacle?.domain !== undefined ? (
          <AllowDomain domain={obstacle.domain} onDone={onDone} />
        ) : (
          available &&
          !adding && (
            <Button icon="key" onClick={() => setAdding(true)}>
              {text('options.passkey.add')}
            </Button>
          )
        )
      }
      body={
        <>
          {passkeys.passkeys.length > 0 && (
            <ul className="stack stack--tight">
              {passkeys.passkeys.map((passkey) => (
                <li key={passkey.id}>
                  <OnePasskey passkey={passkey} keystore={keystore} lock={lock} onDone={onDone} />
                </li>
              ))}
            </ul>
          )}
          {adding && (
            <AddPasskey
              keystore={keystore}
              onDone={() => {
                setAdding(false)
                onDone(text('options.passkey.added'))
              }}
            >
              <Button variant="quiet" onClick={() => setAdding(false)}>
                {text('common.cancel')}
              </Button>
            </AddPasskey>
          )}
        </>
      }
    >
      {(available || obstacle?.domain !== undefined) && (
        <p className="dim">{text('options.passkey.intro')}</p>
      )}
      <p className="dim">
        {obstacle
          ? text('options.passkey.unavailable', { reason: obstacleSentence(obstacle) })
          : text(unlocks ? 'options.passkey.on' : 'options.passkey.none')}
      </p>
      {obstacle?.domain !== undefined && <p className="dim">{text('options.passkey.allowHint')}</p>}
    </SafetyRow>
  )
}

/** Firefox: passkeys carry a website's name, to which the person gives access first. */
function AllowDomain({ domain, onDone }: { domain: string; onDone: (said: string) => void }) {
  return (
    <Button
      icon="key"
      onClick={() =>
        void askForDomain(domain).then((granted) =>
          onDone(text(granted ? 'options.passkey.allowed' : 'options.passkey.notAllowed', { domain })),
        )
      }
    >
      {text('options.passkey.allow', { domain })}
    </Button>
  )
}

type OnePasskeyProps = Omit<PasskeyRowProps, 'passkeys'> & { passkey: Passkey }

function OnePasskey({ passkey, keystore, lock, onDone }: OnePasskeyProps) {
  const action = useAction()
  const { id, label, createdAt, unlocks } = passkey
  return (
    <>
      <div className="row row--apart options__head">
        <div className="row options__words">
          <Icon name="key" />
          <div className="options__words">
            <p className="options__name">{label}</p>
            <p className="dim small">
              {text(unlocks ? 'options.passkey.listUnlocks' : 'options.passkey.listSigning', {
                date: dateText(createdAt),
              })}
            </p>
          </div>
        </div>
        <Button
          variant="quiet"
          size="small"
          icon="trash"
          busy={action.busy}
          disabled={lock.state !== 'unlocked'}
          aria-label={text('options.passkey.removeNamed', { label })}
          title={lock.state === 'unlocked' ? undefined : text('options.passkey.signingLocked')}
          onClick={() =>
            action.run(async () => {
              await keystore.removePasskey(id)
              onDone(text('options.passkey.removed'))
            })
          }
        >
          {text('options.passkey.remove')}
        </Button>
      </div>
      {action.error && (
        <Notice tone="warn" urgent>
          {errorText(action.error)}
        </Notice>
      )}
    </>
  )
}

function AddPasskey({
  keystore,
  onDone,
  children,
}: {
  keystore: Keystore
  onDone: () => void
  children: ReactNode
}) {
  const [label, setLabel] = useState<string>(text('options.passkey.labelSuggestion'))
  const [unlocks, setUnlocks] = useState(true)
  return (
    <PasswordForm
      keystore={keystore}
      hint={text('options.passkey.addHint')}
      submit={text('options.passkey.add')}
      above={
        <>
          <Field
            label={text('options.passkey.label')}
            error={label.trim() === '' ? text('options.passkey.labelMissing') : undefined}
            maxLength={60}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
          <Tick checked={unlocks} onChange={setUnlocks}>
            {text('options.passkey.unlocks')}
            <span className="dim small block">{text('options.passkey.unlocksHint')}</span>
          </Tick>
        </>
      }
      onTry={() => label.trim() !== ''}
      onPassword={async (password, onProgress) => {
        await keystore.addPasskey({ password, label: label.trim(), unlocks }, onProgress)
        onDone()
      }}
    >
      {children}
    </PasswordForm>
  )
}
