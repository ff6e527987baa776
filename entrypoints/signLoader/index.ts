import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { readStorageFirst } from '../../lib/browser/firstStorage.ts'
import { preloadWords } from '../../lib/browser/preloadWords.ts'
import { afterPaint } from '../sign/afterPaint.ts'

// The one script that sign.html names. It asks storage, has the words of the browser's language loaded, and then loads
// the window's modules: where the message came with the page (entrypoints/background/firstLook.ts), once it is painted,
// since whatever is loaded before that would hold up the frame that has it.
export default defineUnlistedScript(() => {
  const modules = document.currentScript?.dataset.modules?.split(' ')
  readStorageFirst()
  preloadWords()
  // The page of a development server names its modules itself.
  if (modules === undefined) return
  const hasLook = document.getElementById('root')?.hasChildNodes()
  if (hasLook) void afterPaint().then(() => load(modules))
  else load(modules)
})

/** All at once, so that none waits for another to name it. */
function load(modules: readonly string[]): void {
  const scripts = modules.map((src) =>
    Object.assign(document.createElement('script'), { type: 'module', src }),
  )
  document.head.append(...scripts)
}
