import { expect } from '@playwright/test'
import type { DrivenBrowser, DrivenPage } from '../driver.ts'
import type { CollectorPayload } from '../payloads.ts'
import { startTrafficSite } from '../site/trafficSite.ts'
import { openBackstage, readStorage } from '../storedRequests.ts'
import { waitUntil } from '../waitUntil.ts'

type ExtensionWindow = {
  chrome: {
    storage: { local: { set: (values: object) => Promise<void> } }
    scripting: { getRegisteredContentScripts: (filter: object) => Promise<{ matches?: string[] }[]> }
  }
}

/** Puts a site under watch, as the switch in the popup does, and waits until the browser knows. */
export async function watchSite(backstage: DrivenPage, origin: string): Promise<void> {
  await backstage.evaluate(async (site) => {
    const { chrome } = globalThis as unknown as ExtensionWindow
    await chrome.storage.local.set({ siteUses: { [site]: { watch: new Date().toISOString() } } })
  }, origin)
  await waitUntil('the watcher to be registered', () =>
    backstage.evaluate(async () => {
      const { chrome } = globalThis as unknown as ExtensionWindow
      const filter = { ids: ['watcher', 'doors'] }
      return (await chrome.scripting.getRegisteredContentScripts(filter)).length === 2
    }),
  )
}

/** What was noticed in every tab. */
export async function noticedIn(
  backstage: DrivenPage,
): Promise<{ raw: string; asker: { origin: string } }[]> {
  const session = await readStorage(backstage, 'session')
  return Object.entries(session).flatMap(([key, value]) =>
    key.startsWith('noticed/') ? (value as { raw: string; asker: { origin: string } }[]) : [],
  )
}

type TrafficWindow = { trafficFeatures: () => Promise<Record<string, unknown>> }

/** Opens the traffic site's page and uses every feature there. */
async function runEveryFeature(browser: DrivenBrowser, url: string): Promise<Record<string, unknown>> {
  const page = await browser.newPage(url)
  await page.bringToFront()
  const results = await page.evaluate(() => (globalThis as unknown as TrafficWindow).trafficFeatures())
  await page.close()
  return results
}

/** Whether the page it runs in is watched. */
export const isWatched = () =>
  !document.dispatchEvent(new Event('paxos-verification:watched', { cancelable: true }))

/**
 * Uses every feature of fetch and XMLHttpRequest on a site before and after it is watched, expects that neither the page
 * nor the server can tell the difference, and that the payload which passed by was noticed.
 */
export async function compareTraffic(browser: DrivenBrowser, payload: CollectorPayload): Promise<void> {
  const site = await startTrafficSite(payload)
  try {
    const backstage = await openBackstage(browser)
    const without = await runEveryFeature(browser, site.url('/'))
    const requestsWithout = site.takeLog()
    expect(await noticedIn(backstage)).toEqual([])
    await watchSite(backstage, site.origin)
    const withHook = await runEveryFeature(browser, site.url('/'))
    expect(Object.keys(without).length).toBeGreaterThan(150)
    for (const [name, result] of Object.entries(without)) expect(withHook[name], name).toEqual(result)
    expect(site.takeLog()).toEqual(requestsWithout)
    const elsewhere = await browser.newPage(site.url('/').replace('localhost', '127.0.0.1'))
    expect(await elsewhere.evaluate(isWatched)).toBe(false)
    const [noticed] = await waitUntil('the payload to be noticed', async () => {
      const found = await noticedIn(backstage)
      return found.length > 0 && found
    })
    expect(JSON.parse(noticed?.raw ?? '')).toEqual(payload)
    expect(noticed?.asker.origin).toBe(site.origin)
  } finally {
    await site.close()
  }
}
