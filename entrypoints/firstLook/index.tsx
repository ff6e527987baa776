import { createRoot } from 'react-dom/client'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { readStorageFirst } from '../../lib/browser/firstStorage.ts'
import { showEnglish } from '../../lib/browser/language.ts'
import { preloadWords } from '../../lib/browser/preloadWords.ts'
import { requestsIn } from '../../lib/browser/requestStore.ts'
import { FirstLook } from '../sign/FirstLook.tsx'
import { offerFirstLook, type RemoveFirstLook } from '../sign/firstLookOffer.ts'
import { firstState } from '../sign/flowState.ts'
import { readStored } from '../sign/readStored.ts'
import { systemClock } from '../sign/systemClock.ts'
import { onlyRequest } from './onlyRequest.ts'

// A script of its own in sign.html, so that the message is there before the window's modules are: a request that
// waits alone is drawn at once, by a small renderer in React's place (scripts/signWindowBuild.ts). For all others it
// only asks storage, and has the words of the browser's language loaded.
export default defineUnlistedScript(() => {
  preloadWords()
  const { session, local } = readStorageFirst()
  if (!showEnglish()) return
  offerFirstLook(
    Promise.all([session, local, parsed()]).then(([requests, settings]) => draw(requests, settings)),
  )
})

/** Storage may answer before the page has the place where the look goes. */
async function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return
  await new Promise((resolve) => document.addEventListener('readystatechange', resolve, { once: true }))
}

function draw(
  session: Readonly<Record<string, unknown>>,
  { language = 'browser' }: Readonly<Record<string, unknown>>,
): RemoveFirstLook | undefined {
  const record = onlyRequest(requestsIn(session))
  const root = document.getElementById('root')
  if (record === undefined || root === null || language !== 'browser') return undefined
  const request = readStored(record, 'main')
  if (request.bytes === undefined) return undefined
  const drawn = createRoot(root)
  drawn.render(<FirstLook state={firstState(record, request)} clock={systemClock} />)
  return () => drawn.unmount()
}
