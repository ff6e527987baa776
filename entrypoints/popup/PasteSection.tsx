import { type DragEvent, type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import { Heading } from '../../components/Heading.tsx'
import { useAction } from '../../components/useAction.ts'
import { readDroppedText } from '../../lib/browser/readDroppedText.ts'
import type { Channel } from '../../lib/paxos/payload.ts'
import { text } from '../../lib/text/text.ts'

export type PasteSectionProps = {
  /** Hands the payload over; resolves when its window opens. */
  onTake: (raw: string, channel: Channel) => Promise<unknown>
}

/** A field for a payload that came by other ways: pasted, or dropped as a file. */
export function PasteSection({ onTake }: PasteSectionProps) {
  const [raw, setRaw] = useState('')
  const [hovered, setHovered] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const action = useAction()

  function check(event: FormEvent): void {
    event.preventDefault()
    if (raw.trim() === '') {
      setWrong(text('popup.paste.empty'))
      return
    }
    action.run(async () => {
      await onTake(raw, 'paste')
      setRaw('')
    })
  }

  function drop(event: DragEvent): void {
    setHovered(false)
    const file = event.dataTransfer.files[0]
    if (!file) return
    event.preventDefault()
    setWrong(undefined)
    action.run(async () => onTake(await readDroppedText(file), 'file'))
  }

  return (
    <section className="stack popup__section" aria-labelledby="paste-heading">
      <Heading level={2} look={3} id="paste-heading">
        {text('popup.paste.heading')}
      </Heading>
      <form
        className={hovered ? 'stack popup__paste popup__paste--hovered' : 'stack popup__paste'}
        onSubmit={check}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes('Files')) return
          event.preventDefault()
          setHovered(true)
        }}
        onDragLeave={() => setHovered(false)}
        onDrop={drop}
      >
        <Field
          multiline
          labelHidden
          label={text('popup.paste.label')}
          hint={text('popup.paste.hint')}
          error={wrong ?? action.error?.message}
          rows={3}
          value={raw}
          onChange={(event) => {
            setRaw(event.currentTarget.value)
            setWrong(undefined)
            action.clear()
          }}
        />
        <Button type="submit" wide busy={action.busy}>
          {text('popup.paste.check')}
        </Button>
      </form>
    </section>
  )
}
