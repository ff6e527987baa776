import { browserModules } from '../../sandbox/site/browserModules.ts'
import type { DrivenPage } from '../driver.ts'
import type { Resource } from './startTestSite.ts'

const source = 'lib/page/requestSignature.ts'

/** Our page client as a plain ES module, as a page without a bundler loads it: one file, no import. */
export async function pageClientResource(): Promise<Resource> {
  const response = await browserModules([source]).request(`/modules/${source}`)
  return { body: await response.text(), type: 'text/javascript' }
}

/** What a call of the page client came to. */
export type ClientOutcome = { signature?: string; code?: string; number?: number; name?: string }

/**
 * Puts a button on the page that calls the page client with what `makePayload` makes there, and presses it.
 * Read what it came to with `clientOutcome`.
 */
export async function pressClient<Base>(
  page: DrivenPage,
  makePayload: (base: Base) => unknown,
  base: Base,
): Promise<void> {
  const code = `async (base) => {
    const { requestSignature } = await import('/requestSignature.js')
    const button = document.createElement('button')
    button.textContent = 'Call the client'
    button.onclick = () => requestSignature((${makePayload})(base)).then(
      ({ signature }) => { globalThis.clientOutcome = { signature } },
      ({ code, number, name }) => { globalThis.clientOutcome = { code, number, name } })
    document.body.append(button)
  }`
  await page.evaluate(
    async (text, value) => {
      await (new Function(`return ${text}`)() as (base: unknown) => Promise<void>)(value)
    },
    code,
    base,
  )
  await page.click({ role: 'button', name: 'Call the client' })
}

/** What the last call came to, or undefined while it waits. */
export function clientOutcome(page: DrivenPage): Promise<ClientOutcome | undefined> {
  return page.evaluate(() => (globalThis as unknown as { clientOutcome?: ClientOutcome }).clientOutcome)
}
