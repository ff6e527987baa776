import { join } from 'node:path'
import { text } from './catalogue.ts'
import { buildDemoWallet } from './demoWallet/buildDemoWallet.ts'
import { expect, test } from './fixtures/firefoxTest.ts'
import { evmKey, freshPayload, solanaKey } from './payloads.ts'
import { answerOf, heard, pressAsk } from './site/ask.ts'
import { pressSign, waitForSignWindow } from './steps/signing.ts'
import { openBackstage, storedRequests } from './storedRequests.ts'

const evm = evmKey()
const solana = solanaKey()

test.use({
  beside: async ({ access: _ }, use, { outputDir }) => {
    const wallet = join(outputDir, 'wallet')
    await buildDemoWallet(wallet, {
      evmKey: evm.privateKey,
      solanaKey: solana.privateKey,
      misbehave: 'another-account',
    })
    await use([wallet])
  },
})

for (const key of [evm, solana]) {
  test(`T14 R23: ${key.network}: another account’s signature from a wallet in the page is not handed on`, async ({
    firefox,
    asker,
  }) => {
    const backstage = await openBackstage(firefox)
    await asker.bringToFront()
    await pressAsk(asker, freshPayload(key))
    const window = await waitForSignWindow(firefox)
    await pressSign(window)
    await window.waitForText(text('help.unfit.title'))
    const [record] = await storedRequests(backstage)
    expect(record).toMatchObject({
      state: 'pending',
      error: { code: expect.stringMatching(/^signature-/) },
    })
    expect(record?.reply).toBeUndefined()
    expect((await heard(asker)).responses).toEqual([])
    await window.click({ role: 'button', name: text('help.unfit.tell') })
    expect(await answerOf(asker)).toMatchObject({ ok: false, error: { code: 'signature-invalid' } })
  })
}
