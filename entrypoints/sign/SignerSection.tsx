import { shortAddress } from '../../components/askerName.ts'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { type SignerChoice, SignerPicker } from '../../components/SignerPicker.tsx'
import { text } from '../../lib/text/text.ts'
import { noWalletReason } from '../../lib/wallets/noWalletReason.ts'
import type { FlowState } from './flowState.ts'
import type { SignerOption } from './signers.ts'
import type { SignFlow } from './signFlow.ts'
import type { WindowActions } from './windowActions.ts'

/** Who signs, and what to do when nobody can. */
export function SignerSection({ state, flow, actions }: SectionProps) {
  return (
    <SignerPicker
      choices={state.signers.map(signerChoice)}
      chosen={state.chosen}
      onChoose={(key) => flow.choose(key)}
      searching={state.searching}
      nobody={<Nobody state={state} flow={flow} actions={actions} />}
    />
  )
}

export type SectionProps = { state: FlowState; flow: SignFlow; actions: WindowActions }

/** How a signer is shown. */
export function signerChoice(option: SignerOption): SignerChoice {
  const { key, signer, name, icon, fit } = option
  return {
    key,
    kind: signer.kind,
    name,
    ...(icon !== undefined && { icon }),
    detail: signerDetail(option),
    fits: fit === 'fits',
  }
}

function signerDetail({ signer, fit, accounts, duplicate }: SignerOption): string {
  if (duplicate) return text('sign.signer.duplicate')
  if (signer.kind === 'local') return text('sign.signer.local')
  if (fit === 'fits') return text('sign.signer.fits')
  if (fit === 'unknown') return text('sign.signer.unknown')
  return text('sign.signer.other', { account: shortAddress(accounts[0] ?? '') })
}

/** What to do where nobody here has the address. */
export function Nobody({ state, flow, actions }: SectionProps) {
  const hasPage = state.record.asker !== undefined
  return (
    <Notice
      tone="info"
      icon="wallet"
      title={text('sign.nobody.title')}
      actions={
        <>
          <Button size="small" icon="plus" onClick={actions.openAccounts}>
            {text('sign.nobody.add')}
          </Button>
          {!hasPage && state.pages === undefined && (
            <Button size="small" icon="page" onClick={() => void flow.listPages()}>
              {text('sign.nobody.tab')}
            </Button>
          )}
          <Button size="small" icon="retry" busy={state.searching} onClick={() => void flow.lookAgain()}>
            {text('sign.nobody.lookAgain')}
          </Button>
        </>
      }
    >
      <p>{nobodyWords(state)}</p>
      {state.pages !== undefined && <Tabs state={state} flow={flow} />}
    </Notice>
  )
}

/** Where wallets are known not to show up, that is said; else how to connect one. */
function nobodyWords({ record }: FlowState): string {
  if (record.asker === undefined) return text('sign.nobody.noPage')
  const reason = noWalletReason(record.asker)
  return text(reason === undefined ? 'sign.nobody.page' : `sign.nobody.${reason}`)
}

function Tabs({ state, flow }: Pick<SectionProps, 'state' | 'flow'>) {
  const { pages = [] } = state
  if (pages.length === 0) return <p>{text('sign.nobody.noTabs')}</p>
  return (
    <div className="stack stack--tight">
      <p>{text('sign.nobody.tabs')}</p>
      <ul className="stack stack--tight">
        {pages.map((page) => (
          <li key={page.tabId}>
            <Button size="small" wide icon="site" onClick={() => void flow.lookInPage(page)}>
              {page.origin}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
