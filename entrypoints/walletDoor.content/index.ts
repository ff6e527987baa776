import { defineContentScript } from 'wxt/utils/define-content-script'
import { isUntouchable } from '../../lib/paxos/untouchable.ts'
import { announceWallet } from '../../lib/walletDoor/announceWallet.ts'
import mark from '../../public/mark.svg?raw'

/** The wallet is in this document already. Pages can see it; they see the wallet anyway. */
const here = Symbol.for('countersign.wallet')

export default defineContentScript({
  // Registered at run time for the sites where the person switched it on (lib/browser/walletScripts.ts).
  registration: 'runtime',
  world: 'MAIN',
  allFrames: true,
  runAt: 'document_start',
  main() {
    if (isUntouchable(window.origin) || Reflect.has(document, here)) return
    Object.defineProperty(document, here, { value: true })
    const start = () => announceWallet(window, `data:image/svg+xml,${encodeURIComponent(mark)}`)
    // A page that is only being prepared has nobody in front of it, and its bridge is not there yet (T5).
    if ('prerendering' in document && document.prerendering) {
      document.addEventListener('prerenderingchange', start, { once: true })
    } else {
      start()
    }
  },
})
