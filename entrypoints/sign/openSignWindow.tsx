import './sign.css'
import './firstRead.ts'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { showLanguage } from '../../lib/browser/language.ts'
import { openOptions } from '../../lib/browser/ownPages.ts'
import { saveFile } from '../../lib/browser/saveFile.ts'
import { watchSettings } from '../../lib/browser/settings.ts'
import { afterPaint } from './afterPaint.ts'
import { firstLanguage, firstSettings } from './firstRead.ts'
import { followRequests } from './followRequests.ts'
import { liveDependencies } from './liveDependencies.ts'
import { SignWindow } from './SignWindow.tsx'
import { createSignFlow } from './signFlow.ts'
import { createSignQueue } from './signQueue.ts'
import { systemClock } from './systemClock.ts'

/** Longer than storing a request takes on a busy machine; after that, a person may be at what is shown. */
const settlingMilliseconds = 3000

/** Draws the window: what waits, oldest first, in the place of what the page brought along (entrypoints/firstLook). */
export async function openSignWindow(root: HTMLElement): Promise<void> {
  const [first] = await Promise.all([firstSettings, firstLanguage.then(showLanguage)])
  let settings = first
  watchSettings((changed) => {
    settings = changed
  })
  const painted = Promise.withResolvers<void>()
  const queue = createSignQueue((record) => createSignFlow(record, deps))
  const requests = followRequests(queue.update)
  const deps = liveDependencies(() => settings, painted.promise, requests.present)
  await requests.shown
  setTimeout(queue.settle, settlingMilliseconds)
  const actions = {
    clock: systemClock,
    openAccounts: () => void openOptions('accounts'),
    saveFile: (name: string, contents: string) => saveFile(name, contents, 'application/json'),
  }
  // Drawn at once: everything is here, and a person waits.
  flushSync(() => {
    createRoot(root).render(
      <SignWindow queue={queue} deps={deps} actions={actions} close={() => window.close()} />,
    )
  })
  void afterPaint().then(painted.resolve)
}
