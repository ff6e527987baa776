import { Wallet } from 'ethers'
import { text } from './catalogue.ts'
import { checkSignature } from './checkSignature.ts'
import { ChromiumPage } from './chromium/ChromiumPage.ts'
import { signWindow } from './chromium/extensionPages.ts'
import { stopWorker } from './chromium/stopWorker.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, freshPayload } from './payloads.ts'
import { answerOf, askByScript, heard, pressAsk, waitForProgress } from './site/ask.ts'
import { injectWallets } from './site/pageWallets.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { pressSign, signButton, unlockAndSign } from './steps/signing.ts'
import { openBackstage, storedRequests, waitForState } from './storedRequests.ts'

const key = evmKey()

test('T39 R1 R3: a request survives the worker’s death between every two of its states', async ({
  browserWithExtension,
  asker,
}) => {
  const { session } = browserWithExtension
  await giveAccounts(browserWithExtension, [key], { locked: true })
  const backstage = await openBackstage(browserWithExtension)
  const payload = freshPayload(key)

  await askByScript(asker, payload)
  await waitForState(backstage, 'pending')
  await stopWorker(session)

  await test.step('asked, not yet shown', async () => {
    await asker.bringToFront()
    await pressAsk(asker, payload)
    const window = new ChromiumPage(await signWindow(session))
    await window.find(signButton)
    await waitForProgress(asker, 'shown')
    expect(await storedRequests(backstage)).toHaveLength(1)
  })

  const window = new ChromiumPage(await signWindow(session))
  await test.step('shown, not yet approved', async () => {
    await stopWorker(session)
    await window.bringToFront()
    await pressSign(window)
    await window.find({ label: text('common.password') })
    await waitForState(backstage, 'approved')
  })

  await test.step('approved, not yet signing', async () => {
    await stopWorker(session)
    await unlockAndSign(window)
  })

  const answer = await answerOf(asker, 1)
  expect(checkSignature('ETHEREUM', key.address, payload.message, answer.result?.signature ?? '').fits).toBe(
    true,
  )
  expect((await answerOf(asker, 0)).result).toEqual(answer.result)
  await waitForState(backstage, 'delivered')
  expect((await heard(asker, 1)).responses).toHaveLength(1)
})

test('T39: the worker dies while another wallet is signing', async ({ browserWithExtension, asker }) => {
  const { session } = browserWithExtension
  const signer = new Wallet(key.privateKey)
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await injectWallets(asker.page, [
    {
      kind: 'evm',
      name: 'Slow Wallet',
      behaviour: async (method, params) => {
        if (method === 'eth_accounts' || method === 'eth_requestAccounts') return [key.address]
        if (method !== 'personal_sign') return null
        await held
        return signer.signMessage(Buffer.from(String(params[0]).slice(2), 'hex'))
      },
    },
  ])
  await asker.reload()
  await asker.bringToFront()
  const payload = freshPayload(key)
  await pressAsk(asker, payload)
  const window = new ChromiumPage(await signWindow(session))
  const backstage = await openBackstage(browserWithExtension)
  await window.bringToFront()
  await pressSign(window)
  await waitForState(backstage, 'signing')
  await window.waitForText(text('sign.wallet.title', { wallet: 'Slow Wallet' }))
  await stopWorker(session)
  release()
  const { result } = await answerOf(asker)
  expect(checkSignature('ETHEREUM', key.address, payload.message, result?.signature ?? '').fits).toBe(true)
  await waitForState(backstage, 'delivered')
})

test('T39: the worker dies between the signature and the page’s word that it has it', async ({
  browserWithExtension,
  asker,
}) => {
  const { session } = browserWithExtension
  await giveAccounts(browserWithExtension, [key])
  const backstage = await openBackstage(browserWithExtension)
  const payload = freshPayload(key)
  await askByScript(asker, payload, false)
  await waitForState(backstage, 'pending')
  const window = await browserWithExtension.newPage(browserWithExtension.url('sign.html'))
  await pressSign(window)
  const first = await answerOf(asker, 0)
  await waitForState(backstage, 'verified', 'undelivered')
  await stopWorker(session)
  await askByScript(asker, payload)
  expect((await answerOf(asker, 1)).result).toEqual(first.result)
  await waitForState(backstage, 'delivered')
})
