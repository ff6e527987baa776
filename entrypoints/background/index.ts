import { defineBackground } from 'wxt/utils/define-background'
import { serveSignPage } from './serveSignPage.ts'
import { startBackground } from './startBackground.ts'
import { keepWork } from './work.ts'

// One classic file, so that a stopped worker starts without fetching chunks that it shares with pages.
export default defineBackground(() => {
  keepWork()
  serveSignPage()
  startBackground()
})
