import { join } from 'node:path'
import { ed25519 } from '@noble/curves/ed25519.js'
import { base58 } from '@scure/base'
import { verifyMessage } from 'ethers'
import { text } from './catalogue.ts'
import { buildDemoWallet } from './demoWallet/buildDemoWallet.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { evmKey, paxosMessage, solanaKey } from './payloads.ts'
import { giveAccounts } from './steps/giveAccounts.ts'
import { pressSign, signButton, waitForSignWindow } from './steps/signing.ts'
import { openBackstage, readStorage, storedRequests, waitForState } from './storedRequests.ts'
import { waitUntil } from './waitUntil.ts'
import { pageResources } from './walletDoor/buildPage.ts'
import { hostilePage } from './walletDoor/hostilePage.ts'
import { connectAll, type Outcome, press, seen, switchWallet, tickWarnings } from './walletDoor/walletSite.ts'

const evm = evmKey()
const solana = solanaKey()
const stranger = evmKey()
const message = () => paxosMessage('a1b2c3d4', Date.now())

test.use({
  resources: async ({ access: _ }, use) => {
    await use({
      ...(await pageResources('wagmiPage')),
      ...(await pageResources('ethersPage')),
      ...(await pageResources('walletAdapterPage')),
      '/hostile': { body: hostilePage },
    })
  },
})

test('an unmodified wagmi page connects, signs, switches the chain, and is connected after a reload', async ({
  browserWithExtension: browser,
  site,
}) => {
  const backstage = await openBackstage(browser)
  await switchWallet(backstage, site.origin, true)
  await giveAccounts(browser, [evm])
  const page = await browser.newPage(site.url('/wagmiPage'))
  await press(page, 'connectors')
  expect(await seen(page, 'connectors')).toEqual({ ok: ['Countersign'] })

  await press(page, 'connect')
  await connectAll(browser)
  expect(await seen(page, 'connect')).toEqual({ ok: [evm.address] })

  const signed = message()
  await press(page, 'sign', signed)
  const window = await waitForSignWindow(browser)
  await window.bringToFront()
  await pressSign(window)
  const { ok: signature } = await seen<{ ok: string }>(page, 'sign')
  expect(verifyMessage(signed, signature)).toBe(evm.address)
  const record = await waitForState(backstage, 'delivered')
  expect(record).toMatchObject({ channel: 'wallet', verificationId: '', asker: { origin: site.origin } })

  await press(page, 'switch')
  expect(await seen(page, 'switch')).toEqual({ ok: 57073 })
  await page.reload()
  expect(await seen(page, 'reconnected')).toBe(evm.address)
  expect((await storedRequests(backstage)).map(({ state }) => state)).toEqual(['delivered', 'delivered'])
})

test.describe('beside another wallet', () => {
  test.use({
    beside: async ({ access: _ }, use, { outputDir }) => {
      const wallet = join(outputDir, 'wallet')
      await buildDemoWallet(wallet, { evmKey: stranger.privateKey, solanaKey: solana.privateKey })
      await use([wallet])
    },
  })

  test('R18 T16: an ethers page sees no account before the person connects one, gets its signature, and is refused all else', async ({
    browserWithExtension: browser,
    site,
  }) => {
    const backstage = await openBackstage(browser)
    await giveAccounts(browser, [evm])
    const page = await browser.newPage(site.url('/ethersPage'))
    expect(await seen(page, 'found')).toEqual(['Demo Wallet'])
    // Switched on while the page is open.
    await switchWallet(backstage, site.origin, true)
    await waitUntil('the wallet in the page', async () => (await seen<string[]>(page, 'found')).length === 2)
    expect(await page.evaluate(() => ['ethereum' in globalThis, 'solana' in globalThis])).toEqual([
      false,
      false,
    ])

    const request = async (method: string, ...params: unknown[]): Promise<Outcome> => {
      await press(page, 'request', JSON.stringify({ method, params }))
      return await seen(page, 'request')
    }
    expect(await request('eth_accounts')).toEqual({ ok: [] })
    expect(await request('eth_chainId')).toEqual({ ok: '0x1' })
    expect(await request('personal_sign', '0x6869', evm.address)).toMatchObject({ failed: { codes: [4100] } })
    expect(await request('eth_sign', evm.address, '0x6869')).toMatchObject({ failed: { codes: [4200] } })
    expect(await request('eth_getBalance', evm.address)).toMatchObject({ failed: { codes: [4200] } })
    expect(await storedRequests(backstage)).toEqual([])

    await press(page, 'connect')
    await (await waitForSignWindow(browser)).click({ role: 'button', name: text('common.cancel') })
    expect(await seen(page, 'connect')).toMatchObject({ failed: { codes: ['ACTION_REJECTED', 4001] } })

    await press(page, 'connect')
    await connectAll(browser)
    expect(await seen(page, 'connect')).toEqual({ ok: evm.address })

    const signed = message()
    await press(page, 'sign', signed)
    const window = await waitForSignWindow(browser)
    await window.bringToFront()
    await window.find(signButton)
    // Only the local account is offered: it is what the page asked for.
    expect(await window.text()).not.toContain('Demo Wallet')
    await pressSign(window)
    expect(await seen(page, 'sign')).toMatchObject({ ok: { recovered: evm.address } })

    await press(page, 'send')
    expect((await seen(page, 'send')).failed?.codes).toContain(4200)
    await press(page, 'typed')
    expect((await seen(page, 'typed')).failed?.codes).toContain(4200)
    await press(page, 'other', 'Demo Wallet')
    expect(await seen(page, 'other')).toEqual({ ok: [stranger.address.toLowerCase()] })

    // The same page in a site where it is off.
    const elsewhere = await browser.newPage(`${site.otherOrigin}/ethersPage`)
    expect(await seen(elsewhere, 'found')).toEqual(['Demo Wallet'])
  })
})

test('a wallet-adapter page signs with a Solana account and cannot send; a sign-in is blocked', async ({
  browserWithExtension: browser,
  site,
}) => {
  const backstage = await openBackstage(browser)
  await switchWallet(backstage, site.origin, true)
  await giveAccounts(browser, [solana])
  const page = await browser.newPage(site.url('/walletAdapterPage'))
  await press(page, 'autoConnect')
  expect(await seen(page, 'autoConnect')).toMatchObject({ failed: { message: 'WalletAccountError' } })
  expect(await storedRequests(backstage)).toEqual([])
  await press(page, 'connect')
  await connectAll(browser)
  expect(await seen(page, 'connect')).toEqual({ ok: solana.address })

  const greeting = 'Hello from a page that knows nothing of Paxos ✓'
  await press(page, 'sign', greeting)
  const window = await waitForSignWindow(browser)
  await window.bringToFront()
  await tickWarnings(window)
  await pressSign(window)
  const { ok: signature } = await seen<{ ok: number[] }>(page, 'sign')
  const bytes = new TextEncoder().encode(greeting)
  expect(
    ed25519.verify(Uint8Array.from(signature), bytes, base58.decode(solana.address), { zip215: false }),
  ).toBe(true)

  await press(page, 'send')
  expect((await seen(page, 'send')).failed?.codes).toContain(4200)

  await press(page, 'sign', `example.com wants you to sign in with your Solana account:\n${solana.address}`)
  const blocked = await waitForSignWindow(browser)
  await blocked.click({ role: 'button', name: text('sign.blocked.close') })
  expect((await seen(page, 'sign')).failed?.message).toContain('sign-in')

  // Switched off while a request is open.
  await press(page, 'sign', 'Once more')
  await waitForState(backstage, 'pending')
  await switchWallet(backstage, site.origin, false)
  expect((await seen(page, 'sign')).failed?.codes).toContain(4100)
  expect(await seen(page, 'disconnected')).toBe(true)
  expect((await readStorage(backstage, 'local')).walletSites).toEqual({})
  await press(page, 'connect')
  expect((await seen(page, 'connect')).failed?.codes).toContain(4100)
})

test('T9 T11 T42: a page that replaces all it can, and speaks to the bridge by itself, gets no more than by asking', async ({
  browserWithExtension: browser,
  site,
}) => {
  const backstage = await openBackstage(browser)
  await switchWallet(backstage, site.origin, true)
  await giveAccounts(browser, [evm, stranger])
  const page = await browser.newPage(site.url('/hostile'))
  const ask = async (what: object): Promise<unknown> => {
    await page.fill({ css: 'textarea' }, JSON.stringify(what))
    await page.evaluate(() => {
      delete (globalThis as unknown as { seen: { answer?: unknown } }).seen.answer
    })
    await page.click({ css: '#ask' })
    return await page.evaluate(async () => {
      const { seen } = globalThis as unknown as { seen: { answer?: unknown } }
      while (seen.answer === undefined) await new Promise((resume) => setTimeout(resume, 10))
      return seen.answer
    })
  }
  const sign = (address: string) => ({ ask: 'sign', network: 'ETHEREUM', address, message: message() })

  expect(await ask({ forged: sign(evm.address) })).toMatchObject({ ok: false, error: { number: 4100 } })
  expect(await ask({ call: { method: 'eth_accounts' } })).toEqual({ ok: [] })
  const connecting = ask({ call: { method: 'eth_requestAccounts' } })
  const window = await waitForSignWindow(browser)
  await window.bringToFront()
  await window.click({ role: 'checkbox', name: new RegExp(evm.address.slice(0, 6)) })
  await window.find({ css: 'button[data-armed="true"]' })
  await window.click({ role: 'button', name: text('connect.connect') })
  expect(await connecting).toEqual({ ok: [evm.address.toLowerCase()] })

  // The other account stays unknown and out of reach, by whatever way it is asked for.
  expect(await ask({ forged: { ask: 'state' } })).toMatchObject({
    ok: true,
    result: { chainId: '0x1', evm: [evm.address], solana: [] },
  })
  const kept = await page.evaluate(() => (globalThis as unknown as { seen: { kept: string[] } }).seen.kept)
  expect(kept.join().toLowerCase()).toContain(evm.address.toLowerCase())
  expect(kept.join().toLowerCase()).not.toContain(stranger.address.toLowerCase())
  expect(await ask({ forged: sign(stranger.address) })).toMatchObject({ ok: false, error: { number: 4100 } })
  expect((await storedRequests(backstage)).map(({ method }) => method)).toEqual(['CONNECT'])
})
