import { type FormEvent, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Field } from '../../../components/Field.tsx'
import { findNetwork, networks } from '../../../lib/paxos/networks.ts'
import { text } from '../../../lib/text/text.ts'
import { SelectField } from '../SelectField.tsx'
import type { Claim } from './checkEvidence.ts'

export type CheckPartsProps = {
  /** What is known already, from a record without signature. */
  given: Partial<Claim>
  busy: boolean
  onCheck: (claim: Claim) => void
}

/** Message, address and signature, each in its field. */
export function CheckParts({ given, busy, onCheck }: CheckPartsProps) {
  const [claim, setClaim] = useState<Claim>({
    network: findNetwork(given.network ?? '')?.id ?? 'ETHEREUM',
    address: given.address ?? '',
    message: given.message ?? '',
    signature: '',
  })
  const set = (change: Partial<Claim>): void => setClaim({ ...claim, ...change })
  const isWhole = claim.address !== '' && claim.message !== '' && claim.signature !== ''

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (!isWhole) return
    // A field shows CR LF as LF; the record's own message counts while nobody has touched it.
    const untouched = given.message !== undefined && claim.message === given.message
    onCheck({
      ...claim,
      address: claim.address.trim(),
      message: untouched ? (given.message ?? '') : claim.message,
    })
  }

  return (
    <form className="stack" onSubmit={submit}>
      <SelectField
        label={text('activity.check.network')}
        value={claim.network}
        onChange={(network) => set({ network })}
        choices={networks.map(({ id, name }) => [id, name] as const)}
      />
      <Field
        label={text('activity.check.address')}
        autoComplete="off"
        value={claim.address}
        onChange={(event) => set({ address: event.currentTarget.value })}
      />
      <Field
        multiline
        label={text('activity.check.message')}
        hint={text('activity.check.messageHint')}
        rows={6}
        value={claim.message}
        onChange={(event) => set({ message: event.currentTarget.value })}
      />
      <Field
        multiline
        label={text('activity.check.signature')}
        hint={text('activity.check.signatureHint')}
        rows={3}
        value={claim.signature}
        onChange={(event) => set({ signature: event.currentTarget.value })}
      />
      <div>
        <Button type="submit" variant="primary" busy={busy} disabled={!isWhole}>
          {text('activity.check.now')}
        </Button>
      </div>
    </form>
  )
}
