import { type Ref, useId } from 'react'

export type SelectFieldProps<T extends string> = {
  ref?: Ref<HTMLSelectElement>
  label: string
  value: T
  disabled?: boolean
  onChange: (value: T) => void
  choices: readonly (readonly [value: T, words: string])[]
}

/** A labelled list box. */
export function SelectField<T extends string>({
  ref,
  label,
  value,
  disabled = false,
  onChange,
  choices,
}: SelectFieldProps<T>) {
  const id = useId()
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <select
        ref={ref}
        id={id}
        className="field__control options__select"
        value={value}
        disabled={disabled}
        onChange={(event) => {
          const chosen = choices.find(([each]) => each === event.currentTarget.value)
          if (chosen) onChange(chosen[0])
        }}
      >
        {choices.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
