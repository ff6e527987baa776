import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { readStorageFirst } from '../../lib/browser/firstStorage.ts'

// A script of its own in sign.html: storage answers while the window's modules are still being loaded.
export default defineUnlistedScript(() => readStorageFirst())
