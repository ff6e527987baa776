import type { ReactNode } from 'react'
import { Icon } from '../../../components/Icon.tsx'

/** What few people need, behind a line that opens. */
export function Advanced({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="more">
      <summary>
        <Icon name="chevronDown" />
        {label}
      </summary>
      <div className="stack more__body">{children}</div>
    </details>
  )
}
