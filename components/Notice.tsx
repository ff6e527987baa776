import './Notice.css'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'

export type NoticeTone = 'info' | 'ok' | 'warn' | 'block'

const icons: Record<NoticeTone, IconName> = { info: 'info', ok: 'check', warn: 'warn', block: 'block' }

export type NoticeProps = {
  tone?: NoticeTone
  icon?: IconName
  title?: ReactNode
  children?: ReactNode
  /** Buttons below the words. */
  actions?: ReactNode
  /** Read out at once when it appears, for something that just went wrong. */
  urgent?: boolean
}

/** A box that says what happened or what to mind, and what to do next. */
export function Notice({ tone = 'info', icon, title, children, actions, urgent = false }: NoticeProps) {
  return (
    <div className={`notice notice--${tone}`} {...(urgent && { role: 'alert' })}>
      <Icon name={icon ?? icons[tone]} />
      <div className="notice__body">
        {title !== undefined && <p className="notice__title">{title}</p>}
        {children !== undefined && <div>{children}</div>}
        {actions !== undefined && <div className="notice__actions">{actions}</div>}
      </div>
    </div>
  )
}
