import { AddressView } from '../../../components/AddressView.tsx'
import { CopyButton } from '../../../components/CopyButton.tsx'
import { Countdown } from '../../../components/Countdown.tsx'
import { Heading } from '../../../components/Heading.tsx'
import { Panel } from '../../../components/Panel.tsx'
import type { DepositPlan, Environment } from '../../../lib/deposit/depositPlan.ts'
import { findNetwork } from '../../../lib/paxos/networks.ts'
import type { Payload } from '../../../lib/paxos/payload.ts'
import type { RequestRecord } from '../../../lib/request/requestRecord.ts'
import { isOpen } from '../../../lib/request/transition.ts'
import { text } from '../../../lib/text/text.ts'
import type { Clock } from '../arming.ts'
import { groupDigits } from './groupDigits.ts'

export type DepositFactsProps = {
  payload: Payload
  record: RequestRecord
  environment: Environment
  plan: DepositPlan | undefined
  clock: Clock
}

/** Exactly how much of what, on which chain, from where to where, and for how long. */
export function DepositFacts({ payload, record, environment, plan, clock }: DepositFactsProps) {
  const { smallDeposit } = payload
  if (smallDeposit === undefined) return null
  const chain = findNetwork(payload.network)?.[environment]
  const at = Date.parse(record.expiresAt ?? '')
  const link = (address: string) =>
    chain === undefined ? {} : { explorerUrl: chain.addressLink(encodeURIComponent(address)) }
  return (
    <>
      <Panel role="group" aria-label={text('deposit.amount')}>
        <div className="subject__top">
          <p className="subject__network">
            {text('deposit.chain.on', { chain: chain?.name ?? payload.network })}
          </p>
          {Number.isFinite(at) && isOpen(record.state) && (
            <p className="small">
              <Countdown at={at} now={clock.now} />
            </p>
          )}
        </div>
        <div className="amount">
          <p className="amount__value" translate="no">
            {smallDeposit.amount} <span className="amount__asset">{smallDeposit.asset}</span>
          </p>
          <CopyButton value={smallDeposit.amount} label={text('deposit.amount.copy')} iconOnly />
        </div>
        {plan !== undefined && <p className="dim small amount__units">{unitWords(plan)}</p>}
        {environment === 'test' && <p className="dim small">{text('deposit.chain.testNow')}</p>}
      </Panel>
      <Panel className="parts">
        <Part title={text('deposit.from')}>
          <AddressView address={payload.address} {...link(payload.address)} />
        </Part>
        <Part title={text('deposit.to')}>
          <AddressView address={smallDeposit.depositAddress} {...link(smallDeposit.depositAddress)} />
        </Part>
        {plan?.asset.kind === 'token' && (
          <Part title={text('deposit.contract', { symbol: plan.asset.symbol })}>
            <AddressView address={plan.asset.contract} {...link(plan.asset.contract)} />
          </Part>
        )}
      </Panel>
    </>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="stack stack--tight">
      <Heading level={2} look={3}>
        {title}
      </Heading>
      {children}
    </div>
  )
}

/** The amount in whole numbers of the smallest unit, as the transaction has it. */
function unitWords({ asset, baseUnits, family }: DepositPlan): string {
  const units = groupDigits(baseUnits)
  const unit =
    asset.kind === 'token'
      ? text('deposit.unit.token', { decimals: asset.decimals })
      : text(family === 'evm' ? 'deposit.unit.wei' : 'deposit.unit.lamports')
  return text('deposit.amount.units', { units, unit })
}
