import '../../lib/text/doorsTexts.ts'
import { useEffect, useRef } from 'react'
import { Button } from '../../components/Button.tsx'
import { text } from '../../lib/text/text.ts'
import { declined } from './declined.ts'
import type { ScreenProps } from './ReviewScreen.tsx'
import { StatePicture } from './StatePicture.tsx'
import { startAtHeading } from './startAtHeading.ts'

/** What stands before the request of a link: anybody can send one, so it never opens straight into signing (T32). */
export function LinkScreen({ flow, actions, onLook }: ScreenProps & { onLook: () => void }) {
  const main = useRef<HTMLElement>(null)
  useEffect(() => startAtHeading(main.current), [])
  return (
    <>
      <main className="window__main" ref={main}>
        <StatePicture tone="warn" icon="link" title={text('doors.link.title')}>
          <p>{text('doors.link.who')}</p>
          <p>{text('doors.link.where')}</p>
        </StatePicture>
      </main>
      <footer className="window__foot">
        <div className="window__buttons">
          <Button size="main" onClick={() => void declined(flow, actions)}>
            {text('doors.link.decline')}
          </Button>
          <Button size="main" variant="primary" onClick={onLook}>
            {text('doors.link.look')}
          </Button>
        </div>
      </footer>
    </>
  )
}
