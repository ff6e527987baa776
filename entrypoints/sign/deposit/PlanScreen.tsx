import { lazy, Suspense } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Heading } from '../../../components/Heading.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { RiskList } from '../../../components/RiskList.tsx'
import { SignerPicker } from '../../../components/SignerPicker.tsx'
import type { DepositPlan } from '../../../lib/deposit/depositPlan.ts'
import { CountersignError, errorReport } from '../../../lib/errors.ts'
import { findNetwork } from '../../../lib/paxos/networks.ts'
import { isOpen } from '../../../lib/request/transition.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { findingSentence } from '../../../lib/text/findingSentence.ts'
import { plural, text } from '../../../lib/text/text.ts'
import { declined } from '../declined.ts'
import { findingKey, untickedWarnings } from '../flowState.ts'
import { Nobody, signerChoice } from '../SignerSection.tsx'
import { UnlockFoot } from '../UnlockFoot.tsx'
import { ChainChoice } from './ChainChoice.tsx'
import { CostSection, likelyFee } from './CostSection.tsx'
import { DepositFacts } from './DepositFacts.tsx'
import type { PlaceProps } from './DepositScreen.tsx'
import { byHand, chosenSender, isReadyToSend, obstacle, sendingSubject } from './depositView.ts'
import { HoldButton } from './HoldButton.tsx'
import { ServerChoice } from './ServerChoice.tsx'

const KeyNotice = lazy(async () => ({ default: (await import('../KeyNotice.tsx')).KeyNotice }))

/** Read, decide, hold: how much of what goes from where to where, who sends it, and what it costs. */
export function PlanScreen(props: PlaceProps) {
  const { state, view, flow, actions, deposit } = props
  const { payload } = state.request
  const network = findNetwork(state.record.network)
  if (payload === undefined || network === undefined) return null
  const { plan, server, step, environment } = view
  const chain = network[environment].name
  const sender = chosenSender(state, view)
  const fixed = view.busy || step.kind !== 'plan'
  const risks = (state.checked?.findings ?? []).map((finding) => ({
    key: findingKey(finding),
    weight: finding.weight,
    sentence: findingSentence(finding),
  }))
  const trouble = view.trouble ?? state.trouble
  return (
    <>
      <main className="window__main">
        <Heading level={1} tabIndex={-1} aria-describedby="asker">
          {text('deposit.heading')}
        </Heading>
        {trouble !== undefined && (
          <Notice tone="warn" title={text('deposit.trouble.title')} urgent>
            {errorText(trouble)}
          </Notice>
        )}
        <Notice tone="warn" title={text('deposit.moves.title')}>
          {text('deposit.moves')}
        </Notice>
        <DepositFacts
          payload={payload}
          record={state.record}
          environment={environment}
          plan={plan}
          clock={actions.clock}
        />
        <ChainChoice
          network={network}
          environment={environment}
          disabled={fixed}
          onChange={(wanted) => void deposit.changeEnvironment(wanted)}
        />
        {view.refused !== undefined && <Notice tone="block">{errorText(view.refused)}</Notice>}
        {risks.length > 0 && (
          <RiskList risks={risks} ticked={state.ticked} onTick={(key, on) => flow.tick(key, on)} />
        )}
        {view.reason !== undefined && (
          <Notice tone="info">
            {text('deposit.sender.byHand.asset', { asset: payload.smallDeposit?.asset ?? '', chain })}
          </Notice>
        )}
        {plan !== undefined && <SenderSection {...props} />}
        {plan !== undefined && sender !== byHand && sender !== undefined && server === undefined && (
          <ServerChoice
            key={plan.chain}
            chain={chain}
            offers={view.offers}
            onUse={(url) => deposit.allowServer(url)}
          />
        )}
        {plan !== undefined && sender !== byHand && sender !== undefined && server !== undefined && (
          <CostSection
            plan={plan}
            server={server}
            cost={view.cost}
            fixed={fixed}
            onAskAgain={() => void deposit.askCost()}
            onOther={() => deposit.changeServer()}
          />
        )}
        {plan !== undefined && sender !== byHand && sender !== undefined && <Demand plan={plan} {...props} />}
      </main>
      {step.kind === 'unlock' ? (
        <UnlockFoot
          step={step}
          flow={deposit}
          clock={actions.clock}
          title={text('deposit.unlock.title', { account: sender === byHand ? '' : (sender?.name ?? '') })}
          unlock={text('deposit.unlock.send')}
        />
      ) : view.refused !== undefined ? (
        <RefusedFoot {...props} />
      ) : (
        <PlanFoot {...props} />
      )}
    </>
  )
}

/** An approval key is asked for whoever sends. */
function Demand({ plan, state }: PlaceProps & { plan: DepositPlan }) {
  const { asker } = state.record
  return (
    <Suspense>
      <KeyNotice
        account={plan.from}
        asset={plan.asset.symbol}
        amount={plan.amount}
        {...(asker !== undefined && { origin: asker.origin })}
      />
    </Suspense>
  )
}

function SenderSection({ state, view, flow, actions, deposit }: PlaceProps) {
  const choices = state.signers.map(signerChoice)
  const nobody = !state.searching && !state.signers.some(({ fit }) => fit === 'fits')
  return (
    <>
      <SignerPicker
        legend={text('deposit.sender.with')}
        choices={[
          ...choices,
          {
            key: byHand,
            kind: 'hand',
            name: text('deposit.sender.hand'),
            detail: text('deposit.sender.handHint'),
            fits: true,
          },
        ]}
        chosen={view.hand ? byHand : state.chosen}
        onChoose={(key) => deposit.choose(key)}
        searching={state.searching}
      />
      {nobody && <Nobody state={state} flow={flow} actions={actions} />}
    </>
  )
}

function PlanFoot({ state, view, flow, actions, deposit }: PlaceProps) {
  const sender = chosenSender(state, view)
  const { smallDeposit } = state.request.payload ?? {}
  const amount = `${smallDeposit?.amount} ${smallDeposit?.asset}`
  const ready = isReadyToSend(state, view)
  const words = footWords(state, view)
  if (sender === byHand) {
    return (
      <footer className="window__foot">
        <p className="window__hint">{words}</p>
        <div className="window__buttons">
          <Cancel flow={flow} actions={actions} />
          <Button size="main" variant="primary" disabled={!ready} onClick={() => void deposit.send()}>
            {text('deposit.send.toHand')}
          </Button>
        </div>
      </footer>
    )
  }
  return (
    <footer className="window__foot">
      <HoldButton
        clock={actions.clock}
        subject={sendingSubject(state, view)}
        ready={ready}
        busy={view.busy}
        hint={words}
        confirm={text('deposit.send.confirm', { amount })}
        onSend={() => void deposit.send()}
        beside={<Cancel flow={flow} actions={actions} />}
      >
        {view.busy ? text('deposit.send.sending') : text('deposit.send.hold.to', { amount })}
      </HoldButton>
    </footer>
  )
}

/** What is missing; where nothing is, who sends and what it costs. */
function footWords(state: PlaceProps['state'], view: PlaceProps['view']): string {
  const missing = obstacle(state, view)
  const sender = chosenSender(state, view)
  if (missing === 'tick') return plural('deposit.send.tick', untickedWarnings(state).length)
  if (missing === 'cost' && view.cost.kind === 'failed') return text('deposit.send.noCost')
  if (missing !== undefined) return text(`deposit.send.${missing}`)
  if (sender === byHand || sender === undefined) return text('deposit.send.toHandHint')
  const { plan, cost } = view
  const fee = plan !== undefined && cost.kind === 'known' ? likelyFee(plan, cost.quote) : ''
  return text('deposit.send.with', { sender: sender.name, fee })
}

function Cancel({ flow, actions }: Pick<PlaceProps, 'flow' | 'actions'>) {
  return (
    <Button size="main" onClick={() => void declined(flow, actions)}>
      {text('common.cancel')}
    </Button>
  )
}

/** It is no deposit that may be sent: the page is told why. */
function RefusedFoot({ state, view, flow, actions }: PlaceProps) {
  const close = async () => {
    await flow.fail(view.refused ?? errorReport(new CountersignError('deposit-refused')))
    if (!isOpen(flow.getState().record.state)) actions.done()
  }
  return (
    <footer className="window__foot">
      <div className="window__buttons">
        <Button size="main" variant="primary" busy={state.busy} onClick={() => void close()}>
          {text('sign.blocked.close')}
        </Button>
      </div>
    </footer>
  )
}
