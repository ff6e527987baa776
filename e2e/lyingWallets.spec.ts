import { base58 } from '@scure/base'
import { hashMessage, type Signature, SigningKey, Wallet } from 'ethers'
import nacl from 'tweetnacl'
import { diagnoses } from '../lib/text/en/diagnoses.ts'
import { text } from './catalogue.ts'
import { checkSignature } from './checkSignature.ts'
import { ChromiumPage } from './chromium/ChromiumPage.ts'
import { openPages, signWindow } from './chromium/extensionPages.ts'
import { KeyboardPage } from './chromium/KeyboardPage.ts'
import type { OpenChromium } from './chromium/openChromium.ts'
import type { DrivenPage } from './driver.ts'
import { expect, test } from './fixtures/chromiumTest.ts'
import { type CollectorPayload, evmKey, freshPayload, solanaKey } from './payloads.ts'
import { answerOf, heard, pressAsk } from './site/ask.ts'
import { injectWallets, type PageWallet, type WalletCall, walletError } from './site/pageWallets.ts'
import type { TestSite } from './site/startTestSite.ts'
import { pressSign, signButton } from './steps/signing.ts'
import { openBackstage, storedRequests, waitForState } from './storedRequests.ts'

const key = evmKey()
const signer = new Wallet(key.privateKey)
const stranger = new Wallet(evmKey().privateKey)
const solana = solanaKey()
const solanaSecret = base58.decode(solana.privateKey)

/** The order of secp256k1. */
const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n

type Opened = { window: ChromiumPage; payload: CollectorPayload; calls: WalletCall[] }

/** Puts wallets into the page, asks, and waits for the window, which is used by keyboard alone. */
async function open(
  browser: OpenChromium,
  asker: ChromiumPage,
  wallets: readonly PageWallet[],
  payload = freshPayload(key),
): Promise<Opened> {
  const calls = await injectWallets(asker.page, wallets)
  await asker.reload()
  await asker.bringToFront()
  await pressAsk(asker, payload)
  const window = new KeyboardPage(await signWindow(browser.session))
  await window.bringToFront()
  return { window, payload, calls }
}

/** Asks in a tab of its own with each of these wallets in turn, in one browser, and closes what that opened. */
async function inTurn<Case extends { what: string }>(
  browser: OpenChromium,
  site: TestSite,
  cases: readonly Case[],
  walk: (one: Case, asker: ChromiumPage) => Promise<ChromiumPage>,
): Promise<void> {
  for (const one of cases) {
    await test.step(one.what, async () => {
      const asker = new ChromiumPage(await browser.session.context.newPage())
      await asker.goto(site.url('/'))
      const window = await walk(one, asker)
      await window.close()
      await asker.close()
    })
  }
}

/** What is stored of a payload's request. */
async function recordOf(backstage: DrivenPage, { verification_id }: CollectorPayload) {
  return (await storedRequests(backstage)).find(({ raw }) => raw.includes(verification_id))
}

/** An EVM wallet that shows the asked address and answers `personal_sign` in its own way. */
function evmWallet(sign: (message: string) => unknown, name = 'Test Wallet'): PageWallet {
  return {
    kind: 'evm',
    name,
    behaviour: (method, params) => {
      if (method === 'eth_accounts' || method === 'eth_requestAccounts') return [key.address]
      if (method === 'eth_chainId') return '0x1'
      if (method !== 'personal_sign') throw walletError(4200, 'not supported')
      return sign(Buffer.from(String(params[0]).slice(2), 'hex').toString('utf8'))
    },
  }
}

/** A Solana wallet that shows the asked address and answers in its own way. Bytes are hex both ways. */
function solanaWallet(sign: (message: Buffer) => { signedMessage: string; signature: string }): PageWallet {
  return {
    kind: 'solana',
    name: 'Test Wallet',
    accounts: [solana.address],
    behaviour: (method, params) => {
      if (method === 'connect') return [solana.address]
      return sign(Buffer.from(String(params[1]), 'hex'))
    },
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

test.describe('T14 R23: what does not verify is never handed on, and the person learns why', () => {
  const lies: { what: string; sign: (message: string) => unknown; says: string }[] = [
    {
      what: 'another account’s signature',
      sign: (message) => stranger.signMessage(message),
      says: stranger.address,
    },
    {
      what: 'a message with other line ends',
      sign: (message) => signer.signMessage(message.replaceAll('\n', '\r\n')),
      says: diagnoses['line-ends-changed'],
    },
    {
      what: 'another message',
      sign: () => signer.signMessage('I owe you everything'),
      says: text('help.unfit.title'),
    },
    {
      what: 'a signature without the prefix',
      sign: (message) => signer.signingKey.sign(new Uint8Array(32).fill(message.length)).serialized,
      says: text('help.unfit.title'),
    },
    {
      what: 'half a signature',
      sign: async (message) => (await signer.signMessage(message)).slice(0, 66),
      says: '',
    },
    { what: 'true', sign: () => true, says: '' },
    { what: 'nothing', sign: () => null, says: '' },
  ]
  const solanaLies: {
    what: string
    sign: (message: Buffer) => Uint8Array
    signed?: (m: Buffer) => Buffer
  }[] = [
    {
      what: 'Solana: an altered message, honestly returned',
      sign: (message) => nacl.sign.detached(Buffer.concat([Buffer.from('x'), message]), solanaSecret),
      signed: (message) => Buffer.concat([Buffer.from('x'), message]),
    },
    {
      what: 'Solana: an altered message, passed off as ours',
      sign: (message) => nacl.sign.detached(Buffer.concat([message, Buffer.from('\n')]), solanaSecret),
    },
    {
      what: 'Solana: another account’s signature',
      sign: (message) => nacl.sign.detached(message, nacl.sign.keyPair().secretKey),
    },
  ]

  // A site whose askings were declined five times has to wait: no more than that in one browser.
  for (const [title, some] of [
    ['Ethereum: what signs something else, or as somebody else', lies.slice(0, 4)],
    ['Ethereum: what is no signature', lies.slice(4)],
  ] as const) {
    test(title, async ({ browserWithExtension: browser, site }) => {
      const backstage = await openBackstage(browser)
      await inTurn(browser, site, some, async ({ sign, says }, asker) => {
        const { window, payload } = await open(browser, asker, [evmWallet(sign)])
        await pressSign(window)
        await window.waitForText(says === '' ? text('help.unfit.title') : says)
        const record = await recordOf(backstage, payload)
        expect(record).toMatchObject({
          state: 'pending',
          error: { code: expect.stringMatching(/^signature-/) },
        })
        expect(record?.reply).toBeUndefined()
        expect((await heard(asker)).responses).toEqual([])
        return window
      })
    })
  }

  test('T17: Solana', async ({ browserWithExtension: browser, site }) => {
    const backstage = await openBackstage(browser)
    await inTurn(
      browser,
      site,
      solanaLies,
      async ({ sign, signed = (message: Buffer) => message }, asker) => {
        const wallet = solanaWallet((message) => ({
          signedMessage: hex(signed(message)),
          signature: hex(sign(message)),
        }))
        const { window, payload } = await open(browser, asker, [wallet], freshPayload(solana))
        await pressSign(window)
        await window.waitForText(text('help.unfit.title'))
        expect(await recordOf(backstage, payload)).toMatchObject({ state: 'pending' })
        expect((await heard(asker)).responses).toEqual([])
        return window
      },
    )
  })

  test('R25: a contract wallet’s signature is called what it is', async ({ browserWithExtension, asker }) => {
    const contract = `0x${'11'.repeat(200)}`
    const { window } = await open(browserWithExtension, asker, [evmWallet(() => contract)])
    await pressSign(window)
    await window.waitForText(text('help.unfit.unverifiable'))
    expect((await heard(asker)).responses).toEqual([])
  })

  test('the person can stop and tell the page why', async ({ browserWithExtension, asker }) => {
    const { window } = await open(browserWithExtension, asker, [
      evmWallet((message) => stranger.signMessage(message)),
    ])
    await pressSign(window)
    await window.click({ role: 'button', name: text('help.unfit.tell') })
    expect((await answerOf(asker)).error?.code).toBe('signature-invalid')
  })
})

test('R24: every spelling of a right signature leaves in the one canonical form', async ({
  browserWithExtension: browser,
  site,
}) => {
  const spellings: { what: string; spell: (signature: Signature) => string }[] = [
    { what: 'v 0 or 1', spell: ({ r, s, yParity }) => `${r}${s.slice(2)}0${yParity}` },
    { what: '64 bytes of ERC-2098', spell: (signature) => signature.compactSerialized },
    {
      what: 'high s',
      spell: ({ r, s, v }) =>
        `${r}${(order - BigInt(s)).toString(16).padStart(64, '0')}${v === 27 ? '1c' : '1b'}`,
    },
    { what: 'upper case', spell: ({ serialized }) => `0x${serialized.slice(2).toUpperCase()}` },
  ]
  await inTurn(browser, site, spellings, async ({ spell }, asker) => {
    const sign = (message: string) => spell(new SigningKey(key.privateKey).sign(hashMessage(message)))
    const { window, payload } = await open(browser, asker, [evmWallet(sign)])
    await pressSign(window)
    const { result } = await answerOf(asker)
    expect(result?.signature).toBe(await signer.signMessage(payload.message))
    return window
  })
})

test('T16: before the person presses Sign, wallets are only looked at, and the page learns nothing', async ({
  browserWithExtension,
  asker,
}) => {
  const sign = (message: string) => signer.signMessage(message)
  const shy: PageWallet = {
    kind: 'solana',
    name: 'Shy',
    accounts: [],
    behaviour: () => [solana.address],
  }
  const { window, calls } = await open(browserWithExtension, asker, [evmWallet(sign), shy])
  await window.find({ css: 'button[data-armed="true"]' })
  const methods = new Set(calls.map(({ method }) => method))
  expect([...methods].filter((method) => !['eth_accounts', 'eth_chainId'].includes(method))).toEqual([])
  expect(await heard(asker)).toMatchObject({ responses: [] })
})

test('R20: personal_sign gets the message’s bytes in hex, then the address', async ({
  browserWithExtension,
  asker,
}) => {
  const sign = (message: string) => signer.signMessage(message)
  const { window, payload, calls } = await open(browserWithExtension, asker, [evmWallet(sign)])
  await pressSign(window)
  await answerOf(asker)
  const asked = calls.filter(({ method }) => method === 'personal_sign')
  expect(asked).toHaveLength(1)
  expect(asked[0]?.params[0]).toBe(`0x${hex(Buffer.from(payload.message))}`)
  expect(String(asked[0]?.params[1]).toLowerCase()).toBe(key.address.toLowerCase())
})

test('a wallet that declines ends nothing: the person may try again', async ({
  browserWithExtension,
  asker,
}) => {
  let times = 0
  const sign = (message: string) => {
    times += 1
    if (times === 1) throw walletError(4001, 'User rejected the request.')
    return signer.signMessage(message)
  }
  const { window, payload } = await open(browserWithExtension, asker, [evmWallet(sign)])
  await pressSign(window)
  const backstage = await openBackstage(browserWithExtension)
  await window.find(signButton)
  await window.waitForText(text('errors.wallet-declined'))
  expect((await storedRequests(backstage))[0]?.state).toBe('pending')
  await window.bringToFront()
  await pressSign(window)
  const { result } = await answerOf(asker)
  expect(checkSignature('ETHEREUM', key.address, payload.message, result?.signature ?? '').fits).toBe(true)
})

test('what comes after Sign is shown from its top, who asks first, however far the person had scrolled', async ({
  browserWithExtension,
  asker,
}) => {
  const { promise: held, resolve: release } = Promise.withResolvers<void>()
  const sign = async (message: string) => {
    await held
    return signer.signMessage(message)
  }
  const { window } = await open(browserWithExtension, asker, [evmWallet(sign)])
  const scrolled = () => window.evaluate(() => globalThis.scrollY)
  const scroll = async () => {
    await window.page.mouse.wheel(0, 500)
    return scrolled()
  }
  await expect.poll(scroll).toBeGreaterThan(0)
  await pressSign(window)
  await window.waitForText(text('sign.wallet.title', { wallet: 'Test Wallet' }))
  await expect.poll(() => window.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  expect(await scrolled()).toBe(0)
  release()
  expect((await answerOf(asker)).ok).toBe(true)
})

test('T15: a wallet whose account changes between the look and the signature is not believed', async ({
  browserWithExtension,
  asker,
}) => {
  let looks = 0
  const changing: PageWallet = {
    kind: 'evm',
    name: 'Changing',
    behaviour: (method, params) => {
      if (method === 'personal_sign') {
        return stranger.signMessage(Buffer.from(String(params[0]).slice(2), 'hex'))
      }
      if (method !== 'eth_accounts' && method !== 'eth_requestAccounts') return null
      looks += 1
      return [looks === 1 ? key.address : stranger.address]
    },
  }
  const { window } = await open(browserWithExtension, asker, [changing])
  await pressSign(window)
  await window.waitForText(stranger.address.slice(-4))
  const backstage = await openBackstage(browserWithExtension)
  await waitForState(backstage, 'pending')
  expect((await heard(asker)).responses).toEqual([])
})

test('T13: two wallets under one name are flagged and neither is chosen; a drawing of theirs runs no script', async ({
  browserWithExtension,
  asker,
}) => {
  const sign = (message: string) => signer.signMessage(message)
  const drawing = `data:image/svg+xml;base64,${Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" onload="globalThis.ran=1"><script>top.ran=1</script></svg>',
  ).toString('base64')}`
  const twin = (behaviour: PageWallet['behaviour']): PageWallet => ({
    kind: 'evm',
    name: 'MetaMask',
    rdns: 'io.metamask',
    icon: drawing,
    behaviour,
  })
  const { behaviour } = evmWallet(sign)
  const { window } = await open(browserWithExtension, asker, [twin(behaviour), twin(behaviour)])
  await window.waitForText(text('sign.signer.duplicate'))
  expect(await window.evaluate(() => 'ran' in globalThis)).toBe(false)
  expect(openPages(browserWithExtension.session, 'sign.html')).toHaveLength(1)
})
