import type { Page } from '@playwright/test'

/** Lets the renderer of a page crash, and resolves once it has. */
export async function crashPage(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash')
  const protocol = await page.context().newCDPSession(page)
  // The page never answers.
  void protocol.send('Page.crash').catch(() => {})
  await crashed
}
