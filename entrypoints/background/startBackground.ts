import { injectBridge, syncBridge } from '../../lib/browser/bridgeScripts.ts'
import { browser } from '../../lib/browser/browser.ts'
import { readSignWindow, signWindowStands, takeClosed } from '../../lib/browser/signWindow.ts'
import { watchChosen } from '../../lib/browser/siteAccess.ts'
import { clearVaultSession, vaultAlarm } from '../../lib/browser/vaultAlarm.ts'
import { lockWhenIdle } from '../../lib/browser/vaultIdle.ts'
import { bridgePortName } from '../../lib/page/bridgeProtocol.ts'
import { nextExpiry } from '../../lib/request/expiry.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { isOpen } from '../../lib/request/transition.ts'
import { dressBadge, showBadge } from './badge.ts'
import { mayAsk, serveBridge } from './bridgeConnections.ts'
import { BridgePorts } from './bridgePorts.ts'
import { announce, tellWaiters } from './delivery.ts'
import { pageHandlers, servePages } from './pageRouter.ts'
import { createRequestQueue } from './requestQueue.ts'

const expiryAlarm = 'expiry'

/** Short enough not to be seen, and long before an idle worker is stopped. */
const tidyMilliseconds = 100

/** How long a worker that was just started serves what woke it before it looks at what it was left. */
const settleMilliseconds = 50

/**
 * Registers every listener synchronously (R3), then settles what an earlier instance of the worker left
 * behind. Holds no key and does no cryptography beyond a digest.
 */
export function startBackground(): void {
  const ports = new BridgePorts()
  let tidying = false
  const queue = createRequestQueue({ now: Date.now, changed: (record, before) => void after(record, before) })

  async function after(record: RequestRecord, before: RequestRecord | undefined): Promise<void> {
    await announce(ports, queue, record, before)
    if (tidying) return
    tidying = true
    setTimeout(() => void tidy(), tidyMilliseconds)
  }

  /** Badge and alarm follow a little later: whoever waits for an answer does not wait for them. */
  async function tidy(): Promise<void> {
    tidying = false
    const records = await queue.all()
    await Promise.all([showBadge(records), setExpiryAlarm(records)])
  }

  browser.runtime.onConnect.addListener((port) => {
    if (port.name === bridgePortName) serveBridge(port, ports, queue)
  })
  servePages(pageHandlers(queue, (record) => tellWaiters(ports, record)))

  browser.tabs.onRemoved.addListener((tabId) => void windowClosed(tabId))
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === expiryAlarm) void queue.expireDue()
    if (alarm.name === vaultAlarm) void clearVaultSession()
  })
  lockWhenIdle()
  browser.permissions.onAdded.addListener(({ origins = [] }) => void granted(origins))
  browser.permissions.onRemoved.addListener(() => void revoked())
  // What a site may do was taken back in our own pages, or by the administrator.
  watchChosen(() => void revoked())
  browser.runtime.onInstalled.addListener(({ reason }) => void installed(reason))
  browser.runtime.onStartup.addListener(() => void syncBridge())

  /** Closing the window declines what it showed and nothing else; what was being signed is not signed. */
  async function windowClosed(tabId: number): Promise<void> {
    const closed = await takeClosed(tabId)
    if (!closed) return
    await queue.failSigning('window-closed')
    if (closed.shownId !== undefined) await queue.closeShown(closed.shownId)
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
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
  }

  // Read before any message is served, and settled after the first ones: they are what woke this worker.
  const left = queue.all()
  setTimeout(() => void settle(), settleMilliseconds)

  async function settle(): Promise<void> {
    await restrictStorage()
    await dressBadge()
    await queue.recover(await left, (await readSignWindow()) !== undefined && (await signWindowStands()))
    await queue.expireDue()
    await tidy()
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
