import type { Locator } from '@playwright/test'
import type { Finding } from '../driver.ts'
import { placeOfFocus } from '../placeOfFocus.ts'
import { patience, waitUntil } from '../waitUntil.ts'
import { ChromiumPage } from './ChromiumPage.ts'
import type { OpenChromium } from './openChromium.ts'

/** More than any page has places for the focus. */
const mostSteps = 120

/**
 * A page that is used with the keyboard alone: Tab and the arrows until the control has the focus, then the key that
 * presses it. Each act begins where the last one has left the focus, so that losing it is an error.
 */
export class KeyboardPage extends ChromiumPage {
  #used = false

  override async click(wanted: Finding, { held = 0 }: { held?: number } = {}): Promise<void> {
    const target = await this.#reach(wanted)
    const kind = await target.evaluate((element) => (element instanceof HTMLInputElement ? element.type : ''))
    // Going to a radio button chooses it.
    if (kind === 'radio' && (await target.isChecked())) return
    const key = kind === 'radio' || kind === 'checkbox' ? 'Space' : 'Enter'
    await this.page.keyboard.press(key, { delay: held }).catch((error: unknown) => {
      // What is pressed may close the window before the key is up again.
      if (!this.page.isClosed()) throw error
    })
  }

  override async fill(wanted: Finding, text: string): Promise<void> {
    await this.#reach(wanted)
    await this.page.keyboard.press('ControlOrMeta+A')
    await this.page.keyboard.insertText(text)
  }

  override async select(wanted: Finding, option: string): Promise<void> {
    const target = await this.#reach(wanted)
    const chosen = () => target.evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.label)
    await this.page.keyboard.press('Home')
    for (let steps = 0; (await chosen()) !== option; steps += 1) {
      if (steps === mostSteps) throw new Error(`There is no choice ${option}.`)
      await this.page.keyboard.press('ArrowDown')
    }
  }

  /** Takes the focus there. */
  async #reach(wanted: Finding): Promise<Locator> {
    const target = this.locate(wanted).first()
    await target.waitFor({ state: 'visible', timeout: patience })
    if (this.#used) await waitUntil('the focus to be somewhere', () => this.evaluate(hasFocus))
    this.#used = true
    for (let steps = 0; steps < mostSteps; steps += 1) {
      const place = await target.evaluate(placeOfFocus)
      if (place === 'here') return target
      await this.page.keyboard.press(place === 'beside' ? 'ArrowDown' : 'Tab')
    }
    throw new Error(`The keyboard does not reach ${JSON.stringify(wanted)}.`)
  }
}

function hasFocus(): boolean {
  return document.activeElement !== null && document.activeElement !== document.body
}

/** A browser whose pages are used with the keyboard alone. */
export function byKeyboard(browser: OpenChromium): OpenChromium {
  const keyboard = (page: ChromiumPage) => new KeyboardPage(page.page)
  return {
    ...browser,
    newPage: async (url) => keyboard((await browser.newPage(url)) as ChromiumPage),
    waitForPage: async (start) => keyboard((await browser.waitForPage(start)) as ChromiumPage),
  }
}
