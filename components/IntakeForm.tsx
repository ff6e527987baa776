import { errorText } from '../lib/text/errorText.ts'
import './IntakeForm.css'
import '../lib/text/intakeTexts.ts'
import { type DragEvent, type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { text } from '../lib/text/text.ts'
import { Button } from './Button.tsx'
import { Field } from './Field.tsx'
import { useAction } from './useAction.ts'

export type IntakeFormProps = {
  /** Hands a pasted text over; resolves when it was taken. */
  onText: (text: string) => Promise<unknown>
  /** Hands a file over: a text, or an image of a QR code. */
  onFile: (file: File) => Promise<unknown>
  rows: number
  /** It is what the page is for. */
  primary?: boolean
  /** The way to a file, beside the button; `take` is what to do with it. */
  more: (take: (file: File) => void, busy: boolean) => ReactNode
}

/** A field for a payload that came by other ways: pasted, dropped as a file, or pasted or dropped as an image. */
export function IntakeForm({ onText, onFile, rows, primary = false, more }: IntakeFormProps) {
  const [raw, setRaw] = useState('')
  const [hovered, setHovered] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const action = useAction()

  function check(event: FormEvent): void {
    event.preventDefault()
    if (raw.trim() === '') {
      setWrong(text('intake.empty'))
      return
    }
    action.run(async () => {
      await onText(raw)
      setRaw('')
    })
  }

  function take(file: File): void {
    setWrong(undefined)
    action.run(() => onFile(file))
  }

  function drop(event: DragEvent): void {
    setHovered(false)
    const file = event.dataTransfer.files[0]
    if (!file) return
    event.preventDefault()
    take(file)
  }

  useImagePaste(take)
  return (
    <form
      className={hovered ? 'stack intake intake--hovered' : 'stack intake'}
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
        label={text('intake.label')}
        labelHidden
        hint={hovered ? text('intake.drop') : text('intake.hint')}
        error={wrong ?? (action.error && errorText(action.error))}
        rows={rows}
        value={raw}
        onChange={(event) => {
          setRaw(event.currentTarget.value)
          setWrong(undefined)
          action.clear()
        }}
      />
      <div className="intake__more">
        <Button type="submit" variant={primary ? 'primary' : 'secondary'} busy={action.busy}>
          {text(action.busy ? 'intake.reading' : 'intake.check')}
        </Button>
        {more(take, action.busy)}
      </div>
    </form>
  )
}

/** An image or file pasted anywhere on the page is taken; pasted text goes where the cursor is. */
function useImagePaste(take: (file: File) => void): void {
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const pasted = (event: ClipboardEvent): void => {
      const file = event.clipboardData?.files[0]
      if (!file) return
      event.preventDefault()
      latest.current(file)
    }
    document.addEventListener('paste', pasted)
    return () => document.removeEventListener('paste', pasted)
  }, [])
}
