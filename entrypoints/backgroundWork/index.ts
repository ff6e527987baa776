import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { createWork } from '../background/createWork.ts'
import { provideWork } from '../background/work.ts'

// The greater part of the background, which a stopped worker loads only when a listener is called.
export default defineUnlistedScript(() => provideWork(createWork))
