import { type DragEvent, useId, useState } from 'react'
import { Icon } from '../../../components/Icon.tsx'
import { text } from '../../../lib/text/text.ts'

export type FileFieldProps = {
  label: string
  hint?: string
  /** Endings and media types, as `<input accept>` takes them. Whatever is dropped is read all the same. */
  accept: string
  error: string | undefined
  /** Name of the file that was read, once one was. */
  chosen?: string | undefined
  onFile: (file: File) => void
}

/**
 * A file, dropped here or picked. Only in a full tab: file pickers close Firefox's popups (R35).
 */
export function FileField({ label, hint, accept, error, chosen, onFile }: FileFieldProps) {
  const id = useId()
  const [over, setOver] = useState(false)

  function take(files: FileList | null): void {
    const file = files?.[0]
    if (file) onFile(file)
  }

  function drag(event: DragEvent): void {
    event.preventDefault()
    setOver(event.type === 'dragover')
  }

  return (
    <fieldset
      className="field"
      onDragOver={drag}
      onDragLeave={drag}
      onDrop={(event) => {
        drag(event)
        take(event.dataTransfer.files)
      }}
    >
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className={over ? 'drop drop--over' : 'drop'}>
        <Icon name="file" />
        <span className="drop__words" id={`${id}-chosen`}>
          {chosen ?? text('options.file.drop')}
        </span>
        {/* The browser's own control would go on saying that no file was chosen. */}
        <label className="button button--secondary" htmlFor={id} aria-hidden="true">
          {text('options.file.choose')}
        </label>
        <input
          id={id}
          type="file"
          className="visually-hidden"
          accept={accept}
          aria-label={label}
          aria-describedby={[
            `${id}-chosen`,
            ...(hint !== undefined ? [`${id}-hint`] : []),
            ...(error !== undefined ? [`${id}-error`] : []),
          ].join(' ')}
          aria-invalid={error !== undefined || undefined}
          onChange={(event) => {
            take(event.currentTarget.files)
            // The same file may be chosen again after it was mended.
            event.currentTarget.value = ''
          }}
        />
      </div>
      <div role="alert">
        {error !== undefined && (
          <p className="field__error" id={`${id}-error`}>
            <Icon name="block" />
            <span>{error}</span>
          </p>
        )}
      </div>
    </fieldset>
  )
}
