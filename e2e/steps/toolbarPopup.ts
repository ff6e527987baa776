import type { DrivenPage } from '../driver.ts'
import { waitUntil } from '../waitUntil.ts'

type ExtensionWindow = {
  chrome: { extension: { getViews: (wanted: { type: 'popup' }) => Window[] } }
}

/** Presses a button of the toolbar's popup by its words, from a page of the extension's own. */
export async function pressInPopup(backstage: Pick<DrivenPage, 'evaluate'>, name: string): Promise<void> {
  await waitUntil(`the button “${name}” in the popup`, () =>
    backstage.evaluate((wanted) => {
      const { chrome } = globalThis as unknown as ExtensionWindow
      const [popup] = chrome.extension.getViews({ type: 'popup' })
      const buttons = [...(popup?.document.querySelectorAll('button') ?? [])]
      const found = buttons.find((button) => button.textContent === wanted && !button.disabled)
      found?.click()
      return found !== undefined
    }, name),
  )
}

/** Ticks a box of the toolbar's popup by its label, from a page of the extension's own. */
export async function tickInPopup(backstage: Pick<DrivenPage, 'evaluate'>, label: string): Promise<void> {
  await waitUntil(`the box “${label}” in the popup`, () =>
    backstage.evaluate((wanted) => {
      const { chrome } = globalThis as unknown as ExtensionWindow
      const [popup] = chrome.extension.getViews({ type: 'popup' })
      const labels = [...(popup?.document.querySelectorAll('label') ?? [])]
      const box = labels.find((each) => each.textContent === wanted)?.querySelector('input')
      box?.click()
      return box !== undefined && box !== null
    }, label),
  )
}

/** What the toolbar's popup says; nothing while it is not open. */
export function popupText(backstage: Pick<DrivenPage, 'evaluate'>): Promise<string> {
  return backstage.evaluate(() => {
    const { chrome } = globalThis as unknown as ExtensionWindow
    return chrome.extension.getViews({ type: 'popup' })[0]?.document.body.innerText ?? ''
  })
}
