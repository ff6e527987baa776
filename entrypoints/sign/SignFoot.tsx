import { useId } from 'react'
import { Button } from '../../components/Button.tsx'
import { isForPage } from '../../lib/request/requestRecord.ts'
import { plural, text } from '../../lib/text/text.ts'
import type { Clock } from './arming.ts'
import { armingSubject, chosenSigner, type FlowState, isReady, untickedWarnings } from './flowState.ts'
import { SignButton } from './SignButton.tsx'
import { siteName } from './siteName.ts'

export type SignFootProps = {
  state: FlowState
  clock: Clock
  onDecline: () => void
  onSign: () => void
}

/** What is missing, the way out, and the button that signs. */
export function SignFoot({ state, clock, onDecline, onSign }: SignFootProps) {
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
        <Button size="main" onClick={onDecline}>
          {text('common.cancel')}
        </Button>
        <SignButton
          clock={clock}
          subject={armingSubject(state)}
          ready={isReady(state)}
          busy={working}
          describedBy={hint}
          onSign={onSign}
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
