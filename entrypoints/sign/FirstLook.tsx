import { Heading } from '../../components/Heading.tsx'
import { SignerPicker } from '../../components/SignerPicker.tsx'
import { text } from '../../lib/text/text.ts'
import type { Clock } from './arming.ts'
import type { FlowState } from './flowState.ts'
import { MessageSection } from './MessageSection.tsx'
import { SignFoot } from './SignFoot.tsx'
import { SubjectPanel } from './SubjectPanel.tsx'
import { WindowTop } from './WindowTop.tsx'

const nothing = () => {}

/**
 * A request for a signature as {@link RequestWindow} shows it before the rules have answered, for reading only:
 * nothing in it can be pressed. Of small parts, so that it is there before everything else is (entrypoints/firstLook).
 */
export function FirstLook({ state, clock }: { state: FlowState; clock: Clock }) {
  return (
    <div className="window" inert>
      <WindowTop record={state.record} position={1} total={1} />
      <main className="window__main">
        <Heading level={1}>{text('sign.heading')}</Heading>
        <SubjectPanel state={state} clock={clock} />
        <MessageSection state={state} />
        <p className="dim">{text('sign.checking')}</p>
        <SignerPicker choices={[]} chosen={undefined} onChoose={nothing} searching />
      </main>
      <SignFoot state={state} clock={clock} onDecline={nothing} onSign={nothing} />
    </div>
  )
}
