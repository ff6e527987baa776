import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test as base, chromium, expect, type Page } from '@playwright/test'
import { createPaxosClient } from '../lib/api/paxosClient.ts'
import type { Sandbox } from '../sandbox/startSandbox.ts'
import { ensureBrowsers } from '../scripts/ensureBrowsers.ts'
import { withSandbox } from './fixtures/withSandbox.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const test = base.extend<{ sandbox: Sandbox; tab: Page }>({
  sandbox: async ({ baseURL: _ }, use) => withSandbox(use),
  // A browser without the extension: the console needs none.
  tab: async ({ colorScheme, viewport }, use) => {
    const { path: executablePath } = ensureBrowsers(['chromium']).chromium
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const browser = await chromium.launch({ executablePath, args })
    const context = await browser.newContext({
      colorScheme: colorScheme ?? 'light',
      viewport: viewport ?? null,
    })
    await use(await context.newPage())
    await browser.close()
  },
})

async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    type Axe = { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run()
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  })
}

const address = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'

test('T73: the console opens from the printed address only, and takes its token out of the address bar', async ({
  sandbox,
  tab,
}) => {
  await tab.goto(sandbox.apiUrl)
  await expect(tab.getByRole('heading', { name: 'Open the console' })).toBeVisible()
  await tab.getByLabel('Sandbox-Token').fill('guess')
  await tab.getByRole('button', { name: 'Open' }).click()
  await expect(tab.getByRole('alert')).toHaveText('That is not the start-up token of this sandbox.')
  await tab.goto(sandbox.consoleUrl)
  await expect(tab.getByRole('heading', { name: 'Sandbox console' })).toBeVisible()
  expect(tab.url()).not.toContain(sandbox.adminToken)
  await tab.reload()
  await expect(tab.getByRole('heading', { name: 'Sandbox console' })).toBeVisible()
})

test('it shows what comes in as it comes, and why a signature was refused', async ({ sandbox, tab }) => {
  await tab.goto(sandbox.consoleUrl)
  await expect(tab.getByText('None yet. Create one above')).toBeVisible()
  const paxos = createPaxosClient({ baseUrl: sandbox.apiUrl, ...sandbox.credentials })
  const { id } = await paxos.createVerification({ network: 'INK', address, method: 'SIGNATURE' })
  await expect(tab.getByText(address)).toBeVisible()
  await paxos.submitSignature({ id, signature: '0x12' })
  await expect(tab.getByText('Signature refused: it is not 65 bytes in 0x-hex')).toBeVisible()
  await tab.getByRole('link', { name: 'Requests' }).click()
  await tab.getByLabel('Refused and failed only').check()
  await expect(tab.getByText('Wallet signature refused: it is not 65 bytes in 0x-hex')).toBeVisible()
})

test('a verification is made by hand, and expires when the clock is moved', async ({ sandbox, tab }) => {
  await tab.goto(sandbox.consoleUrl)
  await tab.getByText('Create a verification by hand').click()
  await tab.getByLabel('Address', { exact: true }).fill('0x12')
  await tab.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(tab.getByText('The address is not 0x and 40 hex digits.')).toBeVisible()
  await tab.getByLabel('Address', { exact: true }).fill(address)
  await tab.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(tab.locator('#verification-rows').getByText('PENDING')).toBeVisible()
  await tab.getByRole('link', { name: 'Clock and faults' }).click()
  await tab.getByRole('button', { name: '48 hours on' }).click()
  await tab.getByRole('link', { name: 'Verifications' }).click()
  await expect(tab.locator('#verification-rows').getByText('EXPIRED')).toBeVisible()
})

test('a key is added and revoked, and signed requests are required', async ({ sandbox, tab }) => {
  await tab.goto(`${sandbox.consoleUrl}`)
  await tab.getByRole('link', { name: 'Credentials' }).click()
  await tab.getByText('Add a public key').click()
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }
  await tab.getByLabel('Public key, PEM or JWK').fill(JSON.stringify(jwk))
  await tab.getByRole('button', { name: 'Add key' }).click()
  await expect(tab.getByText('EdDSA · Active')).toBeVisible()
  await tab.getByRole('button', { name: 'Revoke' }).click()
  await expect(tab.getByText('EdDSA · Revoked')).toBeVisible()
  await tab.locator('#credential-cards').getByLabel('Require signed requests').check()
  const paxos = createPaxosClient({ baseUrl: sandbox.apiUrl, ...sandbox.credentials })
  await expect(paxos.getVerification('x')).rejects.toMatchObject({ values: { status: 401 } })
})

for (const look of [
  { colorScheme: 'light', viewport: { width: 1180, height: 800 } },
  { colorScheme: 'dark', viewport: { width: 320, height: 700 } },
] as const) {
  test.describe(`${look.colorScheme}, ${look.viewport.width} px`, () => {
    test.use(look)

    test('axe finds nothing in the console and the self-test, and nothing is wider than the page', async ({
      sandbox,
      tab,
    }) => {
      const paxos = createPaxosClient({ baseUrl: sandbox.apiUrl, ...sandbox.credentials })
      const { id } = await paxos.createVerification({ network: 'INK', address, method: 'SIGNATURE' })
      await paxos.submitSignature({ id, signature: '0x12' })
      const widerThanPage = () => tab.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      await tab.goto(sandbox.apiUrl)
      await expect(tab.getByRole('heading', { name: 'Open the console' })).toBeVisible()
      expect(await axeFindings(tab)).toEqual([])
      await tab.goto(sandbox.consoleUrl)
      for (const section of ['Verifications', 'Requests', 'Credentials', 'Chains', 'Clock and faults']) {
        await tab.getByRole('link', { name: section }).click()
        await expect(tab.getByRole('heading', { name: section, level: 2 })).toBeVisible()
        for (const summary of await tab.locator('summary:visible').all()) await summary.click()
        expect(await axeFindings(tab), section).toEqual([])
        expect(await widerThanPage(), section).toBe(false)
      }
      await tab.goto(`${sandbox.partnerUrl}/self-test`)
      expect(await axeFindings(tab)).toEqual([])
      expect(await widerThanPage()).toBe(false)
    })
  })
}
