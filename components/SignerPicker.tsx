import './SignerPicker.css'
import { type ReactNode, useId, useState } from 'react'
import { text } from '../lib/text/text.ts'
import { Icon } from './Icon.tsx'

/** Someone who could sign, as the picker shows it. */
export type SignerChoice = {
  key: string
  kind: 'local' | 'injected' | 'hand'
  name: string
  /** `data:` URI of an image; anything else is not loaded. */
  icon?: string
  /** A dim line below the name. */
  detail?: string
  /** Has the requested address; the others stand behind “Other wallets”. */
  fits: boolean
}

export type SignerPickerProps = {
  choices: readonly SignerChoice[]
  chosen: string | undefined
  onChoose: (key: string) => void
  /** Wallets are still being looked for. */
  searching: boolean
  /** What to do when nobody fits; shown above the others. */
  nobody?: ReactNode
  /** What is chosen; “Sign with” unless said otherwise. */
  legend?: string
}

/** Who signs: one line when one fits, radio buttons when several do, everybody else on request. */
export function SignerPicker({
  choices,
  chosen,
  onChoose,
  searching,
  nobody,
  legend = text('sign.signer.with'),
}: SignerPickerProps) {
  const name = useId()
  const fitting = choices.filter((choice) => choice.fits)
  const others = choices.filter((choice) => !choice.fits)
  const [only] = fitting
  const option = (choice: SignerChoice) => (
    <label key={choice.key} className="signer-picker__option">
      <input
        type="radio"
        name={name}
        value={choice.key}
        checked={choice.key === chosen}
        onChange={() => onChoose(choice.key)}
      />
      <SignerLine choice={choice} />
    </label>
  )

  if (searching && choices.length === 0) {
    return (
      <p className="signer-picker__one dim" role="status">
        {text('sign.signer.searching')}
      </p>
    )
  }
  const one = fitting.length === 1 && only !== undefined && only.key === chosen
  return (
    <fieldset className="signer-picker">
      <legend className={one ? 'visually-hidden' : 'signer-picker__legend'}>{legend}</legend>
      {one ? (
        <div className="signer-picker__one">
          <span className="signer-picker__legend" aria-hidden="true">
            {legend}
          </span>
          <SignerLine choice={only} />
        </div>
      ) : (
        fitting.map(option)
      )}
      {fitting.length === 0 && nobody}
      {others.length > 0 && fitting.length > 0 && (
        <MoreSigners open={others.some((choice) => choice.key === chosen)}>
          {one && option(only)}
          {others.map(option)}
        </MoreSigners>
      )}
      {fitting.length === 0 && others.map(option)}
    </fieldset>
  )
}

function MoreSigners({ open, children }: { open: boolean; children: ReactNode }) {
  const [shown, setShown] = useState(open)
  return (
    <details
      className="signer-picker__more"
      open={shown}
      onToggle={(event) => setShown(event.currentTarget.open)}
    >
      <summary>
        {text('sign.signer.others')}
        <Icon name="chevronDown" size={14} />
      </summary>
      {children}
    </details>
  )
}

/** Icon, name and detail of one signer. */
export function SignerLine({ choice }: { choice: Omit<SignerChoice, 'key' | 'fits'> }) {
  return (
    <span className="signer">
      <SignerBadge kind={choice.kind} icon={choice.icon} />
      <span className="signer__words">
        <span className="signer__name">{choice.name}</span>
        {choice.detail !== undefined && <span className="signer__detail">{choice.detail}</span>}
      </span>
    </span>
  )
}

const badges = { local: 'key', injected: 'wallet', hand: 'qr' } as const

/** A wallet's own image where it is a `data:` URI, else our neutral sign. Never a network request. */
export function SignerBadge({ kind, icon }: { kind: SignerChoice['kind']; icon: string | undefined }) {
  const [broken, setBroken] = useState(false)
  const usable = icon !== undefined && /^data:image\//i.test(icon) && !broken
  return (
    <span className="signer__badge">
      {usable ? <img src={icon} alt="" onError={() => setBroken(true)} /> : <Icon name={badges[kind]} />}
    </span>
  )
}
