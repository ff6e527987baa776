import { lazy, Suspense, useEffect } from 'react'
import { Button } from '../../components/Button.tsx'
import { Heading } from '../../components/Heading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { RiskList } from '../../components/RiskList.tsx'
import { CountersignError, errorReport } from '../../lib/errors.ts'
import { isOpen } from '../../lib/request/transition.ts'
import { errorText } from '../../lib/text/errorText.ts'
import { englishFinding, findingSentence } from '../../lib/text/findingSentence.ts'
import { text } from '../../lib/text/text.ts'
import { declined } from './declined.ts'
import { chosenSigner, type FlowState, findingKey } from './flowState.ts'
import { MessageSection } from './MessageSection.tsx'
import { SignerSection } from './SignerSection.tsx'
import { SignFoot } from './SignFoot.tsx'
import { SubjectPanel } from './SubjectPanel.tsx'
import type { SignFlow } from './signFlow.ts'
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
        <SignFoot
          state={state}
          clock={actions.clock}
          onDecline={() => void declined(flow, actions)}
          onSign={() => void flow.sign()}
        />
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
