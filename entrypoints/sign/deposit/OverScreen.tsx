import { Button } from '../../../components/Button.tsx'
import { errorText } from '../../../lib/text/errorText.ts'
import { text } from '../../../lib/text/text.ts'
import { StatePicture } from '../StatePicture.tsx'
import { siteName } from '../siteName.ts'
import type { PlaceProps } from './DepositScreen.tsx'

/** The request ended, and nothing was sent from here. */
export function OverScreen({ state, actions, more }: PlaceProps) {
  const { record } = state
  return (
    <>
      <main className="window__main">
        {record.state === 'expired' ? (
          <StatePicture tone="warn" icon="clock" title={text('deposit.expired.title')}>
            <p>{text('deposit.expired.hint')}</p>
          </StatePicture>
        ) : record.state === 'failed' ? (
          <StatePicture tone="block" icon="block" title={text('deposit.failed.title')}>
            <p>{record.error && errorText(record.error)}</p>
            {siteName(record) !== undefined && <p>{text('sign.failed.told')}</p>}
          </StatePicture>
        ) : record.error?.code === 'cancelled' ? (
          <StatePicture tone="plain" icon="cross" title={text('deposit.withdrawn.title')}>
            <p>{text('deposit.withdrawn.hint')}</p>
          </StatePicture>
        ) : (
          <StatePicture tone="plain" icon="cross" title={text('deposit.rejected.title')}>
            <p>{text('deposit.rejected.hint')}</p>
          </StatePicture>
        )}
      </main>
      <Leave actions={actions} more={more} />
    </>
  )
}

/** Goes on to the next request, or closes the window. */
export function Leave({ actions, more }: Pick<PlaceProps, 'actions' | 'more'>) {
  return (
    <footer className="window__foot">
      <div className="window__buttons">
        <Button size="main" variant="primary" onClick={() => actions.done()}>
          {text(more ? 'sign.returned.next' : 'common.close')}
        </Button>
      </div>
    </footer>
  )
}
