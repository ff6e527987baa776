import { Field } from '../../../components/Field.tsx'
import { text } from '../../../lib/text/text.ts'

export type AccountNameProps = {
  value: string
  autoFocus?: boolean
  error?: string | undefined
  onChange: (name: string) => void
}

/** The name of an account; one without any is told so. */
export function AccountName({ value, error, onChange, ...rest }: AccountNameProps) {
  return (
    <Field
      label={text('options.accounts.label')}
      hint={text('options.accounts.labelHint')}
      error={value.trim() === '' ? text('options.accounts.labelMissing') : error}
      maxLength={60}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...rest}
    />
  )
}
