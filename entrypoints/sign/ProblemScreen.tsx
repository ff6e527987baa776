import { errorText } from '../../lib/text/errorText.ts'
import '../../lib/text/helpTexts.ts'
import { useEffect } from 'react'
import { AddressView } from '../../components/AddressView.tsx'
import { Button } from '../../components/Button.tsx'
import { Heading } from '../../components/Heading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { isOpen } from '../../lib/request/transition.ts'
import { text } from '../../lib/text/text.ts'
import type { Problem } from './flowState.ts'
import { PartnerText } from './PartnerText.tsx'
import { pageReport } from './pageReport.ts'
import type { ScreenProps } from './ReviewScreen.tsx'
import { StatePicture } from './StatePicture.tsx'
import { siteName } from './siteName.ts'
import { startAtHeading } from './startAtHeading.ts'

/** Another account answered, or what came back does not fit: why, and what to do. Nothing was relayed. */
export function ProblemScreen({ state, flow, actions }: ScreenProps) {
  // It is loaded when it is needed, so that the window cannot focus its heading itself.
  useEffect(() => startAtHeading(document), [])
  if (state.step.kind !== 'problem') return null
  const { problem } = state.step
  const { diagnosis } = problem
  const wrongAccount = problem.error.code === 'wallet-wrong-account'
  const hopeless = diagnosis?.next === 'small-deposit'
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
              {diagnosis === undefined ? errorText(problem.error) : diagnosis.sentence}
            </Notice>
            {diagnosis !== undefined && (
              <section className="stack">
                <Heading level={2} look={3}>
                  {text('help.next')}
                </Heading>
                <p>{diagnosis.nextSentence}</p>
                <PartnerText value={diagnosis.partnerText} />
              </section>
            )}
            <p className="dim">{keptWords(problem, siteName(state.record))}</p>
          </>
        )}
      </main>
      <footer className="window__foot">
        <div className="window__buttons">
          <Button
            size="main"
            {...(hopeless && { variant: 'primary' })}
            busy={state.busy}
            onClick={() => void stop()}
          >
            {text(hasPage ? 'help.unfit.tell' : 'help.unfit.stop')}
          </Button>
          <Button size="main" {...(!hopeless && { variant: 'primary' })} onClick={() => void flow.back()}>
            {text('common.retry')}
          </Button>
        </div>
      </footer>
    </>
  )
}

function titleOf({ error, diagnosis, signer }: Problem): string {
  if (error.code === 'wallet-wrong-account') return text('help.wrong.title', { wallet: signer.name })
  if (diagnosis === undefined) return text('help.unsupported', { wallet: signer.name })
  return text(diagnosis.verdict === 'unverifiable' ? 'help.unfit.unverifiable' : 'help.unfit.title')
}

function keptWords({ diagnosis }: Problem, site: string | undefined): string {
  if (diagnosis?.verdict === 'unverifiable') return text('help.unfit.unverifiableKept')
  return site === undefined ? text('help.unfit.keptNoSite') : text('help.unfit.kept', { site })
}

function WrongAccount({ problem, needed }: { problem: Problem; needed: string }) {
  const { signer, error } = problem
  const [active] = signer.accounts.filter((account) => account !== needed)
  return (
    <>
      <Panel>
        <Heading level={2} look={3}>
          {text('help.wrong.needed')}
        </Heading>
        <AddressView address={needed} />
        {active !== undefined && (
          <>
            <Heading level={2} look={3}>
              {text('help.wrong.active', { wallet: signer.name })}
            </Heading>
            <AddressView address={active} />
          </>
        )}
      </Panel>
      {active === undefined && <p>{errorText(error)}</p>}
      <p>{text('help.wrong.next', { wallet: signer.name })}</p>
    </>
  )
}
