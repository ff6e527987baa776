import { join } from 'node:path'
import { startEndpoint } from '../lib/rpc/fakeEndpoint.ts'
import { explainVerdict, mendedSentence } from '../lib/signature/explainVerdict.ts'
import type { DiagnosisCode } from '../lib/signature/verdict.ts'
import { diagnoses } from '../lib/text/en/diagnoses.ts'
import { text } from './catalogue.ts'
import { ChromiumPage } from './chromium/ChromiumPage.ts'
import { signWindow } from './chromium/extensionPages.ts'
import { buildDemoWallet, type Misbehaviour } from './demoWallet/buildDemoWallet.ts'
import type { DrivenPage } from './driver.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, freshPayload, solanaKey } from './payloads.ts'
import { answerOf, heard, pressAsk } from './site/ask.ts'
import { openClipboard } from './site/clipboard.ts'
import { axeFindings } from './steps/axeFindings.ts'
import { pressSign } from './steps/signing.ts'

const evm = evmKey()
const solana = solanaKey()

/** Wallets that go wrong, each in its own way, and what that is called. */
const wallets: { misbehave: Misbehaviour; code: DiagnosisCode; title: 'title' | 'unverifiable' }[] = [
  { misbehave: 'crlf', code: 'line-ends-changed', title: 'title' },
  { misbehave: 'utf16', code: 'utf16-encoded', title: 'title' },
  { misbehave: 'eth-sign', code: 'prefix-missing', title: 'title' },
  { misbehave: 'typed-data', code: 'typed-data', title: 'title' },
  { misbehave: 'halves-swapped', code: 'halves-swapped', title: 'title' },
  { misbehave: 'contract', code: 'contract-signature', title: 'unverifiable' },
]
const nameOf = (misbehave: Misbehaviour) => `Wallet ${misbehave}`

test.describe('wallets that go wrong', () => {
  test.use({
    beside: async ({ access: _ }, use, { outputDir }) => {
      const folders: string[] = []
      for (const { misbehave } of [...wallets, { misbehave: 'v-zero' as const }]) {
        const folder = join(outputDir, misbehave)
        await buildDemoWallet(folder, {
          evmKey: evm.privateKey,
          misbehave,
          name: nameOf(misbehave),
          rdns: `test.${misbehave}`,
        })
        folders.push(folder)
      }
      const ledger = join(outputDir, 'ledger')
      const misbehave = 'offchain-envelope'
      await buildDemoWallet(ledger, { solanaKey: solana.privateKey, misbehave, name: nameOf(misbehave) })
      await use([...folders, ledger])
    },
  })

  test('T14 R23: what came back is named, with what comes next and a text for the partner; nothing is handed on', async ({
    browserWithExtension,
    site,
    asker,
  }, { outputDir }) => {
    const clipboard = await openClipboard(browserWithExtension, site)
    await asker.bringToFront()
    const payload = freshPayload(evm)
    await pressAsk(asker, payload)
    const window = new ChromiumPage(await signWindow(browserWithExtension.session))
    for (const { misbehave, code, title } of wallets) {
      await test.step(misbehave, async () => {
        await window.bringToFront()
        await chooseAndSign(window, misbehave)
        await window.waitForText(diagnoses[code])
        const verdict = title === 'title' ? ('invalid' as const) : ('unverifiable' as const)
        const explained = explainVerdict(
          { verdict, code, values: {} },
          { ...payload, verificationId: payload.verification_id },
        )
        await window.waitForText(explained.nextSentence)
        await window.find({ role: 'heading', name: text(`help.unfit.${title}`) })
        await window.click({ role: 'button', name: text('help.copyForPartner') })
        await window.waitForText(text('common.copied'))
        expect(await clipboard.read()).toBe(explained.partnerText)
        await window.bringToFront()
        await window.screenshot(join(outputDir, `${misbehave}.png`))
        expect(await axeFindings(window.page)).toEqual([])
        expect((await heard(asker)).responses).toEqual([])
        await window.click({ role: 'button', name: text('common.retry') })
      })
    }
    await test.step('what is only written in another way is mended, and that is said', async () => {
      await chooseAndSign(window, 'v-zero')
      await window.waitForText(mendedSentence(['recovery-id']) ?? '')
      await window.screenshot(join(outputDir, 'mended.png'))
      expect(await answerOf(asker)).toMatchObject({ ok: true, result: { id: payload.verification_id } })
    })
  })

  test('R28: a Ledger’s envelope on Solana: advice before, diagnosis after, and the page is told', async ({
    browserWithExtension,
    asker,
  }, { outputDir }) => {
    await asker.bringToFront()
    await pressAsk(asker, freshPayload(solana))
    const window = new ChromiumPage(await signWindow(browserWithExtension.session))
    await window.waitForText(text('help.advice.ledger'))
    await window.screenshot(join(outputDir, 'advice.png'))
    await pressSign(window)
    await window.waitForText(diagnoses['offchain-envelope'])
    await window.click({ role: 'button', name: text('help.unfit.tell') })
    const { error } = await answerOf(asker)
    expect(error).toMatchObject({
      code: 'signature-invalid',
      diagnosis: { code: 'offchain-envelope', next: 'other-wallet', sentence: expect.any(String) },
    })
  })

  async function chooseAndSign(window: DrivenPage, misbehave: Misbehaviour): Promise<void> {
    await window.click({ role: 'radio', name: new RegExp(nameOf(misbehave)) })
    await pressSign(window)
  }
})

test('an endpoint is asked once the person saved it, and a contract is told before anybody signs', async ({
  browserWithExtension,
  asker,
}, { outputDir }) => {
  const endpoint = await startEndpoint({ eth_chainId: () => '0x1', eth_getCode: () => '0x6080604052' })
  try {
    const options = new ChromiumPage(await browserWithExtension.session.context.newPage())
    await options.goto(browserWithExtension.url('options.html#settings'))
    const label = text('options.settings.rpcFor', { network: 'Ethereum' })
    await options.find({ label })
    expect(endpoint.asked).toEqual([])
    await options.fill({ label }, endpoint.url)
    const named = { network: 'Ethereum' }
    await options.click({ role: 'button', name: text('options.settings.rpcSaveFor', named) })
    const { host } = endpoint
    await options.waitForText(text('options.settings.rpcAnswers', { host, chain: 'Ethereum' }))
    await options.screenshot(join(outputDir, 'settings.png'))
    expect(await axeFindings(options.page)).toEqual([])
    expect(endpoint.asked.map(({ method }) => method)).toEqual(['eth_chainId'])

    await asker.bringToFront()
    await pressAsk(asker, freshPayload(evm))
    const window = new ChromiumPage(await signWindow(browserWithExtension.session))
    await window.waitForText(text('help.advice.contract-account', { host, chain: 'Ethereum' }))
    await window.find({ role: 'button', name: text('help.copyForPartner') })
    await window.screenshot(join(outputDir, 'contract.png'))
    expect(endpoint.asked.map(({ params }) => params[0]).filter(Boolean)).toEqual([evm.address])

    await options.bringToFront()
    await options.click({ role: 'button', name: text('options.settings.rpcRemoveFor', named) })
    await options.waitForText(label)
  } finally {
    await endpoint.close()
  }
})
