import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Choices } from '../../../components/Choices.tsx'
import { Field } from '../../../components/Field.tsx'
import { useAction } from '../../../components/useAction.ts'
import { importKey } from '../../../lib/keystore/importKey.ts'
import type { NetworkFamily } from '../../../lib/paxos/networks.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { text } from '../../../lib/text/text.ts'
import { networkNames } from '../networkNames.ts'
import type { Candidates } from './candidates.ts'

export type KeyFormProps = { cancel: ReactNode; onFound: (found: Candidates) => void }

/** Takes in one pasted private key. What is typed stays in the input, so that it never becomes React's state. */
export function KeyForm({ cancel, onFound }: KeyFormProps) {
  const [family, setFamily] = useState<NetworkFamily>('evm')
  const secret = useRef<HTMLInputElement>(null)
  const action = useAction()
  const [wrong, setWrong] = useState<string>()

  function forget(): void {
    setWrong(undefined)
    action.clear()
  }

  function goOn(event: FormEvent): void {
    event.preventDefault()
    const input = secret.current
    if (!input) return
    const other = otherThing(input.value)
    if (other !== undefined) {
      setWrong(text(other))
      input.focus()
      return
    }
    action.run(async () => {
      try {
        const key = importKey(input.value, family)
        input.value = ''
        onFound({ from: 'key', keys: [key] })
      } catch (error) {
        input.focus()
        throw error
      }
    })
  }

  return (
    <form className="stack" onSubmit={goOn}>
      <Choices
        legend={text('options.add.family')}
        value={family}
        onChange={(chosen) => {
          setFamily(chosen)
          forget()
        }}
        choices={[
          { value: 'evm', label: networkNames('evm') },
          { value: 'solana', label: networkNames('solana') },
        ]}
      />
      <Field
        ref={secret}
        type="password"
        autoComplete="off"
        label={text(family === 'evm' ? 'options.add.secretEvm' : 'options.add.secretSolana')}
        hint={text(family === 'evm' ? 'options.add.secretEvmHint' : 'options.add.secretSolanaHint')}
        error={wrong ?? (action.error && errorText(action.error))}
        onInput={forget}
      />
      <div className="row">
        <Button type="submit" variant="primary" busy={action.busy}>
          {text('options.add.next')}
        </Button>
        {cancel}
      </div>
    </form>
  )
}

/** What a text is instead of one private key, where that can be said without reading it. */
function otherThing(typed: string) {
  const trimmed = typed.trim()
  if (trimmed === '') return 'options.add.secretMissing'
  if (trimmed.startsWith('{')) return 'options.add.secretIsFile'
  return /^\p{L}+(\s+\p{L}+){2,}$/u.test(trimmed) ? 'options.add.secretIsPhrase' : undefined
}
