import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Heading } from '../../components/Heading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useAction } from '../../components/useAction.ts'
import { allowOnce, removeAccess, requestAccess } from '../../lib/browser/siteAccess.ts'
import { patternFor, type Site } from '../../lib/browser/sitePatterns.ts'
import { errorText } from '../../lib/text/errorText.ts'
import { text } from '../../lib/text/text.ts'
import type { OpenTab, SiteState } from './siteState.ts'
import { WalletSwitch } from './WalletSwitch.tsx'
import { WatchSwitch } from './WatchSwitch.tsx'

export type SiteSectionProps = {
  tab: OpenTab | undefined
  state: SiteState
  /** Something was granted or given up. */
  onChange: () => void
  /** Opens the page of settings where the broad choice is made. */
  onOpenSites: () => void
}

/** Whether Countersign runs on the site of this tab, and the one step that changes it. */
export function SiteSection({ tab, state, onChange, onOpenSites }: SiteSectionProps) {
  const action = useAction()
  const [denied, setDenied] = useState(false)
  const { site } = state

  function allow(): void {
    setDenied(false)
    action.run(async () => {
      setDenied(!(await requestAccess([site.origin])))
      onChange()
    })
  }

  function useHere(): void {
    action.run(async () => {
      if (tab?.url === undefined) return
      await allowOnce(tab.id, tab.url)
      onChange()
    })
  }

  function stop(): void {
    action.run(async () => {
      const pattern = patternFor(site.origin)
      await removeAccess(
        site.kind === 'loopback'
          ? { kind: 'loopback', pattern }
          : { kind: 'origin', pattern, origin: site.origin },
      )
      onChange()
    })
  }

  return (
    <section className="stack popup__section" aria-labelledby="site-heading">
      <Heading level={2} look={3} id="site-heading">
        {text('popup.site.heading')}
      </Heading>
      <Panel>
        {site.host !== '' && <p className="popup__host">{site.host}</p>}
        <p className={state.state === 'notAllowed' ? undefined : 'dim'} role="status">
          {sentence(state)}
        </p>
        {state.state === 'notAllowed' && (
          <div className="row">
            <Button busy={action.busy} onClick={allow}>
              {allowLabel(site)}
            </Button>
            <Button variant="quiet" busy={action.busy} onClick={useHere}>
              {text('popup.site.useOnce')}
            </Button>
          </div>
        )}
        {state.state === 'once' && (
          <div className="row">
            <Button busy={action.busy} onClick={allow}>
              {allowLabel(site)}
            </Button>
          </div>
        )}
        {state.state === 'allowed' && (
          <div className="row popup__outdent">
            {state.by === 'everyHttps' ? (
              <Button variant="quiet" size="small" onClick={onOpenSites}>
                {text('popup.site.change')}
              </Button>
            ) : (
              <Button variant="quiet" size="small" busy={action.busy} onClick={stop}>
                {text('popup.site.stop')}
              </Button>
            )}
          </div>
        )}
        {state.state === 'allowed' && <WalletSwitch origin={site.origin} />}
        {state.state === 'allowed' && tab !== undefined && (
          <WatchSwitch origin={site.origin} tabId={tab.id} />
        )}
        {denied && <Notice urgent>{text('popup.site.denied')}</Notice>}
        {action.error && (
          <Notice tone="block" urgent>
            {errorText(action.error)}
          </Notice>
        )}
      </Panel>
    </section>
  )
}

function sentence(state: SiteState): string {
  switch (state.state) {
    case 'never':
      return text(`popup.site.${state.why}`)
    case 'once':
      return text('popup.site.once')
    case 'notAllowed':
      return text('popup.site.notAllowed')
    case 'allowed':
      if (state.by === 'everyHttps') return text('popup.site.allowedEverywhere')
      if (state.by === 'loopback') return text('popup.site.allowedLoopback', { host: hostname(state.site) })
      return text('popup.site.allowed')
  }
}

function allowLabel(site: Site): string {
  return site.kind === 'loopback'
    ? text('popup.site.allowLoopback', { host: hostname(site) })
    : text('popup.site.allow')
}

function hostname({ origin }: Site): string {
  return new URL(origin).hostname
}
