import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { createServer } from 'vite'
import { builtFolder } from '../scripts/runBuild.ts'
import { type OpenChromium, openChromium } from './chromium/openChromium.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { foreignText } from './steps/foreignText.ts'
import { pseudoTranslation } from './steps/pseudoTranslation.ts'

type Chrome = { storage: { local: { set(items: object): Promise<void> } } }

/** The narrowest window that pages have to fit: 320 px, or 640 px at 200 %. */
const narrow = { width: 320, height: 640 }

const pages = [
  'popup.html',
  'welcome.html',
  'sign.html',
  'intake.html',
  'options.html#accounts',
  'options.html#sites',
  'options.html#activity',
  'options.html#keys',
  'options.html#check',
  'options.html#settings',
  'options.html#about',
]

/** Names of things, which are the same in every language. */
const names =
  /Countersign|Ethereum|Solana|Polygon|Arbitrum(?: One)?|Base|Optimism|Avalanche|BNB|Sepolia|Mainnet|MetaMask|Phantom|https?:\S*|SHA-256|\b[0-9a-f]{4}…[0-9a-f]{4}\b|\b[0-9a-f]{64}\b|Orbit|Treasury, cold|Everyday|Fox Wallet|\d[\d.,]* (?:ETH|SOL)|May \d+, 2026, [\d:]+ [AP]M UTC|\b[\w-]+\.(?:example|com|localhost)\b|0x\w+/gi

async function openIn(browser: OpenChromium, file: string, language: string): Promise<Page> {
  const page = await browser.session.context.newPage()
  await page.setViewportSize(narrow)
  await page.goto(browser.session.url('popup.html'))
  await page.evaluate(
    (chosen) => (globalThis as unknown as { chrome: Chrome }).chrome.storage.local.set({ language: chosen }),
    language,
  )
  await page.goto(browser.session.url(file))
  await page.locator('h1, h2').first().waitFor()
  return page
}

test('every word on every page is in the catalogue, and longer words fit at 320 px', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-pseudo-'))
  cpSync(builtFolder('chromium'), folder, { recursive: true })
  const words = Object.entries(pseudoTranslation).map(
    ([area, sentences]) => `export const ${area} = ${JSON.stringify(sentences)}`,
  )
  writeFileSync(join(folder, 'chunks/words-de.js'), words.join('\n'))
  const browser = await openChromium({ extension: folder })
  try {
    for (const file of pages) {
      const page = await openIn(browser, file, 'de')
      await expect(page.locator('html')).toHaveAttribute('lang', 'de')
      await expect(page.getByText('⟦').first()).toBeVisible()
      expect.soft(await foreignText(page, names), file).toEqual({ hardCoded: [], clipped: [] })
      await page.close()
    }
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('so are the words of the sign window, in states that differ', async ({ browserWithExtension }) => {
  const server = await createServer({
    configFile: join(import.meta.dirname, 'gallery/vite.config.ts'),
    logLevel: 'error',
  })
  await server.listen(0)
  const address = server.resolvedUrls?.local[0] ?? ''
  const open = () => browserWithExtension.session.context.newPage()
  try {
    const contents = await open()
    await contents.goto(address)
    const all = await contents.locator('li a').allTextContents()
    const scenes = [
      'three-findings',
      'blocked',
      'unlock',
      'nobody',
      'wallet',
      'declined',
      'expired',
      'deposit-warned',
      'approval-access',
    ]
    expect(all).toEqual(expect.arrayContaining(scenes))
    const look = async (page: Page) => {
      await page.setViewportSize(narrow)
      for (let scene = scenes.pop(); scene !== undefined; scene = scenes.pop()) {
        await page.goto(`${address}?pseudo&scene=${scene}`)
        const isDrawn = page.locator('html[data-settled="true"], html:has(.state, .risk-list, h1 + *)')
        await isDrawn.first().waitFor({ state: 'attached' })
        expect.soft(await foreignText(page, names), scene).toEqual({ hardCoded: [], clipped: [] })
      }
    }
    await Promise.all([contents, ...(await Promise.all([open(), open()]))].map(look))
  } finally {
    await server.close()
  }
})

test('a person chooses a language in the settings, and every page speaks it', async ({
  browserWithExtension,
}) => {
  const { session } = browserWithExtension
  const page = await session.context.newPage()
  await page.goto(session.url('options.html#settings'))
  await page.getByLabel('Language').selectOption('ja')
  await expect(page.getByLabel('言語')).toHaveValue('ja')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
  await expect(page).toHaveTitle(/Countersign の設定/)
  await page.goto(session.url('sign.html'))
  await expect(page.getByRole('heading', { name: '署名するものはありません' })).toBeVisible()
  await page.goto(session.url('options.html#settings'))
  await page.getByLabel('言語').selectOption('browser')
  await expect(page.getByLabel('Language')).toHaveValue('browser')
})
