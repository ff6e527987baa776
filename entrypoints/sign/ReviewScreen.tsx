import { lazy, Suspense, useEffect, useId } from 'react'
import { Button } from '../../components/Button.tsx'
import { Heading } from '../../components/Heading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { RiskList } from '../../components/RiskList.tsx'
import { CountersignError, errorReport } from '../../lib/errors.ts'
import { isForPage } from '../../lib/request/requestRecord.ts'
import { isOpen } from '../../lib/request/transition.ts'
import { errorText } from '../../lib/text/errorText.ts'
import { englishFinding, findingSentence } from '../../lib/text/findingSentence.ts'
import { plural, text } from '../../lib/text/text.ts'
import {
  armingSubject,
  chosenSigner,
  type FlowState,
  findingKey,
  isReady,
  untickedWarnings,
} from './flowState.ts'
import { MessageSection } from './MessageSection.tsx'
import { SignButton } from './SignButton.tsx'
import { SignerSection } from './SignerSection.tsx'
import { SubjectPanel } from './SubjectPanel.tsx'
import type { SignFlow } from './signFlow.ts'
import { siteName } from './siteName.ts'
import type { WindowActions } from './windowActions.ts'

/** Needed only where an account is locked; fetched while the person still reads. */
const loadUnlockFoot = async () => ({ default: (await import('./UnlockFoot.tsx')).UnlockFoot })
const UnlockFoot = lazy(loadUnlockFoot)
const Advice = lazy(async () => ({ default: (await import('./Advice.tsx')).Advice }))
const AddressHelp = lazy(async () => ({ default: (await import('./AddressHelp.tsx')).AddressHelp }))

export type ScreenProps = { state: FlowState; flow: SignFlow; actions: WindowActions }

/** Read, decide, sign: ready, warned or blocked. */
export function ReviewScreen({ state, flow, actions }: ScreenProps) {
  const blocked = state.checked?.verdict === 'block'
  const risks = (state.checked?.findings ?? []).map((finding) => ({
    key: findingKey(finding),
    weight: finding.weight,
    sentence: findingSentence(finding),
  }))
  const trouble = state.step.kind === 'review' ? (state.step.trouble ?? state.trouble) : state.trouble
  const advised = !blocked && mayNeedAdvice(state)
  const keyless = blocked ? keylessCode(state) : undefined
  const isLocal = chosenSigner(state)?.signer.kind === 'local'
  useEffect(() => {
    if (isLocal) void loadUnlockFoot()
  }, [isLocal])
  const message = <MessageSection state={state} />
  const subject = <SubjectPanel state={state} clock={actions.clock} />
  return (
    <>
      <main className="window__main">
        <Heading level={1} tabIndex={-1} aria-describedby="asker">
          {text(blocked ? 'sign.heading.blocked' : 'sign.heading')}
        </Heading>
        {trouble !== undefined && !blocked && (
          <Notice tone="warn" title={text('sign.trouble.title')} urgent>
            {errorText(trouble)}
          </Notice>
        )}
        {advised && (
          <Suspense>
            <Advice state={state} chosen={chosenSigner(state)} weight="warning" />
          </Suspense>
        )}
        {blocked && <RiskList risks={risks.filter(({ weight }) => weight === 'block')} />}
        {keyless !== undefined && (
          <Suspense>
            <AddressHelp code={keyless} record={state.record} />
          </Suspense>
        )}
        {subject}
        {message}
        {state.checked === undefined ? (
          <p className="dim">{text('sign.checking')}</p>
        ) : (
          !blocked && (
            <RiskList
              risks={risks}
              ticked={state.ticked}
              onTick={(key, ticked) => flow.tick(key, ticked)}
              fine={text('sign.risk.fine')}
            />
          )
        )}
        {!blocked && <SignerSection state={state} flow={flow} actions={actions} />}
        <Suspense>
          {advised && <Advice state={state} chosen={chosenSigner(state)} weight="remark" />}
        </Suspense>
      </main>
      {blocked ? (
        <BlockedFoot state={state} flow={flow} actions={actions} />
      ) : state.step.kind === 'unlock' ? (
        <Suspense>
          <UnlockFoot
            step={state.step}
            flow={flow}
            clock={actions.clock}
            title={text('sign.unlock.title', { account: chosenSigner(state)?.name ?? '' })}
            unlock={text('sign.unlock.sign')}
          />
        </Suspense>
      ) : (
        <SignFoot state={state} flow={flow} actions={actions} />
      )}
    </>
  )
}

/** An address that has no key, for which a small deposit is the way. */
function keylessCode({ checked }: FlowState): 'address-off-curve' | undefined {
  const found = checked?.findings.some(({ code }) => code === 'address-off-curve')
  return found ? 'address-off-curve' : undefined
}

/** Of whoever signs something may have to be said. */
function mayNeedAdvice(state: FlowState): boolean {
  return state.account !== undefined || chosenSigner(state) !== undefined
}

function SignFoot({ state, flow, actions }: ScreenProps) {
  const hint = useId()
  const unticked = untickedWarnings(state).length
  const signer = chosenSigner(state)
  const working = state.busy || state.step.kind === 'working'
  const undecided = signer === undefined && !state.searching
  const missing =
    unticked > 0
      ? plural('sign.sign.tick', unticked)
      : undecided
        ? text(state.signers.length === 0 ? 'sign.sign.nobody' : 'sign.sign.choose')
        : text('sign.reassurance')
  return (
    <footer className="window__foot">
      <div className="row row--apart">
        <p className="window__hint" id={hint} role="status">
          {missing}
        </p>
        {(unticked > 0 || undecided) && (
          <Button variant="quiet" size="small" onClick={showWhatIsMissing}>
            {text('sign.sign.show')}
          </Button>
        )}
      </div>
      <div className="window__buttons">
        <Button size="main" onClick={() => void declined(flow, actions)}>
          {text('common.cancel')}
        </Button>
        <SignButton
          clock={actions.clock}
          subject={armingSubject(state)}
          ready={isReady(state)}
          busy={working}
          describedBy={hint}
          onSign={() => void flow.sign()}
        >
          {working
            ? text(state.step.kind === 'working' && signer?.touch ? 'sign.touch' : 'sign.signing')
            : signWords(state)}
        </SignButton>
      </div>
    </footer>
  )
}

/** Brings the first warning without a tick into view, else the choice of who signs. */
function showWhatIsMissing(): void {
  const next =
    document.querySelector<HTMLElement>('.risk-list input:not(:checked)') ??
    document.querySelector<HTMLElement>('.signer-picker :is(input, button)')
  const whole = next?.closest('.notice') ?? next?.closest('.signer-picker')
  whole?.scrollIntoView({ block: 'center' })
  next?.focus({ preventScroll: true })
}

/** What pressing Sign does, and where the signature goes. */
function signWords(state: FlowState): string {
  const signer = chosenSigner(state)
  if (signer !== undefined && signer.fit === 'unknown') {
    return text('sign.sign.connect', { wallet: signer.name })
  }
  const site = isForPage(state.record) ? siteName(state.record) : undefined
  if (site === undefined) return text('sign.sign')
  // A name that would not fit the button stands in full at the top of the window.
  return site.length <= 32 ? text('sign.sign.return', { site }) : text('sign.sign.returnPage')
}

function BlockedFoot({ state, flow, actions }: ScreenProps) {
  const block = state.checked?.findings.find((finding) => finding.weight === 'block')
  const reason = block === undefined ? '' : englishFinding(block)
  const close = async () => {
    await flow.fail(errorReport(new CountersignError('blocked', { reason })))
    if (!isOpen(flow.getState().record.state)) actions.done()
  }
  return (
    <footer className="window__foot">
      {state.record.asker !== undefined && <p className="window__hint">{text('sign.blocked.told')}</p>}
      {state.trouble !== undefined && (
        <Notice tone="warn" urgent>
          {errorText(state.trouble)}
        </Notice>
      )}
      <div className="window__buttons">
        <Button size="main" variant="primary" busy={state.busy} onClick={() => void close()}>
          {text('sign.blocked.close')}
        </Button>
      </div>
    </footer>
  )
}

/** The person declines: the page is told, and the window goes on. */
export async function declined(flow: SignFlow, actions: WindowActions): Promise<void> {
  await flow.reject()
  if (!isOpen(flow.getState().record.state)) actions.done()
}
