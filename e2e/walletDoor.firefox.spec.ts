import { ed25519 } from '@noble/curves/ed25519.js'
import { base58 } from '@scure/base'
import { expect, test } from './fixtures/firefoxTest.ts'
import { evmKey, paxosMessage, solanaKey } from './payloads.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { pressSign, waitForSignWindow } from './steps/signing.ts'
import { openBackstage, storedRequests } from './storedRequests.ts'
import { pageResources } from './walletDoor/buildPage.ts'
import { connectAll, press, seen, switchWallet } from './walletDoor/walletSite.ts'

test.use({
  resources: async ({ access: _ }, use) => {
    await use({ ...(await pageResources('ethersPage')), ...(await pageResources('walletAdapterPage')) })
  },
})

test('R18: unmodified ethers and wallet-adapter pages connect and get their signatures, also from a background that was stopped, and find nothing on the window', async ({
  firefox,
  site,
}) => {
  const evm = evmKey()
  const solana = solanaKey()
  const backstage = await openBackstage(firefox)
  await switchWallet(backstage, site.origin, true)
  await giveAccounts(firefox, [evm, solana])
  const message = paxosMessage('a1b2c3d4', Date.now())

  const ethers = await firefox.newPage(site.url('/ethersPage'))
  expect(await seen(ethers, 'found')).toEqual(['Countersign'])
  await ethers.bringToFront()
  await press(ethers, 'connect')
  await connectAll(firefox)
  expect(await seen(ethers, 'connect')).toEqual({ ok: evm.address })
  await firefox.stopBackground()
  await press(ethers, 'sign', message)
  const window = await waitForSignWindow(firefox)
  await pressSign(window)
  expect(await seen(ethers, 'sign')).toMatchObject({ ok: { recovered: evm.address } })
  await window.close()

  const adapter = await firefox.newPage(site.url('/walletAdapterPage'))
  await adapter.bringToFront()
  await press(adapter, 'connect')
  await connectAll(firefox)
  expect(await seen(adapter, 'connect')).toEqual({ ok: solana.address })
  await press(adapter, 'sign', message)
  await pressSign(await waitForSignWindow(firefox))
  const { ok: signature } = await seen<{ ok: number[] }>(adapter, 'sign')
  const bytes = new TextEncoder().encode(message)
  const key = base58.decode(solana.address)
  expect(ed25519.verify(Uint8Array.from(signature), bytes, key, { zip215: false })).toBe(true)

  expect(await ethers.evaluate(() => ['ethereum' in globalThis, 'solana' in globalThis])).toEqual([
    false,
    false,
  ])
  expect(
    (await storedRequests(backstage)).map(({ channel, verificationId }) => [channel, verificationId]),
  ).toEqual(Array.from({ length: 4 }, () => ['wallet', '']))
})
