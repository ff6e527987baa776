import { createRoot } from 'react-dom/client'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { readStorageFirst } from '../../lib/browser/firstStorage.ts'
import { showEnglish } from '../../lib/browser/language.ts'
import { preloadWords } from '../../lib/browser/preloadWords.ts'
import { requestsIn } from '../../lib/browser/requestStore.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { afterPaint } from '../sign/afterPaint.ts'
import { FirstLook } from '../sign/FirstLook.tsx'
import { firstState } from '../sign/flowState.ts'
import { leaveFirstLook, type RemoveFirstLook } from '../sign/leftFirstLook.ts'
import { readStored } from '../sign/readStored.ts'
import { systemClock } from '../sign/systemClock.ts'
import { onlyRequest } from './onlyRequest.ts'
import { rehearsedRequest } from './rehearsedRequest.ts'

// The one script that sign.html names, so that the message is there before the window's modules are: a request that
// waits alone is drawn at once, by a small renderer in React's place (scripts/signWindowBuild.ts). For all others it
// only asks storage, and has the words of the browser's language loaded. Then it loads the window's modules.
export default defineUnlistedScript(() => {
  const modules = document.currentScript?.dataset.modules?.split(' ')
  const asked = readStorageFirst()
  preloadWords()
  // The page of a development server names its modules itself.
  if (modules === undefined) return
  // Where the first look fails, the window itself asks storage, and says what is wrong.
  void lookFirst(asked)
    .catch(() => {})
    .then(() => load(modules))
})

async function lookFirst({ session, local }: ReturnType<typeof readStorageFirst>): Promise<void> {
  if (!showEnglish()) return
  rehearse()
  const [requests, { language = 'browser' }] = await Promise.all([session, local, parsed()])
  const record = onlyRequest(requestsIn(requests))
  const root = document.getElementById('root')
  if (record === undefined || root === null || language !== 'browser') return
  const removeFirstLook = draw(record, root)
  if (removeFirstLook === undefined) return
  leaveFirstLook(removeFirstLook)
  // Whatever is loaded now would hold up the frame that has the message.
  await afterPaint()
}

/** All at once, so that none waits for another to name it. */
function load(modules: readonly string[]): void {
  const scripts = modules.map((src) =>
    Object.assign(document.createElement('script'), { type: 'module', src }),
  )
  document.head.append(...scripts)
}

/** While storage answers, a request that nobody made is drawn out of sight: a script is slow only the first time. */
function rehearse(): void {
  draw(rehearsedRequest, document.createElement('div'))?.()
}

/** Storage may answer before the page has the place where the look goes. */
async function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return
  await new Promise((resolve) => document.addEventListener('readystatechange', resolve, { once: true }))
}

function draw(record: RequestRecord, place: HTMLElement): RemoveFirstLook | undefined {
  const request = readStored(record, 'main')
  if (request.bytes === undefined) return undefined
  const drawn = createRoot(place)
  drawn.render(<FirstLook state={firstState(record, request)} clock={systemClock} />)
  return () => drawn.unmount()
}
