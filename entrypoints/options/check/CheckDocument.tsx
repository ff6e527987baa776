import { type FormEvent, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Field } from '../../../components/Field.tsx'
import { text } from '../../../lib/text/text.ts'
import { FileField } from '../accounts/FileField.tsx'

export type CheckDocumentProps = {
  busy: boolean
  onCheck: (pasted: string) => void
  onFile: (file: File) => void
}

/** A document to be checked: pasted, dropped or picked. */
export function CheckDocument({ busy, onCheck, onFile }: CheckDocumentProps) {
  const [pasted, setPasted] = useState('')
  const [chosen, setChosen] = useState<string>()

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (pasted.trim() !== '') onCheck(pasted)
  }

  return (
    <form className="stack" onSubmit={submit}>
      <Field
        multiline
        label={text('activity.check.paste')}
        rows={8}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" variant="primary" busy={busy} disabled={pasted.trim() === ''}>
          {text('activity.check.now')}
        </Button>
      </div>
      <FileField
        label={text('activity.check.file')}
        accept=".json,application/json"
        error={undefined}
        chosen={chosen}
        onFile={(file) => {
          setChosen(file.name)
          onFile(file)
        }}
      />
    </form>
  )
}
