import type { CDPSession, Locator, Page } from '@playwright/test'
import type { DrivenPage, Finding, NamedKey } from '../driver.ts'
import { patience, waitUntil } from '../waitUntil.ts'

/** A Playwright page as the walks see it. */
export class ChromiumPage implements DrivenPage {
  readonly page: Page
  #protocol: Promise<CDPSession> | undefined

  constructor(page: Page) {
    this.page = page
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url)
  }

  async reload(): Promise<void> {
    await this.page.reload()
  }

  async close(): Promise<void> {
    await this.page.close()
  }

  async bringToFront(): Promise<void> {
    await this.page.bringToFront()
  }

  async url(): Promise<string> {
    return this.page.url()
  }

  /** Everything that the page says, as a person would read it; nothing while its document has no body yet. */
  text(): Promise<string> {
    return this.evaluate(() => document.body?.innerText ?? '')
  }

  async waitForText(expected: string | RegExp, deadline = patience): Promise<void> {
    let text = ''
    const says = async () => {
      text = await this.text()
      return typeof expected === 'string' ? text.includes(expected) : expected.test(text)
    }
    await waitUntil(`the text ${expected}`, says, deadline).catch((error: unknown) => {
      throw new Error(`The page never said ${expected}. It says:\n${text}`, { cause: error })
    })
  }

  count(wanted: Finding): Promise<number> {
    return this.locate(wanted).count()
  }

  async find(wanted: Finding, deadline = patience): Promise<void> {
    await this.locate(wanted).first().waitFor({ state: 'visible', timeout: deadline })
  }

  async click(wanted: Finding, { held = 0 }: { held?: number } = {}): Promise<void> {
    await this.locate(wanted).first().click({ timeout: patience, delay: held })
  }

  async fill(wanted: Finding, text: string): Promise<void> {
    await this.locate(wanted).first().fill(text, { timeout: patience })
  }

  async select(wanted: Finding, option: string): Promise<void> {
    await this.locate(wanted).first().selectOption({ label: option }, { timeout: patience })
  }

  async giveFile(path: string): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles(path)
  }

  async press(key: NamedKey): Promise<void> {
    await this.page.keyboard.press(key)
  }

  /** Over the protocol and not through Playwright, which would lend the page a user's activation (R10). */
  async evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    this.#protocol ??= this.page.context().newCDPSession(this.page)
    const protocol = await this.#protocol
    const { result, exceptionDetails } = await protocol.send('Runtime.evaluate', {
      expression: `(async () => (${run})(...${JSON.stringify(args)}))()`,
      awaitPromise: true,
      returnByValue: true,
      userGesture: false,
    })
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    }
    return result.value as Awaited<Result>
  }

  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: file })
  }

  /** Playwright counts what is inert, as all of the sign window's first look is, among what has a role. */
  protected locate(wanted: Finding): Locator {
    if ('css' in wanted) return this.page.locator(wanted.css).filter({ visible: true })
    if ('label' in wanted)
      return this.page.getByLabel(wanted.label, { exact: true }).filter({ visible: true })
    const { role, name } = wanted
    return this.page
      .getByRole(role, name === undefined ? {} : { name, exact: typeof name === 'string' })
      .and(this.page.locator(':not([inert] *)'))
  }
}
