import { errorText } from '../../lib/text/errorText.ts'
import './ConnectScreen.css'
import '../../lib/text/connectTexts.ts'
import { useEffect, useId, useRef, useState } from 'react'
import { addressGroups } from '../../components/AddressView.tsx'
import { Button } from '../../components/Button.tsx'
import { Tick } from '../../components/Field.tsx'
import { Heading } from '../../components/Heading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { RiskList } from '../../components/RiskList.tsx'
import { useAction } from '../../components/useAction.ts'
import { findingSentence } from '../../lib/text/findingSentence.ts'
import { plural, text } from '../../lib/text/text.ts'
import { declined } from './declined.ts'
import { findingKey, untickedWarnings } from './flowState.ts'
import type { ScreenProps } from './ReviewScreen.tsx'
import { SignButton } from './SignButton.tsx'
import type { ConnectableAccount } from './signDependencies.ts'
import { siteName } from './siteName.ts'
import { startAtHeading } from './startAtHeading.ts'

/** A page asks to see accounts: which ones, if any. */
export function ConnectScreen({ state, flow, actions }: ScreenProps) {
  const { record, checked } = state
  const main = useRef<HTMLElement>(null)
  const hint = useId()
  const [accounts, setAccounts] = useState<readonly ConnectableAccount[]>()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const action = useAction()
  const site = siteName(record) ?? ''
  const trouble = action.error ?? state.trouble
  const blocked = checked?.verdict === 'block'

  const look = () =>
    action.run(async () => {
      const found = await flow.connectable()
      setAccounts(found)
      setChosen(new Set(found.filter((one) => one.connected || found.length === 1).map((one) => one.address)))
    })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each request
  useEffect(() => {
    startAtHeading(main.current)
    look()
  }, [record.id])

  const toggle = (address: string, ticked: boolean) => {
    const next = new Set(chosen)
    if (ticked) next.add(address)
    else next.delete(address)
    setChosen(next)
  }
  const connect = () =>
    action.run(async () => {
      await flow.connect([...chosen])
      if (flow.getState().record.state === 'delivered') actions.done()
    })
  const unticked = untickedWarnings(state).length
  const ready =
    checked !== undefined && !blocked && unticked === 0 && chosen.size > 0 && record.state === 'pending'
  const missing = blocked
    ? ''
    : unticked > 0
      ? plural('connect.foot.tick', unticked)
      : accounts?.length === 0
        ? text('connect.foot.nobody')
        : text(chosen.size > 0 ? 'connect.foot.ready' : 'connect.foot.choose')
  const risks = (checked?.findings ?? []).map((finding) => ({
    key: findingKey(finding),
    weight: finding.weight,
    sentence: findingSentence(finding),
  }))

  return (
    <>
      <main className="window__main" ref={main}>
        <Heading level={1} tabIndex={-1} aria-describedby="asker">
          {text(
            blocked
              ? 'connect.heading.blocked'
              : record.network === 'SOLANA'
                ? 'connect.heading.solana'
                : 'connect.heading.evm',
          )}
        </Heading>
        {!blocked && <p>{text('connect.intro', { site })}</p>}
        {trouble && (
          <Notice tone="warn" urgent>
            {errorText(trouble)}
          </Notice>
        )}
        {risks.length > 0 && (
          <RiskList risks={risks} ticked={state.ticked} onTick={(key, ticked) => flow.tick(key, ticked)} />
        )}
        {!blocked && accounts !== undefined && accounts.length > 0 && (
          <fieldset className="connect">
            <legend className="connect__legend">{plural('connect.which', accounts.length)}</legend>
            {accounts.map(({ address, label }) => (
              <Tick
                key={address}
                checked={chosen.has(address)}
                onChange={(ticked) => toggle(address, ticked)}
              >
                <span className="connect__label">{label}</span>
                <span className="connect__address" translate="no">
                  {addressGroups(address).map(([at, group]) => (
                    <span key={at}>{group}</span>
                  ))}
                </span>
              </Tick>
            ))}
          </fieldset>
        )}
        {!blocked && accounts?.length === 0 && (
          <Notice
            icon="wallet"
            title={text('connect.nobody.title')}
            actions={
              <>
                <Button size="small" icon="plus" onClick={actions.openAccounts}>
                  {text('connect.nobody.add')}
                </Button>
                <Button size="small" icon="retry" onClick={look}>
                  {text('connect.nobody.lookAgain')}
                </Button>
              </>
            }
          >
            <p>{text('connect.nobody.hint')}</p>
          </Notice>
        )}
      </main>
      <footer className="window__foot">
        <p className="window__hint" id={hint} role="status">
          {missing}
        </p>
        <div className="window__buttons">
          <Button size="main" onClick={() => void declined(flow, actions)}>
            {text('common.cancel')}
          </Button>
          {!blocked && (
            <SignButton
              clock={actions.clock}
              subject={JSON.stringify([record.id, record.asker, [...chosen], risks])}
              ready={ready}
              busy={action.busy}
              describedBy={hint}
              onSign={connect}
            >
              {text('connect.connect')}
            </SignButton>
          )}
        </div>
      </footer>
    </>
  )
}
