import type { Runtime } from 'webextension-polyfill'
import { browser } from '../../lib/browser/browser.ts'
import { bridgePortName } from '../../lib/page/bridgeProtocol.ts'
import { hearBridge } from './hearBridge.ts'
import type { PageListener } from './pageRouter.ts'
import { work } from './work.ts'

/** How long a worker that was just started serves what woke it before it looks at what it was left. */
const settleMilliseconds = 100

/**
 * Registers every listener synchronously (R3). What they do is loaded when the first of them is called, so that a
 * stopped worker answers sooner.
 */
export function startBackground(): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === bridgePortName) hearBridge(port, () => work().serveBridge(port))
  })
  const servePage: PageListener = (message, sender, respond) => work().servePage(message, sender, respond)
  // The types know listeners that always answer and listeners that never do; this one picks its messages.
  browser.runtime.onMessage.addListener(servePage as Runtime.OnMessageListenerNoResponse)
  browser.tabs.onRemoved.addListener((tabId) => void work().tabRemoved(tabId))
  browser.alarms.onAlarm.addListener(({ name }) => void work().alarmRang(name))
  browser.idle.onStateChanged.addListener((state) => void work().idleChanged(state))
  browser.permissions.onAdded.addListener(({ origins = [] }) => void work().granted(origins))
  browser.permissions.onRemoved.addListener(() => void work().revoked())
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'session') void work().storageChanged(changes, area)
  })
  browser.runtime.onInstalled.addListener(({ reason }) => void work().installed(reason))
  browser.runtime.onStartup.addListener(() => void work().browserStarted())
  setTimeout(() => void work().settle(), settleMilliseconds)
}
