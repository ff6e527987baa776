import { defineContentScript } from 'wxt/utils/define-content-script'
import { type DoorHandle, doorKey } from '../../lib/page/doors.ts'
import { startDoors } from './startDoors.ts'
import { startTelling } from './startTelling.ts'

declare const cloneInto: undefined | (<T extends object>(value: T, scope: Window) => T)

/** Set in this script's own world: the document's watcher is listened to already. */
const tellingKey = Symbol.for('telling')

export default defineContentScript({
  // Put into a page by the background when its bridge says that it is needed, and beside the watcher of a site
  // under watch. There it may run before the bridge, whose handle is asked for at each time.
  registration: 'runtime',
  world: 'MAIN',
  main() {
    const handle = () => Reflect.get(globalThis, doorKey) as DoorHandle | undefined
    if (!Reflect.has(globalThis, tellingKey)) {
      Reflect.set(globalThis, tellingKey, true)
      startTelling(document, (payload) => handle()?.send({ kind: 'noticed', payload }))
    }
    const doors = handle()
    if (!doors || doors.take) return
    startDoors(doors, (detail) => (typeof cloneInto === 'function' ? cloneInto(detail, window) : detail))
  },
})
