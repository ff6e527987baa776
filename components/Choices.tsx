import './Choices.css'
import { type ReactNode, useId } from 'react'

export type Choice<T extends string> = {
  value: T
  label: ReactNode
  hint?: ReactNode
}

export type ChoicesProps<T extends string> = {
  legend: ReactNode
  /** A dim line below the legend. */
  hint?: ReactNode
  /** The legend is read out but not shown, where a heading says the same. */
  legendHidden?: boolean
  choices: readonly Choice<T>[]
  value: T | undefined
  onChange: (value: T) => void
  disabled?: boolean
}

/** One of a few: radio buttons with their words as targets of full size. */
export function Choices<T extends string>({
  legend,
  hint,
  legendHidden = false,
  choices,
  value,
  onChange,
  disabled = false,
}: ChoicesProps<T>) {
  const id = useId()
  return (
    <fieldset className="choices" aria-describedby={hint === undefined ? undefined : `${id}-hint`}>
      <legend className={legendHidden ? 'visually-hidden' : 'choices__legend'}>{legend}</legend>
      {hint !== undefined && (
        <p className="dim small choices__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {choices.map((choice) => (
        <label key={choice.value} className="choices__choice">
          <input
            type="radio"
            name={id}
            value={choice.value}
            checked={choice.value === value}
            disabled={disabled}
            onChange={() => onChange(choice.value)}
          />
          <span className="choices__words">
            <span className="choices__label">{choice.label}</span>
            {choice.hint !== undefined && <span className="dim small">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
