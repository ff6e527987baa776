import './sign.css'
import './firstRead.ts'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { showLanguage } from '../../lib/browser/language.ts'
import { openOptions } from '../../lib/browser/ownPages.ts'
import { saveFile } from '../../lib/browser/saveFile.ts'
import { watchSettings } from '../../lib/browser/settings.ts'
import { firstLanguage, firstSettings } from './firstRead.ts'
import { followRequests } from './followRequests.ts'
import { liveDependencies, systemClock } from './liveDependencies.ts'
import { SignWindow } from './SignWindow.tsx'
import { createSignFlow } from './signFlow.ts'
import { createSignQueue } from './signQueue.ts'

/** A window that nobody can see paints nothing, and is to work all the same. */
const longestPaintMilliseconds = 250

async function open(root: HTMLElement): Promise<void> {
  const [first] = await Promise.all([firstSettings, firstLanguage.then(showLanguage)])
  let settings = first
  watchSettings((changed) => {
    settings = changed
  })
  const painted = Promise.withResolvers<void>()
  const deps = liveDependencies(() => settings, painted.promise)
  const queue = createSignQueue((record) => createSignFlow(record, deps))
  await followRequests(queue.update)
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
  requestAnimationFrame(() => setTimeout(painted.resolve))
  setTimeout(painted.resolve, longestPaintMilliseconds)
}

const root = document.getElementById('root')
if (root !== null) void open(root)
