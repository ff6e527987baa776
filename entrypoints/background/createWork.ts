import type { Runtime } from 'webextension-polyfill'
import { injectBridge, syncBridge } from '../../lib/browser/bridgeScripts.ts'
import { browser } from '../../lib/browser/browser.ts'
import { readCallbacks } from '../../lib/browser/callbackStore.ts'
import { someDepositIsOpen } from '../../lib/browser/depositArea.ts'
import { rememberDelivery } from '../../lib/browser/rememberDelivery.ts'
import { signWindowStands, takeClosed } from '../../lib/browser/signWindow.ts'
import { decidesAboutSites } from '../../lib/browser/siteAccess.ts'
import { decidesAboutUses } from '../../lib/browser/siteUses.ts'
import { clearVaultSession, vaultAlarm } from '../../lib/browser/vaultAlarm.ts'
import { idleSeconds, lockWhenIdle } from '../../lib/browser/vaultIdle.ts'
import { syncWatcher } from '../../lib/browser/watchScripts.ts'
import { nextExpiry } from '../../lib/request/expiry.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { isOpen } from '../../lib/request/transition.ts'
import { approvalLoader } from './approvals.ts'
import { dressBadge, showBadge } from './badge.ts'
import { serveBridge } from './bridgeConnections.ts'
import { BridgePorts } from './bridgePorts.ts'
import { callbackAlarm, callbackLoader, callbackOf } from './callback.ts'
import { announce, tellWaiters } from './delivery.ts'
import { depositAlarm, depositLoader } from './deposits.ts'
import { mayAsk } from './doors.ts'
import { takeSignPage } from './firstLook.ts'
import { type PageListener, pageHandlers, servePages } from './pageRouter.ts'
import { createRequestQueue } from './requestQueue.ts'
import { followWalletUses } from './walletDoor.ts'

const expiryAlarm = 'expiry'

/** Short enough not to be seen, and long before an idle worker is stopped. */
const tidyMilliseconds = 100

/** What the background does when one of its listeners is called (`startBackground`). */
export type BackgroundWork = {
  /** Takes a bridge's port. @returns what to do with each message on it. */
  serveBridge(port: Runtime.Port): (message: unknown) => void
  /** Answers our own pages and nobody else. @returns whether an answer will come. */
  servePage: PageListener
  tabRemoved(tabId: number): Promise<void>
  alarmRang(name: string): Promise<void>
  idleChanged(state: string): Promise<void>
  granted(origins: readonly string[]): Promise<void>
  revoked(): Promise<void>
  storageChanged(changes: Readonly<Record<string, unknown>>, area: string): Promise<void>
  installed(reason: string): Promise<void>
  browserStarted(): Promise<void>
  /** What the sign page is answered with; nothing where it is to be taken as it is. */
  signPage(): Response | undefined
  /** Settles what an earlier instance of the worker left behind. */
  settle(): Promise<void>
}

/** Holds no key and does no cryptography beyond a digest. */
export function createWork(): BackgroundWork {
  const ports = new BridgePorts()
  let tidying = false
  const queue = createRequestQueue({ now: Date.now, changed: (record, before) => void after(record, before) })

  const deposits = depositLoader({ queue, ports })
  const callbacks = callbackLoader()
  const approvals = approvalLoader()

  async function after(record: RequestRecord, before: RequestRecord | undefined): Promise<void> {
    if (record.state === 'verified' && before?.state !== 'verified') {
      if (callbackOf(record)) void sendCallback(record)
    }
    if (
      (record.reply ?? record.approvalReply) &&
      record.state === 'delivered' &&
      before?.state !== 'delivered'
    ) {
      void rememberDelivery(record)
    }
    await announce(ports, queue, record, before)
    if (tidying) return
    tidying = true
    setTimeout(() => void tidy(), tidyMilliseconds)
  }

  async function sendCallback(record: RequestRecord): Promise<void> {
    await (await callbacks()).send(record, { asked: false, always: false })
  }

  /** Badge and alarm follow a little later: whoever waits for an answer does not wait for them. */
  async function tidy(): Promise<void> {
    tidying = false
    const records = await queue.all()
    await Promise.all([showBadge(records), setExpiryAlarm(records)])
  }

  /**
   * Closing the window declines what it showed and nothing else; what was being signed is not signed, and what was sent
   * goes on without it.
   */
  async function tabRemoved(tabId: number): Promise<void> {
    // A port says so too, but not to a worker that was dead then.
    await queue.leave({ tabId })
    const closed = await takeClosed(tabId)
    if (!closed) return
    await queue.failSigning('window-closed')
    await recoverDeposits(false)
    for (const id of closed.shownIds ?? []) await queue.closeShown(id)
  }

  async function granted(origins: readonly string[]): Promise<void> {
    await syncBridge()
    await injectBridge(origins)
  }

  async function revoked(): Promise<void> {
    await syncBridge()
    for (const { id, state, asker } of await queue.all()) {
      if (asker && isOpen(state) && !(await mayAsk(asker))) await queue.failRevoked(id)
    }
  }

  async function installed(reason: string): Promise<void> {
    const { origins = [] } = await browser.permissions.getAll()
    await granted(origins)
    await followWalletUses(queue)
    await syncWatcher()
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
  }

  async function alarmRang(name: string): Promise<void> {
    if (name === expiryAlarm) await queue.expireDue()
    if (name === callbackAlarm) await (await callbacks()).retry(Date.now())
    if (name === depositAlarm) await (await deposits()).track()
    if (name === vaultAlarm) await clearVaultSession()
  }

  // Read before any message is served, and settled after the first ones: they are what woke this worker.
  const left = queue.all()

  async function settle(): Promise<void> {
    // The browser keeps it to its own end; until it is said, it takes a shorter one.
    browser.idle.setDetectionInterval(idleSeconds)
    await restrictStorage()
    await dressBadge()
    const windowIsOpen = await signWindowStands()
    await queue.recover(await left, windowIsOpen)
    await recoverDeposits(windowIsOpen)
    await queue.expireDue()
    await tidy()
    if ((await readCallbacks()).length > 0) await (await callbacks()).retry(Date.now())
  }

  /** The journal says what became of deposits; whoever waits for one learns it now. */
  async function recoverDeposits(windowIsOpen: boolean): Promise<void> {
    if (await someDepositIsOpen()) await (await deposits()).recover(windowIsOpen)
  }

  return {
    serveBridge: (port) => serveBridge(port, ports, queue, approvals),
    servePage: servePages(pageHandlers(queue, (record) => tellWaiters(ports, record), deposits, callbacks)),
    tabRemoved,
    alarmRang,
    idleChanged: lockWhenIdle,
    granted,
    revoked,
    storageChanged: async (changes, area) => {
      if (decidesAboutSites(changes, area)) await revoked()
      if (decidesAboutUses(changes, area)) await followWalletUses(queue)
      if (decidesAboutUses(changes, area)) await syncWatcher()
    },
    installed,
    async browserStarted() {
      await syncBridge()
      await followWalletUses(queue)
    },
    signPage: takeSignPage,
    settle,
  }
}

async function setExpiryAlarm(records: readonly RequestRecord[]): Promise<void> {
  const when = nextExpiry(records)
  if (when === undefined) await browser.alarms.clear(expiryAlarm)
  else browser.alarms.create(expiryAlarm, { when })
}

/** Content scripts may not read `storage.local`, where the browser can be told so (T42). */
async function restrictStorage(): Promise<void> {
  const local = browser.storage.local as typeof browser.storage.local & {
    setAccessLevel?: (options: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>
  }
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })
}
