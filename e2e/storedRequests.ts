import type { RequestRecord } from '../lib/request/requestRecord.ts'
import type { DrivenBrowser, DrivenPage } from './driver.ts'
import { waitUntil } from './waitUntil.ts'

/**
 * Opens a document of the extension's origin that runs none of its scripts, from which a test may look into
 * its storage.
 */
export function openBackstage(browser: DrivenBrowser): Promise<DrivenPage> {
  return browser.newPage(browser.url('manifest.json'))
}

type StorageArea = { get: (keys: null) => Promise<Record<string, unknown>> }
type ExtensionWindow = {
  chrome: { storage: { session: StorageArea; local: StorageArea } }
}

/** Everything in one of the extension's storage areas. */
export function readStorage(
  backstage: Pick<DrivenPage, 'evaluate'>,
  area: 'session' | 'local',
): Promise<Record<string, unknown>> {
  return backstage.evaluate(
    (name) => (globalThis as unknown as ExtensionWindow).chrome.storage[name].get(null),
    area,
  )
}

/** The stored requests, oldest first. */
export async function storedRequests(backstage: Pick<DrivenPage, 'evaluate'>): Promise<RequestRecord[]> {
  return Object.entries(await readStorage(backstage, 'session'))
    .filter(([key]) => key.startsWith('request/'))
    .map(([, record]) => record as RequestRecord)
    .sort((a, b) => a.times.asked.localeCompare(b.times.asked))
}

/** Waits until the only stored request has one of these states. */
export async function waitForState(
  backstage: Pick<DrivenPage, 'evaluate'>,
  ...states: RequestRecord['state'][]
): Promise<RequestRecord> {
  return waitUntil(`a stored request that is ${states.join(' or ')}`, async () => {
    const found = await storedRequests(backstage)
    return found.find((record) => states.includes(record.state))
  })
}
