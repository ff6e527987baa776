import type { ReactNode } from 'react'
import { Heading } from '../../../components/Heading.tsx'

export type SafetyRowProps = {
  title: string
  /** How it stands, or what it is for. */
  children: ReactNode
  /** The button that changes it. */
  action?: ReactNode
  /** What opens below. */
  body?: ReactNode
}

/** One line of a list of settings: what it is, how it stands, and the way to change it. */
export function SafetyRow({ title, children, action, body }: SafetyRowProps) {
  return (
    <div className="safety">
      <div className="row row--apart options__head">
        <div className="options__words">
          <Heading level={3}>{title}</Heading>
          {children}
        </div>
        {action}
      </div>
      {body}
    </div>
  )
}
