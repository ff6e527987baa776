import type { DrivenBrowser } from '../driver.ts'
import { waitUntil } from '../waitUntil.ts'
import { ChromiumPage } from './ChromiumPage.ts'
import { type ChromiumOptions, type ChromiumSession, launchChromium } from './launchChromium.ts'
import { stopWorker } from './stopWorker.ts'

/** Chromium, Chrome or Edge as the walks see it. */
export type OpenChromium = DrivenBrowser & { session: ChromiumSession }

/**
 * Launches Chromium with the extension for a walk that runs in both browsers. Resolves when the installation
 * is finished, which is when its welcome page opens; that page is closed again.
 */
export async function openChromium(options: ChromiumOptions): Promise<OpenChromium> {
  const browser = drivenChromium(await launchChromium(options))
  try {
    const welcome = await browser.waitForPage(browser.url('welcome.html'))
    await welcome.close()
    return browser
  } catch (error) {
    await browser.close()
    throw error
  }
}

/** A Chromium that runs already, as the walks see it. */
export function drivenChromium(session: ChromiumSession): OpenChromium {
  const { context } = session
  const pagesAt = async (start: string) =>
    context
      .pages()
      .filter((page) => page.url().startsWith(start))
      .map((page) => new ChromiumPage(page))
  return {
    session,
    name: `${session.brand} ${context.browser()?.version() ?? ''}`.trim(),
    url: session.url,
    newPage: async (url) => {
      const page = new ChromiumPage(await context.newPage())
      if (url !== undefined) await page.goto(url)
      return page
    },
    pagesAt,
    waitForPage: (start) => waitUntil(`a page at ${start}`, async () => (await pagesAt(start))[0]),
    stopBackground: () => stopWorker(session),
    close: session.close,
  }
}
