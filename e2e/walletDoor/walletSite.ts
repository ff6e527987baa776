import { text } from '../catalogue.ts'
import type { DrivenBrowser, DrivenPage } from '../driver.ts'
import { pressSign, waitForSignWindow } from '../steps/signing.ts'
import { waitUntil } from '../waitUntil.ts'

/** What became of a button of one of the pages. */
export type Outcome = { ok?: unknown; failed?: { message: string; codes: unknown[] } }

type Seen = { seen: Record<string, unknown> }

/** Gives a site the use `wallet`, as the popup's switch does, and waits until its script is registered. */
export async function switchWallet(backstage: DrivenPage, origin: string, on: boolean): Promise<void> {
  await backstage.evaluate(
    async (site, given) => {
      const { chrome } = globalThis as unknown as ExtensionWindow
      const { siteUses = {} } = await chrome.storage.local.get('siteUses')
      const uses = { ...siteUses, [site]: given ? { wallet: new Date().toISOString() } : {} }
      await chrome.storage.local.set({ siteUses: uses })
    },
    origin,
    on,
  )
  await waitUntil(`the wallet’s script to be ${on ? 'registered' : 'gone'}`, async () => {
    const ids = await backstage.evaluate(async () => {
      const { chrome } = globalThis as unknown as ExtensionWindow
      return (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id)
    })
    return ids.includes('walletDoor') === on
  })
}

type ExtensionWindow = {
  chrome: {
    storage: {
      local: {
        get: (key: string) => Promise<{ siteUses?: Record<string, object> }>
        set: (values: object) => Promise<void>
      }
    }
    scripting: { getRegisteredContentScripts: () => Promise<{ id: string }[]> }
  }
}

/** Presses one of the page's buttons, with a text in its field. */
export async function press(page: DrivenPage, name: string, value = ''): Promise<void> {
  await page.evaluate((content) => {
    const field = document.querySelector('textarea')
    if (field) field.value = content
  }, value)
  await page.evaluate((key) => {
    delete (globalThis as unknown as Seen).seen[key]
  }, name)
  await page.click({ role: 'button', name })
}

/** What the page has seen under a name; waits for it. */
export function seen<T = Outcome>(page: DrivenPage, name: string): Promise<T> {
  return waitUntil(`“${name}” on the page`, () =>
    page.evaluate((key) => (globalThis as unknown as Seen).seen[key] as T | undefined, name),
  ) as Promise<T>
}

/** Ticks every account that is offered in the window, and connects them; nothing else may be waiting. */
export async function connectAll(browser: DrivenBrowser): Promise<void> {
  const window = await waitForSignWindow(browser)
  await window.find({ role: 'button', name: text('connect.connect') })
  await window.evaluate(() => {
    for (const box of document.querySelectorAll<HTMLInputElement>('.connect input:not(:checked)')) box.click()
  })
  await pressSign(window)
  await waitUntil('the window to close', async () => {
    return (await browser.pagesAt(browser.url('sign.html'))).length === 0
  })
}

/** Ticks every warning, so that a message of no known shape can be signed. */
export async function tickWarnings(window: DrivenPage): Promise<void> {
  await window.find({ css: '.risk-list input' })
  await window.evaluate(() => {
    for (const box of document.querySelectorAll<HTMLInputElement>('.risk-list input:not(:checked)'))
      box.click()
  })
}
