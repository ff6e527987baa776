import { defineContentScript } from 'wxt/utils/define-content-script'
import { watchTraffic } from './watchTraffic.ts'

/** Dispatched on the document, cancelable: is it watched already? Who watches it cancels. */
const watchedEvent = 'paxos-verification:watched'
/** Dispatched on the document: end the watch (lib/browser/watchScripts.ts). */
const stopEvent = 'paxos-verification:unwatch'

export default defineContentScript({
  // Registered at run time for the sites that the person put under watch (lib/browser/watchScripts.ts).
  registration: 'runtime',
  world: 'MAIN',
  main() {
    if (!document.dispatchEvent(new Event(watchedEvent, { cancelable: true }))) return
    const stop = watchTraffic(window)
    const answer = (event: Event) => event.preventDefault()
    const end = () => {
      stop()
      document.removeEventListener(watchedEvent, answer)
      document.removeEventListener(stopEvent, end)
    }
    document.addEventListener(watchedEvent, answer)
    document.addEventListener(stopEvent, end)
  },
})
