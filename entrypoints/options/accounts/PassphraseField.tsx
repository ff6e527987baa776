import { type Ref, useImperativeHandle, useRef, useState } from 'react'
import { Field } from '../../../components/Field.tsx'
import { text } from '../../../lib/text/text.ts'

/** What is typed stays in the inputs, so that it never becomes part of React's state. */
export type PassphraseHandle = {
  /** The passphrase, or undefined when the two are not the same; then it says so. */
  read: () => string | undefined
}

export type PassphraseFieldProps = {
  ref: Ref<PassphraseHandle>
  /** For a new phrase it is typed twice: nobody could tell a slip later. */
  twice?: boolean
}

/** The optional passphrase of a recovery phrase (BIP-39). */
export function PassphraseField({ ref, twice = false }: PassphraseFieldProps) {
  const first = useRef<HTMLInputElement>(null)
  const second = useRef<HTMLInputElement>(null)
  const [differ, setDiffer] = useState(false)

  function read(): string | undefined {
    const typed = first.current?.value ?? ''
    const same = !twice || typed === second.current?.value
    setDiffer(!same)
    if (!same) second.current?.focus()
    return same ? typed : undefined
  }

  useImperativeHandle(ref, () => ({ read }))

  return (
    <>
      <Field
        ref={first}
        type="password"
        autoComplete="off"
        label={text('options.phrase.passphrase')}
        hint={text(twice ? 'options.phrase.passphraseNewHint' : 'options.phrase.passphraseHint')}
        onInput={() => setDiffer(false)}
      />
      {twice && (
        <Field
          ref={second}
          type="password"
          autoComplete="off"
          label={text('options.phrase.passphraseAgain')}
          error={differ ? text('options.password.differ') : undefined}
          onInput={() => setDiffer(false)}
        />
      )}
    </>
  )
}
