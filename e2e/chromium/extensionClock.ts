import type { DrivenPage } from '../driver.ts'
import { ChromiumPage } from './ChromiumPage.ts'

/** The clock of the extension's process, from its first shift on. */
export type ExtensionClock = { advance: (milliseconds: number) => Promise<void> }

/**
 * Shifts the clock of the process in which a page of the extension lives, and with it of the extension's other pages and
 * its worker, also of one that starts later; the browser's own and the web pages' go on as they are. From then on it
 * stands still but for what it is advanced by, when what is due meanwhile happens. A clock can be shifted once.
 */
export async function shiftClock(page: DrivenPage, milliseconds: number): Promise<ExtensionClock> {
  if (!(page instanceof ChromiumPage)) throw new TypeError('Only Chromium’s clock can be shifted.')
  const protocol = await page.page.context().newCDPSession(page.page)
  const advance = async (budget: number, initialVirtualTime?: number): Promise<void> => {
    const over = new Promise<void>((resolve) =>
      protocol.once('Emulation.virtualTimeBudgetExpired', () => resolve()),
    )
    await protocol.send('Emulation.setVirtualTimePolicy', {
      policy: 'advance',
      budget,
      ...(initialVirtualTime !== undefined && { initialVirtualTime }),
    })
    await over
  }
  await advance(1, (Date.now() + milliseconds) / 1000)
  return { advance }
}
