import './Heading.css'
import type { ComponentPropsWithRef } from 'react'

export type HeadingProps = ComponentPropsWithRef<'h1'> & {
  level: 1 | 2 | 3 | 4
  /** Look of another level, where the outline asks for one and the eye for another. */
  look?: 1 | 2 | 3
}

/** A heading; exactly one of level 1 a screen. */
export function Heading({ level, look = level === 4 ? 3 : level, className, ...rest }: HeadingProps) {
  const Tag = `h${level}` as const
  const names = ['heading', `heading--${look}`]
  if (className !== undefined) names.push(className)
  return <Tag {...rest} className={names.join(' ')} />
}
