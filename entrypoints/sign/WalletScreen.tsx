import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { errorText } from '../../lib/text/errorText.ts'
import { text } from '../../lib/text/text.ts'
import { LostWalletNotice } from './LostWalletNotice.tsx'
import { MessageSection } from './MessageSection.tsx'
import type { ScreenProps } from './ReviewScreen.tsx'
import { StatePicture } from './StatePicture.tsx'
import { SubjectPanel } from './SubjectPanel.tsx'

/** A wallet has the request now. The message stays in view, to be compared with what the wallet shows. */
export function WalletScreen({ state, flow, actions }: ScreenProps) {
  if (state.step.kind !== 'wallet') return null
  const { signer } = state.step
  const wallet = signer.name
  return (
    <>
      <main className="window__main">
        <StatePicture
          tone="plain"
          icon="wallet"
          image={signer.icon}
          waiting
          title={text('sign.wallet.title', { wallet })}
        >
          <p>{text('sign.wallet.hint')}</p>
        </StatePicture>
        <MessageSection state={state} />
        {state.trouble !== undefined && (
          <Notice tone="warn" urgent>
            {errorText(state.trouble)}
          </Notice>
        )}
        <LostWalletNotice wallet={wallet} record={state.record} onShowPage={() => void flow.showPage()} />
        <SubjectPanel state={state} clock={actions.clock} />
      </main>
      <footer className="window__foot">
        <div className="window__buttons">
          <Button size="main" wide onClick={() => void flow.back()}>
            {text('common.back')}
          </Button>
        </div>
      </footer>
    </>
  )
}
