import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Tick } from '../../../components/Field.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { type KnownKey, markCodeSaved } from '../../../lib/browser/approvalStore.ts'
import { isOwnKey } from '../../../lib/browser/ownKeys.ts'
import type { Keystore } from '../../../lib/keystore/keystore.ts'
import { dateText } from '../../../lib/text/dateText.ts'
import { text } from '../../../lib/text/text.ts'
import { RemoveKey } from './RemoveKey.tsx'
import { VerificationCode } from './VerificationCode.tsx'

export type KeyRowProps = {
  known: KnownKey
  /** Rules are in force. */
  ruled: boolean
  /** There is one key for own work. */
  last: boolean
  keystore: Keystore
  onRemoved: () => void
}

/** One key: its name, what it is for, its code, and removing it. */
export function KeyRow(props: KeyRowProps) {
  const { known } = props
  const { name, organization, relyingParty: party, createdAt, verificationCode, codeSaved } = known
  const [removing, setRemoving] = useState(false)
  const purpose = isOwnKey(known) ? text('keys.list.own') : text('keys.list.party', { party, organization })
  const created = text('keys.list.created', { date: dateText(Date.parse(createdAt)) })
  return (
    <li className="options__item">
      <Icon name="key" />
      <div className="options__words stack stack--tight">
        <div className="row row--apart options__head">
          <div className="options__words">
            <p className="options__name">{name}</p>
            <p className="dim small options__break">
              {purpose} · {created}
            </p>
          </div>
          {!removing && (
            <Button
              variant="quiet"
              size="small"
              icon="trash"
              aria-label={text('keys.remove.named', { name })}
              onClick={() => setRemoving(true)}
            >
              {text('keys.remove.button')}
            </Button>
          )}
        </div>
        <VerificationCode code={verificationCode} />
        {!codeSaved && (
          <div className="stack stack--tight">
            <p className="small options__warned">{text('keys.code.unsaved')}</p>
            <Tick checked={false} onChange={() => void markCodeSaved(known.credentialId)}>
              {text('keys.code.saved')}
            </Tick>
          </div>
        )}
        {removing && <RemoveKey {...props} onCancel={() => setRemoving(false)} />}
      </div>
    </li>
  )
}
