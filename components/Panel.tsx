import './Panel.css'
import type { ComponentPropsWithRef } from 'react'

export type PanelProps = ComponentPropsWithRef<'div'> & {
  look?: 'raised' | 'sunken'
  /** Without padding, for lists whose rows bring their own. */
  flush?: boolean
}

/** A bordered surface. */
export function Panel({ look = 'raised', flush = false, className, ...rest }: PanelProps) {
  const names = ['panel']
  if (look === 'sunken') names.push('panel--sunken')
  if (flush) names.push('panel--flush')
  if (className !== undefined) names.push(className)
  return <div {...rest} className={names.join(' ')} />
}
