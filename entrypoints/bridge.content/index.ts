import { browser } from 'wxt/browser'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { doorKey } from '../../lib/page/doors.ts'
import { isUntouchable } from '../../lib/paxos/untouchable.ts'
import { type BridgeRuntime, startBridge } from './bridge.ts'

/** Set in this script's own world, which pages cannot see: the bridge is in this document already. */
const mark = Symbol.for('bridge')

export default defineContentScript({
  // Registered at run time for the sites that were granted: matches would become host permissions.
  registration: 'runtime',
  // Picks the framework's plain wrapper and nothing else: the script is registered for the isolated world
  // (lib/browser/bridgeScripts.ts). The other wrapper costs 3 kB and tells each page that a script has started.
  world: 'MAIN',
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  main() {
    // An opaque origin ("null") cannot be read as a URL and is untouchable as well (T3).
    if (isUntouchable(window.origin) || Reflect.has(globalThis, mark)) return
    Reflect.set(globalThis, mark, true)
    const start = () => {
      const doors = startBridge(window, () => browser.runtime as BridgeRuntime | undefined)
      Reflect.set(globalThis, doorKey, doors)
    }
    // A page that is only being prepared has nobody in front of it (T5).
    if ('prerendering' in document && document.prerendering) {
      document.addEventListener('prerenderingchange', start, { once: true })
    } else {
      start()
    }
  },
})
