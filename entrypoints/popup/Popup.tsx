import { errorText } from '../../lib/text/errorText.ts'
import '../../components/base.css'
import './popup.css'
import { useCallback, useEffect, useState } from 'react'
import { Notice } from '../../components/Notice.tsx'
import { useAction } from '../../components/useAction.ts'
import { useLive } from '../../components/useLive.ts'
import { browser } from '../../lib/browser/browser.ts'
import { takeFile, takeText } from '../../lib/browser/intake.ts'
import { readNoticed, watchNoticed } from '../../lib/browser/noticed.ts'
import { type OptionsTopic, openIntake, openOptions } from '../../lib/browser/ownPages.ts'
import { readPolicy, watchPolicy } from '../../lib/browser/policy.ts'
import { listProofs } from '../../lib/browser/proofStore.ts'
import { readRequests, watchRequests } from '../../lib/browser/requestStore.ts'
import { sendMessage } from '../../lib/browser/sendMessage.ts'
import { watchAccess } from '../../lib/browser/siteAccess.ts'
import { siteOf } from '../../lib/browser/sitePatterns.ts'
import { watchStorage } from '../../lib/browser/watchStorage.ts'
import type { Keystore } from '../../lib/keystore/keystore.ts'
import { text } from '../../lib/text/text.ts'
import { CallbackSection } from './CallbackSection.tsx'
import { DepositSection } from './DepositSection.tsx'
import { NoticedSection } from './NoticedSection.tsx'
import { PasteSection } from './PasteSection.tsx'
import { PopupHeader } from './PopupHeader.tsx'
import { ProofSection } from './ProofSection.tsx'
import { recentProofs } from './recentProofs.ts'
import { SiteSection } from './SiteSection.tsx'
import { type OpenTab, readSiteState } from './siteState.ts'
import { WaitingSection } from './WaitingSection.tsx'

/** How many delivered proofs are listed; those that no page has taken are listed all. */
const shownProofs = 3

export type PopupProps = {
  /** The popup may look at the lock and lock; keys are unlocked elsewhere. */
  keystore: Pick<Keystore, 'lockState' | 'lock'>
  /** Closes the popup, after it has opened something else. */
  close: () => void
}

/** The toolbar's popup: what waits, this site, a field to paste into, the last proofs. */
export function Popup({ keystore, close }: PopupProps) {
  const now = useNow()
  const readLock = useCallback(() => keystore.lockState(), [keystore])
  const lock = useLive(readLock, watchStorage)
  const requests = useLive(readRequests, watchRequests)
  const proofs = useLive(readProofs, watchRequests)
  const site = useLive(readSite, watchAccess)
  const policy = useLive(readPolicy, watchPolicy)
  const noticed = useLive(readNoticedHere, watchNoticed)
  const locking = useAction()

  const open = (topic: OptionsTopic) => (): void => {
    void openOptions(topic).then(close)
  }
  const failure = lock.error ?? requests.error ?? proofs.error ?? site.error ?? locking.error
  return (
    <>
      <PopupHeader
        lock={lock.value}
        busy={locking.busy}
        onLock={() => locking.run(() => keystore.lock())}
        onUnlock={open('accounts')}
        onSettings={open('accounts')}
      />
      <main className="popup__main">
        {failure && (
          <div className="popup__section">
            <Notice tone="block" urgent>
              {errorText(failure)}
            </Notice>
          </div>
        )}
        {policy.value?.broken && (
          <div className="popup__section">
            <Notice tone="block">{text('popup.policy.broken')}</Notice>
          </div>
        )}
        {requests.value && (
          <WaitingSection
            records={requests.value}
            now={now}
            onOpen={() => sendMessage('window.open', {}).then(close)}
          />
        )}
        {requests.value && (
          <DepositSection
            records={requests.value}
            now={now}
            onOpen={() => sendMessage('window.open', {}).then(close)}
          />
        )}
        <CallbackSection now={now} />
        {noticed.value && (
          <NoticedSection
            noticed={noticed.value}
            onLook={(one) => sendMessage('request.noticed', one).then(close)}
          />
        )}
        {site.value && (
          <SiteSection
            tab={site.value.tab}
            state={site.value.state}
            onChange={site.refresh}
            onOpenSites={open('sites')}
          />
        )}
        <PasteSection
          onText={(raw) => takeText(raw).then(close)}
          onFile={(file) => takeFile(file).then(close)}
          onOpenPage={() => void openIntake().then(close)}
        />
        {requests.value && proofs.value && (
          <ProofSection
            proofs={recentProofs(proofs.value, requests.value, shownProofs)}
            now={now}
            onOpenAll={open('activity')}
          />
        )}
      </main>
    </>
  )
}

function readProofs() {
  return listProofs({ limit: 20 })
}

async function readSite() {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true })
  const tab: OpenTab | undefined =
    active?.id === undefined
      ? undefined
      : { id: active.id, ...(active.url !== undefined && { url: active.url }) }
  return { tab, state: await readSiteState(tab) }
}

/** What the page in front has received, as long as it stands: a tab may have moved on. */
async function readNoticedHere() {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true })
  if (active?.id === undefined) return []
  const noticed = await readNoticed(active.id)
  const { origin } = siteOf(active.url ?? '')
  return noticed.filter(({ asker }) => asker.frameId !== 0 || asker.origin === origin)
}

/** The present time, again every half minute, for what is said relative to it. */
function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
