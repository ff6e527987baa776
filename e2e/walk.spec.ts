import { join } from 'node:path'
import { ChromiumPage } from './chromium/ChromiumPage.ts'
import { buildDemoWallet } from './demoWallet/buildDemoWallet.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, solanaKey } from './payloads.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { askByLink, waitForOutcome } from './steps/partnerSite.ts'
import { pressSign, waitForSignWindow } from './steps/signing.ts'
import { lookIntoPaxos } from './walk/lookIntoPaxos.ts'
import { createNarrator } from './walk/narrate.ts'
import { walk } from './walk/walk.ts'

const evm = evmKey()
const solana = solanaKey()
const quiet = createNarrator(() => {})

for (const network of ['ETHEREUM', 'SOLANA'] as const) {
  test(`${network}: an account of Countersign’s own, from PENDING to APPROVED`, async ({
    browserWithExtension,
    sandbox,
  }, { outputDir }) => {
    const surroundings = { browser: browserWithExtension, sandbox, narrator: quiet, pictures: outputDir }
    expect(await walk({ network, signer: { kind: 'local' } }, surroundings)).toEqual({
      status: 'APPROVED',
      fits: true,
    })
  })
}

test.describe('beside a wallet extension', () => {
  test.use({
    beside: async ({ access: _ }, use, { outputDir }) => {
      const wallet = join(outputDir, 'wallet')
      await buildDemoWallet(wallet, { evmKey: evm.privateKey, solanaKey: solana.privateKey })
      await use([wallet])
    },
  })

  for (const { network, address } of [evm, solana]) {
    test(`${network}: a wallet in the page, from PENDING to APPROVED`, async ({
      browserWithExtension,
      sandbox,
    }, { outputDir }) => {
      const surroundings = { browser: browserWithExtension, sandbox, narrator: quiet, pictures: outputDir }
      const signer = { kind: 'injected', name: 'Demo Wallet', address } as const
      expect(await walk({ network, signer }, surroundings)).toEqual({ status: 'APPROVED', fits: true })
    })
  }
})

test('the collector gets the payload by a link, hands the signature back, and never sees a credential', async ({
  browserWithExtension,
  sandbox,
}) => {
  await giveAccounts(browserWithExtension, [solana])
  const partner = await browserWithExtension.newPage(sandbox.partnerUrl)
  const link = await askByLink(partner, 'SOLANA', solana.address)
  expect(link.startsWith(sandbox.collectorUrl)).toBe(true)

  const collector = new ChromiumPage(await browserWithExtension.session.context.newPage())
  const seen: string[] = []
  collector.page.on('request', (request) =>
    seen.push(JSON.stringify(request.headers()), request.postData() ?? ''),
  )
  collector.page.on('response', (response) => {
    void response.text().then(
      (body) => seen.push(body),
      () => {},
    )
  })
  await collector.goto(link)
  await collector.click({ role: 'button', name: 'Sign this message' })
  const window = await waitForSignWindow(browserWithExtension)
  await window.waitForText(new URL(sandbox.collectorUrl).host)
  await window.bringToFront()
  await pressSign(window)
  expect(await waitForOutcome(collector)).toBe('APPROVED')
  expect(await waitForOutcome(partner)).toBe('APPROVED')
  expect(await lookIntoPaxos(sandbox).newestOf(solana.address)).toMatchObject({ status: 'APPROVED' })
  const everything = seen.join('\n')
  expect(everything).toContain('Nonce: ')
  expect(everything).not.toContain(sandbox.credentials.clientSecret)
  expect(everything).not.toContain(sandbox.siteCredentials.clientSecret)
  expect(everything.toLowerCase()).not.toMatch(/authorization|bearer|access_token/)
})
