import { Button } from '../../../components/Button.tsx'
import { Notice } from '../../../components/Notice.tsx'
import type { DepositPlan } from '../../../lib/deposit/depositPlan.ts'
import type { DepositQuote } from '../../../lib/deposit/quoteDeposit.ts'
import { findNetwork } from '../../../lib/paxos/networks.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { text } from '../../../lib/text/text.ts'
import type { ChainServer } from './depositDependencies.ts'
import type { CostState } from './depositView.ts'
import { roughAmount } from './roughAmount.ts'

export type CostSectionProps = {
  plan: DepositPlan
  server: ChainServer
  cost: CostState
  /** Nothing may change now. */
  fixed: boolean
  onAskAgain: () => void
  onOther: () => void
}

/** What it costs and what there is, as the server says. */
export function CostSection({ plan, server, cost, fixed, onAskAgain, onOther }: CostSectionProps) {
  const { host } = server
  const problem = cost.kind === 'known' ? cost.short : cost.kind === 'failed' ? cost.error : undefined
  return (
    <section className="stack stack--tight" aria-label={text('deposit.fee')}>
      {cost.kind === 'known' && <Costs plan={plan} quote={cost.quote} />}
      {problem !== undefined && (
        <Notice
          tone="warn"
          urgent
          {...(cost.kind === 'known' && { title: text('deposit.funds.title') })}
          actions={
            <Button size="small" icon="retry" onClick={onAskAgain}>
              {text('deposit.funds.again')}
            </Button>
          }
        >
          {errorText(problem)}
        </Notice>
      )}
      <p className="dim small row" role="status">
        <span>{text(cost.kind === 'asking' ? 'deposit.rpc.asking' : 'deposit.rpc.asked', { host })}</span>
        {!fixed && (
          <Button variant="quiet" size="small" onClick={onOther}>
            {text('deposit.rpc.other')}
          </Button>
        )}
      </p>
    </section>
  )
}

/** What the network will probably take, to be read at a glance. */
export function likelyFee(plan: DepositPlan, { fee }: DepositQuote): string {
  return coins(plan, fee, 'up')
}

/** An amount of the network's own coin. */
function coins({ network }: DepositPlan, units: string, rounding: 'up' | 'down'): string {
  const native = findNetwork(network)?.native
  return native === undefined
    ? ''
    : `${roughAmount(BigInt(units), native.decimals, rounding)} ${native.asset}`
}

function Costs({ plan, quote }: { plan: DepositPlan; quote: DepositQuote }) {
  const { asset } = plan
  return (
    <dl className="costs">
      <div>
        <dt>{text('deposit.fee')}</dt>
        <dd>
          {text('deposit.fee.about', { fee: coins(plan, quote.fee, 'up') })}
          {quote.highestFee !== quote.fee && (
            <span className="dim">
              {' '}
              · {text('deposit.fee.atMost', { fee: coins(plan, quote.highestFee, 'up') })}
            </span>
          )}
        </dd>
        {quote.opening !== undefined && quote.opening !== '0' && (
          <dd className="dim small">
            {text('deposit.fee.account', { amount: coins(plan, quote.opening, 'up') })}
          </dd>
        )}
        {quote.isContract && <dd className="dim small">{text('deposit.fee.contract')}</dd>}
      </div>
      <div>
        <dt>{text('deposit.balance')}</dt>
        <dd>
          {asset.kind === 'token' && (
            <>
              {roughAmount(BigInt(quote.token ?? '0'), asset.decimals, 'down')} {asset.symbol}
              {' · '}
            </>
          )}
          {coins(plan, quote.native, 'down')}
        </dd>
      </div>
    </dl>
  )
}
