import { takeFirstStorage } from '../../lib/browser/firstStorage.ts'
import { requestsIn } from '../../lib/browser/requestStore.ts'
import { settingsFrom } from '../../lib/browser/settings.ts'

const { session, local } = takeFirstStorage()

/** Storage was asked before this window's modules were loaded (entrypoints/firstRead), so the answer is there. */
export const firstRequests = session.then(requestsIn)
export const firstSettings = local.then(({ settings }) => settingsFrom(settings))
