import type { Finding } from '../driver.ts'
import { placeOfFocus } from '../placeOfFocus.ts'
import { waitUntil } from '../waitUntil.ts'
import type { NodeReference } from './bidiScript.ts'
import { FirefoxPage } from './FirefoxPage.ts'
import type { FirefoxSession } from './launchFirefox.ts'

/** More than any page has places for the focus. */
const mostSteps = 120

const keys = { control: '\uE009', arrowDown: '\uE015', enter: '\uE007', space: ' ' } as const

/**
 * A page in Firefox that is used with the keyboard alone: Tab and the arrows until the control has the focus, then the
 * key that presses it. Each act begins where the last one has left the focus, so that losing it is an error.
 */
export class KeyboardFirefoxPage extends FirefoxPage {
  #used = false

  override async click(wanted: Finding, { held = 0 }: { held?: number } = {}): Promise<void> {
    const node = await this.#reach(wanted)
    const kind = await this.onNode(node, (element) =>
      element instanceof HTMLInputElement ? `${element.type} ${element.checked}` : '',
    )
    // Going to a radio button chooses it.
    if (kind === 'radio true') return
    await this.strike([/^(?:radio|checkbox)/.test(kind) ? keys.space : keys.enter], held)
  }

  override async fill(wanted: Finding, text: string): Promise<void> {
    await this.#reach(wanted)
    await this.strike([keys.control, 'a'])
    await this.type(text)
  }

  /** Takes the focus there. */
  async #reach(wanted: Finding): Promise<NodeReference> {
    const node = await this.find(wanted)
    if (this.#used) {
      await waitUntil('the focus to be somewhere', () =>
        this.evaluate(() => document.activeElement !== null && document.activeElement !== document.body),
      )
    }
    this.#used = true
    for (let steps = 0; steps < mostSteps; steps += 1) {
      const place = await this.onNode(node, placeOfFocus)
      if (place === 'here') return node
      if (place === 'beside') await this.strike([keys.arrowDown])
      else await this.press('Tab')
    }
    throw new Error(`The keyboard does not reach ${JSON.stringify(wanted)}.`)
  }
}

/** A Firefox whose pages are used with the keyboard alone. */
export function byKeyboard(firefox: FirefoxSession): FirefoxSession {
  const keyboard = ({ context }: FirefoxPage) => new KeyboardFirefoxPage(firefox.bidi, context)
  return {
    ...firefox,
    newPage: async (url) => keyboard(await firefox.newPage(url)),
    waitForPage: async (start) => keyboard((await firefox.waitForPage(start)) as FirefoxPage),
  }
}
