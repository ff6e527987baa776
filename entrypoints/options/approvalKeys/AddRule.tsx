import { type FormEvent, useState } from 'react'
import * as v from 'valibot'
import { Button } from '../../../components/Button.tsx'
import { Field } from '../../../components/Field.tsx'
import { type KeyDemand, keyDemandSchema } from '../../../lib/approvalKey/keyDemand.ts'
import { isGrantable, readSite } from '../../../lib/browser/sitePatterns.ts'
import { assetSymbols } from '../../../lib/deposit/assets.ts'
import type { Account } from '../../../lib/keystore/keystore.ts'
import { text } from '../../../lib/text/text.ts'
import { SelectField } from '../SelectField.tsx'

export type AddRuleProps = {
  accounts: readonly Account[]
  present: readonly KeyDemand[]
  busy: boolean
  onAdd: (rule: KeyDemand) => void
  onCancel: () => void
}

type When = KeyDemand['when']

/** One more rule: what it is about, and what that needs to be said. */
export function AddRule({ accounts, present, busy, onAdd, onCancel }: AddRuleProps) {
  const signing = accounts.filter(({ watchOnly, damaged }) => !watchOnly && !damaged)
  const [when, setWhen] = useState<When>('always')
  const [account, setAccount] = useState<string>(signing[0]?.address ?? '')
  const [site, setSite] = useState('')
  const [above, setAbove] = useState('0')
  const [asset, setAsset] = useState<string>(assetSymbols()[0] ?? '')
  const [wrong, setWrong] = useState<string>()

  function add(event: FormEvent): void {
    event.preventDefault()
    const rule = readRule()
    if (typeof rule === 'string') setWrong(rule)
    else if (present.some((each) => JSON.stringify(each) === JSON.stringify(rule))) {
      setWrong(text('keys.rules.there'))
    } else onAdd(rule)
  }

  /** The rule, or what is wrong with it. */
  function readRule(): KeyDemand | string {
    if (when === 'account') return { when, account }
    if (when === 'site') {
      const read = readSite(site)
      return read && isGrantable(read) ? { when, origin: read.origin } : text('keys.rules.siteWrong')
    }
    if (when === 'amount') {
      const read = v.safeParse(keyDemandSchema, { when, asset, above: above.trim() })
      return read.success ? read.output : text('keys.rules.aboveWrong')
    }
    return { when }
  }

  const choices: readonly When[] =
    signing.length > 0 ? ['always', 'account', 'site', 'amount'] : ['always', 'site', 'amount']
  return (
    <form className="stack" onSubmit={add} noValidate>
      <SelectField
        label={text('keys.rules.when')}
        value={when}
        onChange={(chosen) => {
          setWhen(chosen)
          setWrong(undefined)
        }}
        choices={choices.map((each) => [each, text(`keys.rules.when.${each}`)] as const)}
      />
      {when === 'account' && (
        <SelectField
          label={text('keys.rules.account')}
          value={account}
          onChange={setAccount}
          choices={signing.map(({ address, label }) => [address, `${label} · ${address}`] as const)}
        />
      )}
      {when === 'site' && (
        <Field
          label={text('keys.rules.site')}
          hint={text('keys.rules.siteHint')}
          error={wrong}
          inputMode="url"
          autoComplete="off"
          value={site}
          onChange={(event) => {
            setSite(event.currentTarget.value)
            setWrong(undefined)
          }}
        />
      )}
      {when === 'amount' && (
        <>
          <Field
            label={text('keys.rules.above')}
            hint={text('keys.rules.aboveHint')}
            error={wrong}
            inputMode="decimal"
            autoComplete="off"
            value={above}
            onChange={(event) => {
              setAbove(event.currentTarget.value)
              setWrong(undefined)
            }}
          />
          <SelectField
            label={text('keys.rules.asset')}
            value={asset}
            onChange={setAsset}
            choices={assetSymbols().map((symbol) => [symbol, symbol] as const)}
          />
        </>
      )}
      {wrong !== undefined && (when === 'always' || when === 'account') && (
        <p className="small" role="alert">
          {wrong}
        </p>
      )}
      <div className="row">
        <Button type="submit" variant="primary" busy={busy}>
          {text('keys.rules.submit')}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {text('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
