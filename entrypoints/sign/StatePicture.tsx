import type { ReactNode } from 'react'
import { Heading } from '../../components/Heading.tsx'
import { Icon, type IconName } from '../../components/Icon.tsx'

export type StatePictureProps = {
  tone: 'plain' | 'ok' | 'warn' | 'block'
  icon: IconName
  title: string
  /** A wallet's own image (`data:` URI). */
  image?: string | undefined
  /** Something is going on elsewhere. */
  waiting?: boolean
  children?: ReactNode
}

/**
 * The head of a screen that tells how things stand: a picture, a heading, a sentence. Where the focus is put at the
 * heading, the sentence is read out with it.
 */
export function StatePicture({ tone, icon, title, image, waiting = false, children }: StatePictureProps) {
  const names = ['state__picture', `state__picture--${tone}`]
  if (waiting) names.push('state__picture--waiting')
  return (
    <div className="state">
      <span className={names.join(' ')}>
        {image !== undefined && /^data:image\//i.test(image) ? (
          <img src={image} alt="" />
        ) : (
          <Icon name={icon} size={28} />
        )}
      </span>
      <Heading level={1} tabIndex={-1} aria-describedby="state">
        {title}
      </Heading>
      {children !== undefined && (
        <div className="stack" id="state">
          {children}
        </div>
      )}
    </div>
  )
}
