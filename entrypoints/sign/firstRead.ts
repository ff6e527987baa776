import { takeFirstStorage } from '../../lib/browser/firstStorage.ts'
import { readLanguage } from '../../lib/browser/language.ts'
import { readPolicy } from '../../lib/browser/policy.ts'
import { requestsIn } from '../../lib/browser/requestStore.ts'
import { settingsFrom, withPolicy } from '../../lib/browser/settings.ts'

const { session, local, managed } = takeFirstStorage()

/** Storage was asked before this window's modules were loaded (entrypoints/signLoader), so the answer is there. */
export const firstRequests = session.then(requestsIn)
export const firstSettings = Promise.all([local, readPolicy(managed)]).then(([{ settings }, policy]) =>
  withPolicy(settingsFrom(settings), policy),
)
export const firstLanguage = readLanguage(local)
