import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { runCli } from '../cli/runCli.fixture.ts'
import { exampleBody } from '../lib/proof/proof.fixture.ts'
import type { Proof } from '../lib/proof/proof.ts'
import { plural, text } from './catalogue.ts'
import { checkSignature } from './checkSignature.ts'
import { ChromiumPage } from './chromium/ChromiumPage.ts'
import { signWindow } from './chromium/extensionPages.ts'
import type { OpenChromium } from './chromium/openChromium.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { answerOf, askByScript, pressAsk } from './site/ask.ts'
import { bundleScript } from './site/bundleScript.ts'
import { axeFindings } from './steps/axeFindings.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { pressSign, signButton } from './steps/signing.ts'
import { openBackstage, storedRequests, waitForState } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'

const ajv = new Ajv2020({ strict: false })
addFormats.default(ajv)
const fitsSchema = ajv.compile(JSON.parse(readFileSync('docs/proof.schema.json', 'utf8')))

async function openPage(browser: OpenChromium, place: string): Promise<Page> {
  const page = await browser.session.context.newPage()
  await page.goto(browser.url(`options.html#${place}`))
  return page
}

/** The text of what a button saves. */
async function saved(page: Page, button: string): Promise<{ name: string; content: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return { name: download.suggestedFilename(), content: readFileSync(await download.path(), 'utf8') }
}

test('R38 T40: what no page took is on top, is delivered when the site asks again, and its proof is checked anywhere', async ({
  browserWithExtension,
  site,
  asker,
}, info) => {
  const key = evmKey()
  await giveAccounts(browserWithExtension, [key])
  await asker.bringToFront()
  const payload = freshPayload(key)
  await pressAsk(asker, payload)
  const window = new ChromiumPage(await signWindow(browserWithExtension.session))
  await window.find(signButton)
  await asker.goto(site.url('/?reloaded'))
  const backstage = await openBackstage(browserWithExtension)
  await waitUntil('nobody to wait', async () => (await storedRequests(backstage))[0]?.waiters.length === 0)
  await window.bringToFront()
  await pressSign(window)
  await waitForState(backstage, 'undelivered')
  await window.close()

  const page = await openPage(browserWithExtension, 'activity')
  await page.getByText(text('activity.notDelivered')).waitFor()
  await page.locator('.activity__name').click()
  await page.getByText(text('activity.deliver.title')).waitFor()
  expect(await axeFindings(page)).toEqual([])
  // With no window of ours open, the page asks again: Activity hears of it by itself.
  await askByScript(asker, payload)
  expect((await answerOf(asker)).ok).toBe(true)
  await page.getByText(text('activity.deliver.title')).waitFor({ state: 'detached' })

  const { content, name } = await saved(page, text('activity.saveJson'))
  const proof = JSON.parse(content) as Proof
  expect(name).toBe(`countersign-proof-${proof.id}.json`)
  expect(fitsSchema(proof), JSON.stringify(fitsSchema.errors)).toBe(true)
  expect(proof).toMatchObject({
    verificationId: payload.verification_id,
    text: payload.message,
    address: key.address,
    signerKind: 'local',
    origin: site.origin,
    times: { shown: expect.any(String), delivered: expect.any(String) },
    chain: { sequence: 1, delivery: { sequence: 2 } },
  })
  expect(checkSignature('ETHEREUM', key.address, payload.message, proof.signature.canonical).fits).toBe(true)
  const file = info.outputPath('proof.json')
  writeFileSync(file, content)
  expect(await runCli(['verify-proof', file])).toMatchObject({ code: 0, stderr: '' })

  await page.getByRole('link', { name: text('activity.print') }).click()
  await page.getByRole('img', { name: text('activity.qrLabel') }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(await page.locator('.sheet').innerText()).toContain(payload.message.split('\n')[1])
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('navigation').isVisible()).toBe(false)

  const check = await openPage(browserWithExtension, 'check')
  const paste = async (value: object) => {
    await check.getByLabel(text('activity.check.paste')).fill(JSON.stringify(value))
    await check.getByRole('button', { name: text('activity.check.now') }).click()
  }
  await paste(proof)
  await check.getByText(/^Valid: the key of/).waitFor()
  expect(await axeFindings(check)).toEqual([])
  await paste({ ...proof, times: { ...proof.times, signed: proof.times.asked } })
  await check.getByText(/the proof around it was changed/).waitFor()
  expect(await axeFindings(check)).toEqual([])
})

test('a thousand proofs are searched, scrolled, exported and deleted, and the chain stays whole', async ({
  browserWithExtension,
}, info) => {
  const filling = await openPage(browserWithExtension, 'about')
  await filling.evaluate(await bundleScript('e2e/site/fillProofs.ts', 'filling'))
  await filling.evaluate(
    async ([example, now]) => {
      type Filling = { fillProofs: (example: unknown, count: number, last: number) => Promise<void> }
      await (globalThis as unknown as { filling: Filling }).filling.fillProofs(example, 1000, now)
    },
    [await exampleBody(1), Date.now()] as const,
  )
  await filling.close()
  const page = await openPage(browserWithExtension, 'activity')
  await page.getByText('1,000 proofs', { exact: true }).waitFor()
  const rows = page.locator('.activity__row')
  expect(await rows.first().innerText()).toContain(text('activity.notDelivered'))
  expect(await rows.count()).toBeLessThan(40)
  expect(await axeFindings(page)).toEqual([])
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
  await page.getByRole('listitem').and(page.locator('[aria-posinset="1000"]')).waitFor()
  expect(await rows.count()).toBeLessThan(40)
  await page.evaluate(() => window.scrollTo(0, 0))

  const csv = await saved(page, text('activity.saveCsv'))
  expect(csv.content.match(/\r\n/g)).toHaveLength(1001)
  await page.getByLabel(text('activity.search')).fill('site42.example INK')
  await page.getByText(plural('activity.found', 0, { all: '1,000' })).waitFor()
  await page.getByLabel(text('activity.search')).fill('site42.example')
  await page.getByText('5 of 1,000 proofs').waitFor()
  await page.getByText(text('activity.more')).click()
  await page.getByRole('button', { name: plural('activity.deleteFound', 5) }).click()
  await page.getByRole('button', { name: text('activity.deleteConfirm') }).click()
  await page.getByText(plural('activity.deleted', 5)).waitFor()
  await page.getByRole('button', { name: text('activity.filter.clear') }).click()
  await page.getByText('995 proofs', { exact: true }).waitFor()
  const { content } = await saved(page, text('activity.saveJson'))
  const file = info.outputPath('proofs.json')
  writeFileSync(file, content)
  const { code, stdout } = await runCli(['verify-proof', file])
  expect(stdout).toMatch(/Valid +995\n/)
  expect(stdout).toContain('5 proofs were deleted by hand')
  expect(stdout).toContain('The chain is whole')
  expect(code).toBe(0)
})
