import { AddressView } from '../../components/AddressView.tsx'
import { Button } from '../../components/Button.tsx'
import { Heading } from '../../components/Heading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { isOpen } from '../../lib/request/transition.ts'
import { text } from '../../lib/text/text.ts'
import { pageReport } from './attemptProblem.ts'
import type { Problem } from './flowState.ts'
import type { ScreenProps } from './ReviewScreen.tsx'
import { StatePicture } from './StatePicture.tsx'
import { siteName } from './siteName.ts'

/** Another account answered, or what came back does not fit: why, and what to do. Nothing was relayed. */
export function ProblemScreen({ state, flow, actions }: ScreenProps) {
  if (state.step.kind !== 'problem') return null
  const { problem } = state.step
  const wrongAccount = problem.error.code === 'wallet-wrong-account'
  const unverifiable = problem.diagnosis?.verdict === 'unverifiable'
  const stop = async () => {
    await flow.fail(pageReport(problem))
    if (!isOpen(flow.getState().record.state)) actions.done()
  }
  const hasPage = state.record.asker !== undefined
  return (
    <>
      <main className="window__main">
        <StatePicture tone="warn" icon="warn" title={titleOf(problem)} />
        {wrongAccount ? (
          <WrongAccount problem={problem} needed={state.record.address} />
        ) : (
          <>
            <Notice tone="warn" icon="info" urgent>
              {problem.diagnosis === undefined
                ? problem.error.message
                : text(`diagnoses.${problem.diagnosis.code}`, problem.diagnosis.values)}
            </Notice>
            <p className="dim">{keptWords(unverifiable, siteName(state.record))}</p>
          </>
        )}
      </main>
      <footer className="window__foot">
        <div className="window__buttons">
          <Button
            size="main"
            {...(unverifiable && { variant: 'primary' })}
            busy={state.busy}
            onClick={() => void stop()}
          >
            {text(hasPage ? 'sign.unfit.tell' : 'sign.unfit.stop')}
          </Button>
          <Button size="main" {...(!unverifiable && { variant: 'primary' })} onClick={() => void flow.back()}>
            {text('common.retry')}
          </Button>
        </div>
      </footer>
    </>
  )
}

function titleOf({ error, diagnosis, signer }: Problem): string {
  if (error.code === 'wallet-wrong-account') return text('sign.wrong.title', { wallet: signer.name })
  if (diagnosis === undefined) return text('sign.unsupported', { wallet: signer.name })
  return text(diagnosis.verdict === 'unverifiable' ? 'sign.unfit.unverifiable' : 'sign.unfit.title')
}

function keptWords(unverifiable: boolean, site: string | undefined): string {
  if (unverifiable) return text('sign.unfit.unverifiableKept')
  return site === undefined ? text('sign.unfit.keptNoSite') : text('sign.unfit.kept', { site })
}

function WrongAccount({ problem, needed }: { problem: Problem; needed: string }) {
  const { signer, error } = problem
  const [active] = signer.accounts.filter((account) => account !== needed)
  return (
    <>
      <Panel>
        <Heading level={2} look={3}>
          {text('sign.wrong.needed')}
        </Heading>
        <AddressView address={needed} />
        {active !== undefined && (
          <>
            <Heading level={2} look={3}>
              {text('sign.wrong.active', { wallet: signer.name })}
            </Heading>
            <AddressView address={active} />
          </>
        )}
      </Panel>
      {active === undefined && <p>{error.message}</p>}
      <p>{text('sign.wrong.next', { wallet: signer.name })}</p>
    </>
  )
}
