import { ChromiumPage } from '../chromium/ChromiumPage.ts'
import type { OpenChromium } from '../chromium/openChromium.ts'
import type { TestSite } from './startTestSite.ts'

/** The browser's clipboard, seen from a page of the test's site that may read it. */
export type Clipboard = {
  read: () => Promise<string>
  write: (text: string) => Promise<void>
}

/** Opens a page that may read and write the clipboard. It comes to the front each time. */
export async function openClipboard({ session }: OpenChromium, site: TestSite): Promise<Clipboard> {
  await session.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin })
  const page = new ChromiumPage(await session.context.newPage())
  await page.goto(site.url('/?clipboard'))
  return {
    read: async () => {
      await page.bringToFront()
      return page.evaluate(() => navigator.clipboard.readText())
    },
    write: async (text) => {
      await page.bringToFront()
      await page.evaluate((value) => navigator.clipboard.writeText(value), text)
    },
  }
}
