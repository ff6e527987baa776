import { Button } from '../../../components/Button.tsx'
import { Heading } from '../../../components/Heading.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { CountersignError, errorReport } from '../../../lib/errors.ts'
import { findNetwork } from '../../../lib/paxos/networks.ts'
import { isOpen } from '../../../lib/request/transition.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { text } from '../../../lib/text/text.ts'
import { DepositFacts } from './DepositFacts.tsx'
import type { PlaceProps } from './DepositScreen.tsx'
import { HandDetails } from './HandDetails.tsx'
import { ServerChoice } from './ServerChoice.tsx'

/** How to send it by other means: to be copied or scanned, and looked for on the chain where a server may be asked. */
export function HandScreen({ state, view, flow, actions, deposit }: PlaceProps) {
  const { payload } = state.request
  if (payload === undefined) return null
  const { plan, server } = view
  const chain = findNetwork(state.record.network)?.[view.environment].name ?? ''
  const finish = async () => {
    await flow.fail(errorReport(new CountersignError('deposit-by-hand')))
    if (!isOpen(flow.getState().record.state)) actions.done()
  }
  const mayWatch = plan !== undefined && server !== undefined
  return (
    <>
      <main className="window__main">
        <Heading level={1} tabIndex={-1}>
          {text('deposit.hand.title')}
        </Heading>
        <p>{text('deposit.hand.steps', { chain })}</p>
        {view.trouble !== undefined && (
          <Notice tone="warn" urgent>
            {errorText(view.trouble)}
          </Notice>
        )}
        <DepositFacts
          payload={payload}
          record={state.record}
          environment={view.environment}
          plan={plan}
          clock={actions.clock}
        />
        {plan !== undefined && <HandDetails plan={plan} />}
        {plan !== undefined && server === undefined && (
          <ServerChoice
            key={plan.chain}
            chain={chain}
            offers={view.offers}
            optional
            onUse={(url) => deposit.allowServer(url)}
          />
        )}
        <Notice tone="warn" title={text('deposit.moves.title')}>
          {text('deposit.moves')}
        </Notice>
      </main>
      <footer className="window__foot">
        <p className="window__hint">{text(mayWatch ? 'deposit.hand.watchHint' : 'deposit.hand.blindHint')}</p>
        <div className="window__buttons">
          <Button size="main" onClick={() => void deposit.back()}>
            {text('common.back')}
          </Button>
          {mayWatch ? (
            <Button size="main" variant="primary" busy={view.busy} onClick={() => void deposit.watch()}>
              {text('deposit.hand.watch')}
            </Button>
          ) : (
            <Button size="main" variant="primary" busy={state.busy} onClick={() => void finish()}>
              {text('deposit.hand.blindDone')}
            </Button>
          )}
        </div>
      </footer>
    </>
  )
}
