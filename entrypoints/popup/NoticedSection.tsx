import { shortAddress } from '../../components/askerName.ts'
import { Button } from '../../components/Button.tsx'
import { Heading } from '../../components/Heading.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useAction } from '../../components/useAction.ts'
import type { Noticed } from '../../lib/browser/noticed.ts'
import { findNetwork } from '../../lib/paxos/networks.ts'
import { errorText } from '../../lib/text/errorText.ts'
import { text } from '../../lib/text/text.ts'

export type NoticedSectionProps = {
  noticed: readonly Noticed[]
  /** Opens one in the sign window. */
  onLook: (noticed: Noticed) => Promise<unknown>
}

/** What the watched page of this tab received. Nobody asked: each is an offer, and opens nothing by itself. */
export function NoticedSection({ noticed, onLook }: NoticedSectionProps) {
  const action = useAction()
  if (noticed.length === 0) return null
  return (
    <section className="stack popup__section" aria-labelledby="noticed-heading">
      <Heading level={2} look={3} id="noticed-heading">
        {text('doors.noticed.heading')}
      </Heading>
      <p className="dim">{text('doors.noticed.hint')}</p>
      <Panel flush>
        <ul className="popup__list">
          {noticed.map((one) => (
            <li className="popup__item" key={one.raw}>
              <Icon name="page" />
              <div className="popup__words">
                <p className="popup__whom">{new URL(one.asker.origin).host}</p>
                <p className="dim small">
                  {findNetwork(one.network)?.name ?? one.network}{' '}
                  <span className="mono">{shortAddress(one.address)}</span>
                </p>
              </div>
              <Button size="small" busy={action.busy} onClick={() => action.run(() => onLook(one))}>
                {text('doors.noticed.look')}
              </Button>
            </li>
          ))}
        </ul>
      </Panel>
      {action.error && (
        <Notice tone="block" urgent>
          {errorText(action.error)}
        </Notice>
      )}
    </section>
  )
}
