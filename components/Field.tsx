import './Field.css'
import { type ComponentPropsWithRef, type ReactNode, useId } from 'react'
import { Icon } from './Icon.tsx'

type Shared = {
  label: ReactNode
  /** A dim line below the label. */
  hint?: ReactNode
  /** What is wrong and what to do; announced when it appears. */
  error?: ReactNode
  /** The label is read out but not shown. */
  labelHidden?: boolean
}

type InputProps = Shared & { multiline?: false } & Omit<ComponentPropsWithRef<'input'>, 'id' | 'className'>
type AreaProps = Shared & { multiline: true } & Omit<ComponentPropsWithRef<'textarea'>, 'id' | 'className'>

export type FieldProps = InputProps | AreaProps

/** A labelled text field (`multiline` for a text area) with hint and error. */
export function Field(props: FieldProps) {
  const id = useId()
  const { label, hint, error, labelHidden = false } = props
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean)
  const shared = {
    id,
    className: 'field__control',
    ...(error !== undefined && { 'aria-invalid': true }),
    ...(described.length > 0 && { 'aria-describedby': described.join(' ') }),
  }
  return (
    <div className="field">
      <label className={labelHidden ? 'visually-hidden' : 'field__label'} htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Control props={props} shared={shared} />
      <div role="alert">
        {error !== undefined && (
          <p className="field__error" id={`${id}-error`}>
            <Icon name="block" />
            <span>{error}</span>
          </p>
        )}
      </div>
    </div>
  )
}

type SharedAttributes = {
  id: string
  className: string
  'aria-invalid'?: boolean
  'aria-describedby'?: string
}

function Control({ props, shared }: { props: FieldProps; shared: SharedAttributes }) {
  if (props.multiline === true) {
    const { label: _, hint: __, error: ___, labelHidden: ____, multiline: _____, ...rest } = props
    return <textarea spellCheck={false} {...rest} {...shared} />
  }
  const { label: _, hint: __, error: ___, labelHidden: ____, multiline: _____, ...rest } = props
  return <input type="text" spellCheck={false} {...rest} {...shared} />
}

export type TickProps = Omit<ComponentPropsWithRef<'input'>, 'type' | 'className' | 'onChange'> & {
  children: ReactNode
  onChange?: (ticked: boolean) => void
}

/** A check box with its words as a target of full size. */
export function Tick({ children, onChange, ...rest }: TickProps) {
  return (
    <label className="tick">
      <input type="checkbox" {...rest} onChange={(event) => onChange?.(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  )
}
