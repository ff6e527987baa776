import './Button.css'
import type { ComponentPropsWithRef } from 'react'
import { Icon, type IconName } from './Icon.tsx'

export type ButtonProps = ComponentPropsWithRef<'button'> & {
  /** One `primary` a screen; `quiet` for what stands beside text; `danger` for what cannot be undone. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger'
  /** `main` is 44 px high, `small` 28 px. */
  size?: 'main' | 'regular' | 'small'
  icon?: IconName
  /** Takes the whole width. */
  wide?: boolean
  /** Shows that work is going on and makes the button unavailable without losing focus. */
  busy?: boolean
}

/** A button. `type` is `button` unless said otherwise, so that no form is sent by accident. */
export function Button({
  variant = 'secondary',
  size = 'regular',
  icon,
  wide = false,
  busy = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const names = ['button', `button--${variant}`, `button--${size}`]
  if (wide) names.push('button--wide')
  if (className !== undefined) names.push(className)
  return (
    <button
      type="button"
      {...rest}
      {...(busy && { 'aria-disabled': true, 'aria-busy': true })}
      className={names.join(' ')}
      onClick={(event) => {
        if (busy) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {busy ? <span className="button__spinner" /> : icon !== undefined && <Icon name={icon} />}
      {children !== undefined && <span>{children}</span>}
    </button>
  )
}
