import './OriginBar.css'
import type { Channel } from '../lib/paxos/payload.ts'
import { type TextKey, text } from '../lib/text/text.ts'
import { Icon, type IconName } from './Icon.tsx'
import { originParts } from './originParts.ts'

export type OriginBarProps = {
  /** Exact origin of the asker; absent for a payload that came without a page. */
  origin?: string
  /** Origin of the top page where it differs; `hidden` where it cannot be seen. */
  topOrigin?: string | 'hidden'
  channel: Channel
  /** The registrable domain of the origin's host, once it is known. */
  registrable?: string
}

const withoutPage: Partial<Record<Channel, { key: TextKey; icon: IconName }>> = {
  link: { key: 'sign.origin.link', icon: 'link' },
  paste: { key: 'sign.origin.paste', icon: 'clipboard' },
  file: { key: 'sign.origin.file', icon: 'file' },
  qr: { key: 'sign.origin.qr', icon: 'page' },
}

/**
 * Who asks. The whole host in its ASCII form, wrapped rather than cut, so that its end is always there; the
 * part that somebody had to register stands out.
 */
export function OriginBar({ origin, topOrigin, channel, registrable }: OriginBarProps) {
  if (origin === undefined) {
    const { key, icon } = withoutPage[channel] ?? { key: 'sign.origin.other', icon: 'page' }
    return (
      <div className="origin-bar">
        <Icon name={icon} />
        <div className="origin-bar__words">
          <p className="origin-bar__site origin-bar__domain">{text(key)}</p>
          <p className="origin-bar__note">{text('sign.origin.noSite')}</p>
        </div>
      </div>
    )
  }
  const parts = originParts(origin, registrable)
  const notes = [
    parts.punycode && text('sign.origin.punycode'),
    topOrigin === 'hidden' && text('sign.origin.frameHidden'),
    topOrigin !== undefined &&
      topOrigin !== 'hidden' &&
      topOrigin !== origin &&
      text('sign.origin.frame', { top: topOrigin }),
  ].filter((note) => note !== false)
  return (
    <div className="origin-bar">
      <Icon name="site" />
      <div className="origin-bar__words">
        <p className="origin-bar__site">
          <bdi dir="ltr">
            {parts.scheme !== '' && <span className="origin-bar__rest">{parts.scheme}</span>}
            {parts.before !== '' && <span className="origin-bar__rest">{parts.before}</span>}
            <strong className="origin-bar__domain">{parts.domain}</strong>
            {parts.port !== '' && <span className="origin-bar__rest">{parts.port}</span>}
          </bdi>
        </p>
        {notes.map((note) => (
          <p key={note} className="origin-bar__note">
            {note}
          </p>
        ))}
      </div>
    </div>
  )
}
