import { AddressView } from '../../components/AddressView.tsx'
import { Countdown } from '../../components/Countdown.tsx'
import { Panel } from '../../components/Panel.tsx'
import { isOpen } from '../../lib/request/transition.ts'
import { text } from '../../lib/text/text.ts'
import type { Clock } from './arming.ts'
import type { FlowState } from './flowState.ts'

/** Which address on which network, and for how long. */
export function SubjectPanel({ state, clock }: { state: FlowState; clock: Clock }) {
  const { record, request } = state
  const network = request.network?.name ?? text('sign.network.unknown', { network: record.network })
  const at = Date.parse(record.expiresAt ?? '')
  return (
    <Panel role="group" aria-label={text('sign.address')}>
      <div className="subject__top">
        <p className="subject__network">{network}</p>
        {Number.isFinite(at) && (isOpen(record.state) || record.state === 'expired') && (
          <p className="small">
            <Countdown at={at} now={clock.now} />
          </p>
        )}
      </div>
      <AddressView
        address={request.payload?.address ?? record.address}
        {...(request.network?.explorerUrl !== undefined && { explorerUrl: request.network.explorerUrl })}
      />
    </Panel>
  )
}
