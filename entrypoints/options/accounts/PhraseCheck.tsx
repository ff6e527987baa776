import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Field } from '../../../components/Field.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useAction } from '../../../components/useAction.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { text } from '../../../lib/text/text.ts'

export type PhraseCheckProps = {
  words: readonly string[]
  /** Positions of the words that are asked, counted from 1. */
  asked: readonly number[]
  cancel: ReactNode
  onBack: () => void
  onRight: () => Promise<void>
}

/** Asks three words of a new phrase back, so that a slip is found while the words can still be shown. */
export function PhraseCheck({ words, asked, cancel, onBack, onRight }: PhraseCheckProps) {
  const form = useRef<HTMLFormElement>(null)
  const [wrong, setWrong] = useState<readonly number[]>([])
  const action = useAction()

  function check(event: FormEvent): void {
    event.preventDefault()
    const inputs = [...(form.current?.querySelectorAll('input') ?? [])]
    const slips = asked.filter((number, at) => inputs[at]?.value.trim().toLowerCase() !== words[number - 1])
    setWrong(slips)
    const [slip] = slips
    if (slip === undefined) action.run(onRight)
    else inputs[asked.indexOf(slip)]?.focus()
  }

  return (
    <form className="stack" ref={form} onSubmit={check}>
      <p>{text('options.phrase.check')}</p>
      {asked.map((number) => (
        <Field
          key={number}
          label={text('options.phrase.word', { number })}
          error={wrong.includes(number) ? text('options.phrase.wrong', { number }) : undefined}
          autoComplete="off"
          autoCapitalize="none"
          onInput={() => setWrong(wrong.filter((other) => other !== number))}
        />
      ))}
      {action.error && (
        <Notice tone="block" urgent>
          {errorText(action.error)}
        </Notice>
      )}
      <div className="row">
        <Button type="submit" variant="primary" busy={action.busy}>
          {text('options.add.next')}
        </Button>
        <Button onClick={onBack}>{text('options.phrase.showAgain')}</Button>
        {cancel}
      </div>
    </form>
  )
}
