import { AddressView } from '../../components/AddressView.tsx'
import { Button } from '../../components/Button.tsx'
import { CopyButton } from '../../components/CopyButton.tsx'
import { Heading } from '../../components/Heading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { RiskList } from '../../components/RiskList.tsx'
import '../../lib/text/depositErrorSentences.ts'
import { CountersignError, errorReport } from '../../lib/errors.ts'
import { isOpen } from '../../lib/request/transition.ts'
import { findingSentence } from '../../lib/text/findingSentence.ts'
import { text } from '../../lib/text/text.ts'
import { findingKey } from './flowState.ts'
import type { ScreenProps } from './ReviewScreen.tsx'
import { SubjectPanel } from './SubjectPanel.tsx'

/** A small deposit, to be sent by hand: exactly how much of what, from where to where. */
export function DepositScreen({ state, flow, actions }: ScreenProps) {
  const deposit = state.request.payload?.smallDeposit
  if (deposit === undefined) return null
  const risks = (state.checked?.findings ?? []).map((finding) => ({
    key: findingKey(finding),
    weight: finding.weight,
    sentence: findingSentence(finding),
  }))
  const close = async () => {
    await flow.fail(errorReport(new CountersignError('deposit-by-hand')))
    if (!isOpen(flow.getState().record.state)) actions.done()
  }
  return (
    <>
      <main className="window__main">
        <Heading level={1} tabIndex={-1}>
          {text('sign.heading.deposit')}
        </Heading>
        <p>{text('sign.deposit.plain')}</p>
        <Panel>
          <Heading level={2} look={3}>
            {text('sign.deposit.amount')}
          </Heading>
          <div className="amount">
            <p className="amount__value" translate="no">
              {deposit.amount} {deposit.asset}
            </p>
            <CopyButton value={deposit.amount} label={text('sign.deposit.copyAmount')} iconOnly />
          </div>
          <Heading level={2} look={3}>
            {text('sign.deposit.to')}
          </Heading>
          <AddressView address={deposit.depositAddress} />
        </Panel>
        <div className="stack stack--tight">
          <Heading level={2} look={3}>
            {text('sign.deposit.from')}
          </Heading>
          <SubjectPanel state={state} clock={actions.clock} />
        </div>
        <RiskList risks={risks} />
        <Notice tone="warn" title={text('sign.deposit.moves')}>
          {text('sign.deposit.once')}
        </Notice>
      </main>
      <footer className="window__foot">
        <div className="window__buttons">
          <Button size="main" variant="primary" busy={state.busy} onClick={() => void close()}>
            {text('sign.deposit.done')}
          </Button>
        </div>
      </footer>
    </>
  )
}
