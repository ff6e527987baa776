import { ed25519 } from '@noble/curves/ed25519.js'
import { base58, base64 } from '@scure/base'
import { verifyMessage } from 'ethers'
import type { OpenChromium } from './chromium/openChromium.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, solanaKey } from './payloads.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { pressSign, waitForSignWindow } from './steps/signing.ts'
import { openBackstage } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'
import { evmTestDapp, solanaTestDapp } from './walletDoor/testDapps.ts'
import { connectAll, switchWallet, tickWarnings } from './walletDoor/walletSite.ts'

/** These pages call fonts, analytics and nodes of others; here they meet nobody but the extension. */
async function alone({ session }: OpenChromium): Promise<void> {
  await session.context.route(/^https?:\/\/(?!localhost)/, (route) => route.abort())
}

async function signInWindow(browser: OpenChromium): Promise<void> {
  const window = await waitForSignWindow(browser)
  await window.bringToFront()
  await tickWarnings(window)
  await pressSign(window)
}

test.describe('@metamask/test-dapp', () => {
  test.use({ resources: async ({ access: _ }, use) => use(evmTestDapp()) })

  test('connects and gets its personal_sign; its typed data and its sign-in are refused', async ({
    browserWithExtension: browser,
    site,
  }) => {
    const evm = evmKey()
    await alone(browser)
    await switchWallet(await openBackstage(browser), site.origin, true)
    await giveAccounts(browser, [evm])
    const page = await browser.newPage(site.url('/'))
    await page.click({ role: 'button', name: /Use Countersign/ })
    await page.click({ css: '#connectButton' })
    await connectAll(browser)
    const address = evm.address.toLowerCase()
    await waitUntil('the account on the page', async () => (await wordsOf('#accounts')) === address)

    await page.click({ css: '#personalSign' })
    await signInWindow(browser)
    const signature = await waitUntil('the signature on the page', () => wordsOf('#personalSignResult'))
    expect(verifyMessage('Example `personal_sign` message', signature)).toBe(evm.address)
    await page.click({ css: '#signTypedDataV4' })
    await waitUntil('the refusal on the page', async () =>
      (await wordsOf('#signTypedDataV4, #signTypedDataV4Result'))?.includes('never moves funds'),
    )
    await page.click({ css: '#siwe' })
    const window = await waitForSignWindow(browser)
    await window.waitForText('sign-in')
    expect(await window.count({ css: 'button[data-armed]' })).toBe(0)

    function wordsOf(css: string): Promise<string | undefined> {
      return page.evaluate(
        (selector) =>
          [...document.querySelectorAll(selector)].map((found) => found.textContent).join(' ') || undefined,
        css,
      )
    }
  })
})

test.describe('@metamask/test-dapp-solana', () => {
  test.use({ resources: async ({ access: _ }, use) => use(await solanaTestDapp()) })

  test('connects and gets its signMessage', async ({ browserWithExtension: browser, site }) => {
    const solana = solanaKey()
    await alone(browser)
    await switchWallet(await openBackstage(browser), site.origin, true)
    await giveAccounts(browser, [solana])
    const page = await browser.newPage(site.url('/'))
    await page.click({ css: testId('header.connect', 'button') })
    await page.click({ role: 'button', name: /Countersign/ })
    await connectAll(browser)
    const message = 'Signed in a page that knows nothing of Countersign'
    await page.fill({ css: testId('signMessage.message') }, message)
    await page.click({ css: testId('signMessage.signMessage') })
    await signInWindow(browser)
    const shown = await waitUntil('the signature on the page', () =>
      page.evaluate(
        (css) => document.querySelector(css)?.textContent ?? undefined,
        testId('signMessage.signedMessage'),
      ),
    )
    const bytes = new TextEncoder().encode(message)
    expect(
      ed25519.verify(base64.decode(shown), bytes, base58.decode(solana.address), { zip215: false }),
    ).toBe(true)
  })

  function testId(name: string, inside = ''): string {
    return `[data-testid="testpage.${name.toLowerCase()}"] ${inside}`.trim()
  }
})
