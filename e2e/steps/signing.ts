import { text } from '../catalogue.ts'
import type { DrivenBrowser, DrivenPage, Finding } from '../driver.ts'
import { passwordPatience, waitUntil } from '../waitUntil.ts'
import { password } from './addAccount.ts'

/** The one button that signs, whatever it says it does besides. */
export const signButton: Finding = { role: 'button', name: /^(Sign|Connect .* and sign)\b/ }

/** The same, once it has been before the person's eyes for long enough. */
export const armedButton: Finding = { css: 'button[data-armed="true"]' }

/**
 * Waits until the button has been before the person's eyes for long enough, then presses it. The window is brought to
 * the front once it is drawn: one that was not shown yet when it was to be focused may stay without the focus.
 */
export async function pressSign(window: DrivenPage): Promise<void> {
  await window.find({ css: 'button[data-armed]' })
  // One that has the focus would lose it for a moment.
  const attentive = () => document.hasFocus() && document.visibilityState === 'visible'
  if (!(await window.evaluate(attentive))) await window.bringToFront()
  await window.click(armedButton).catch(async (error: unknown) => {
    const focus = await window.evaluate(() => `${document.hasFocus()}, ${document.visibilityState}`)
    const said = await window.text()
    throw new Error(`Sign was never armed (focus: ${focus}). The window says:\n${said}`, { cause: error })
  })
}

/** Waits for the sign window. */
export function waitForSignWindow(browser: DrivenBrowser): Promise<DrivenPage> {
  return browser.waitForPage(browser.url('sign.html'))
}

/** What the window says that will be signed: SHA-256 of the bytes, lower-case hex. */
export function shownDigest(window: DrivenPage): Promise<string> {
  return waitUntil('the digest in the window', () =>
    window.evaluate(
      () => document.querySelector('.message-view__digest [title]')?.getAttribute('title') ?? undefined,
    ),
  )
}

/** Who will sign, in the window's own words. */
export function shownSigner(window: DrivenPage): Promise<string> {
  return waitUntil('the signer in the window', () =>
    window.evaluate(
      () =>
        [...(document.querySelector('.signer__words')?.children ?? [])]
          .map((line) => line.textContent)
          .join(', ') || undefined,
    ),
  )
}

/** Enters the password where the window asks for it after Sign, and waits until it has been worked with. */
export async function unlockAndSign(window: DrivenPage): Promise<void> {
  await window.fill({ label: text('common.password') }, password)
  await window.click({ role: 'button', name: text('sign.unlock.sign') })
  // A window that has closed meanwhile is done with it too.
  const isAsked = async () => (await window.count({ label: text('common.password') }).catch(() => 0)) > 0
  await waitUntil('the password to be worked with', async () => !(await isAsked()), passwordPatience)
}

/** Waits until the window says that the page has the signature, or until it has closed by itself. */
export async function waitForReturned(browser: DrivenBrowser): Promise<void> {
  await waitUntil('the window to say that the signature was returned', async () => {
    const [window] = await browser.pagesAt(browser.url('sign.html'))
    return window === undefined || (await window.text()).includes(text('sign.returned.title'))
  })
}
