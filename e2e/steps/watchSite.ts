import type { DrivenBrowser, DrivenPage } from '../driver.ts'
import { readStorage } from '../storedRequests.ts'
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
export async function runEveryFeature(browser: DrivenBrowser, url: string): Promise<Record<string, unknown>> {
  const page = await browser.newPage(url)
  await page.bringToFront()
  const results = await page.evaluate(() => (globalThis as unknown as TrafficWindow).trafficFeatures())
  await page.close()
  return results
}
