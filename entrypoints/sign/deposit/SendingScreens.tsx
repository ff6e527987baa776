import { Button } from '../../../components/Button.tsx'
import { findNetwork } from '../../../lib/paxos/networks.ts'
import { text } from '../../../lib/text/text.ts'
import { LostWalletNotice } from '../LostWalletNotice.tsx'
import { StatePicture } from '../StatePicture.tsx'
import { DepositFacts } from './DepositFacts.tsx'
import type { PlaceProps } from './DepositScreen.tsx'

/** A local account sends: a matter of moments. */
export function SendingScreen(props: PlaceProps) {
  return (
    <main className="window__main">
      <StatePicture tone="plain" icon="arrowRight" waiting title={text('deposit.sending.title')}>
        <p>{text('deposit.sending.hint')}</p>
      </StatePicture>
      <Facts {...props} />
    </main>
  )
}

/** A wallet has it now. What it should show stays in view. */
export function AskedWalletScreen(props: PlaceProps) {
  const { state, view, flow, deposit } = props
  if (view.step.kind !== 'wallet') return null
  const { signer } = view.step
  const wallet = signer.name
  const chain = findNetwork(state.record.network)?.[view.environment].name ?? ''
  return (
    <>
      <main className="window__main">
        <StatePicture
          tone="plain"
          icon="wallet"
          image={signer.icon}
          waiting
          title={text('deposit.wallet.title', { wallet })}
        >
          <p>{text('deposit.wallet.hint', { chain })}</p>
        </StatePicture>
        <Facts {...props} />
        <LostWalletNotice wallet={wallet} record={state.record} onShowPage={() => void flow.showPage()} />
      </main>
      <footer className="window__foot">
        <p className="window__hint">{text('deposit.wallet.wait')}</p>
        <div className="window__buttons">
          <Button size="main" wide onClick={() => void deposit.stopWaiting()}>
            {text('deposit.wallet.stop')}
          </Button>
        </div>
      </footer>
    </>
  )
}

function Facts({ state, view, actions }: PlaceProps) {
  const { payload } = state.request
  return payload === undefined ? null : (
    <DepositFacts
      payload={payload}
      record={state.record}
      environment={view.environment}
      plan={view.plan}
      clock={actions.clock}
    />
  )
}
