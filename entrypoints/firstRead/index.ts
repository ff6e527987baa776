import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { readStorageFirst } from '../../lib/browser/firstStorage.ts'
import { preloadWords } from '../../lib/browser/preloadWords.ts'

// A script of its own in sign.html: storage answers while the window's modules are still being loaded, and the words
// of the browser's language, where it is not English, come beside them.
export default defineUnlistedScript(() => {
  readStorageFirst()
  preloadWords()
})
