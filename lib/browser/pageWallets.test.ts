import { base58, hex } from '@scure/base'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CountersignError } from '../errors.ts'
import { callEvmWallet } from '../wallets/callEvmWallet.ts'
import { callSolanaWallet } from '../wallets/callSolanaWallet.ts'
import { browser } from './browser.ts'
import { discoverWallets, type SendTask, sendInPage, signInPage } from './pageWallets.ts'

type Listener = (...args: never[]) => void
type Injection = { target: object; world: string; func: unknown; args: unknown[] }

/** An event whose listeners a test can call. */
class FakeEvent {
  readonly listeners = new Set<Listener>()
  addListener = (listener: Listener) => void this.listeners.add(listener)
  removeListener = (listener: Listener) => void this.listeners.delete(listener)
  fire(...args: unknown[]): void {
    for (const listener of [...this.listeners]) listener(...(args as never[]))
  }
}

const fake = vi.hoisted(() => ({
  tabs: { get: (): unknown => undefined, onRemoved: {}, onUpdated: {} },
  scripting: { executeScript: (_: unknown): unknown => undefined },
}))
vi.mock('./browser.ts', () => ({ browser: fake }))

const address = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'
const other = '0x1111111111111111111111111111111111111111'
const target = { tabId: 7, documentId: 'doc' }
const task = { walletId: 'eip6963:u1', family: 'evm', address, bytes: new Uint8Array([0x68, 0x69]) } as const
const signed = { ok: true, signature: { text: '0xab' }, address, accountsAfter: [address] }

let injections: Injection[]
let removed: FakeEvent
let updated: FakeEvent
let answer: (injection: Injection) => unknown
let tabUrl: string | undefined

beforeEach(() => {
  vi.useFakeTimers()
  injections = []
  removed = new FakeEvent()
  updated = new FakeEvent()
  tabUrl = undefined
  Object.assign(fake.tabs, {
    get: async () => ({ id: 7, ...(tabUrl !== undefined && { url: tabUrl }) }),
    onRemoved: removed,
    onUpdated: updated,
  })
  fake.scripting.executeScript = async (injection) => {
    injections.push(injection as Injection)
    return [{ result: await answer(injection as Injection) }]
  }
})

afterEach(() => {
  expect([removed.listeners.size, updated.listeners.size]).toEqual([0, 0])
  vi.useRealTimers()
})

const never = () => new Promise(() => {})
const caughtFrom = (promise: Promise<unknown>) => promise.catch((error: unknown) => error)

describe('discovering', () => {
  const wallet = { walletId: 'eip6963:u1', name: 'MetaMask', source: 'eip6963', accounts: [address] }

  it('asks the very document, in its own world, to list', async () => {
    answer = () => ({ ok: true, wallets: [] })
    await discoverWallets(target, 'evm')
    await discoverWallets({ tabId: 7 }, 'solana')
    expect(injections).toMatchObject([
      {
        target: { tabId: 7, documentIds: ['doc'] },
        world: 'MAIN',
        func: callEvmWallet,
        args: [{ kind: 'list' }],
      },
      { target: { tabId: 7, frameIds: [0] }, world: 'MAIN', func: callSolanaWallet },
    ])
  })

  it('R19 T13: flags wallets that share a name or reverse domain, however they are dressed up', async () => {
    answer = () => ({
      ok: true,
      wallets: [
        { ...wallet, rdns: 'io.metamask' },
        { ...wallet, walletId: 'b', name: 'Meta\u200bMask '.replace('\u200b', ''), rdns: 'com.evil' },
        { ...wallet, walletId: 'c', name: 'Another', rdns: 'IO.METAMASK' },
        { ...wallet, walletId: 'd', name: 'Rabby', rdns: 'io.rabby' },
        { ...wallet, walletId: 'e', name: '\u202e' },
      ],
    })
    expect(
      (await discoverWallets(target, 'evm')).map(({ name, duplicateName }) => [name, duplicateName]),
    ).toEqual([
      ['MetaMask', true],
      ['MetaMask', true],
      ['Another', true],
      ['Rabby', false],
      ['Unnamed wallet', false],
    ])
  })

  it.each([
    ['data:image/png;base64,AA==', true],
    ['data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>', true],
    ['https://evil.example/icon.png', false],
    ['data:text/html,<script>1</script>', false],
    ['data:image/svg', false],
    ['javascript:alert(1)', false],
    [`data:image/png;base64,${'A'.repeat(131_072)}`, false],
  ])('R19 T13: icon %.60s is taken: %s', async (icon, taken) => {
    answer = () => ({ ok: true, wallets: [{ ...wallet, icon }] })
    const [found] = await discoverWallets(target, 'evm')
    expect(found?.icon).toBe(taken ? icon : undefined)
  })

  it.each([
    ['text'],
    [{ ok: true }],
    [{ ok: true, wallets: [{ ...wallet, accounts: [{}] }] }],
    [{ ok: true, wallets: [{ ...wallet, name: 'x'.repeat(500) }] }],
    [{ ok: true, wallets: Array.from({ length: 500 }, () => wallet) }],
    [{ ok: false, step: 'find', reason: '' }],
  ])('a page that answers %.40j has no wallets', async (nonsense) => {
    answer = () => nonsense
    expect(await discoverWallets(target, 'evm')).toEqual([])
  })

  it('keeps known fields only', async () => {
    answer = () => ({ ok: true, wallets: [{ ...wallet, sign: 'me', ['__proto__']: { evil: 1 } }] })
    expect(await discoverWallets(target, 'evm')).toEqual([{ ...wallet, duplicateName: false }])
  })

  it('T68: never reaches into Paxos’s own sites', async () => {
    tabUrl = 'https://sign.paxos-secure.com/x'
    await expect(discoverWallets(target, 'evm')).rejects.toMatchObject({ code: 'origin-refused' })
    expect(injections).toEqual([])
  })
})

describe('signing', () => {
  it('hands over the bytes as hex and returns what the wallet returned', async () => {
    answer = () => signed
    expect(await signInPage(target, task)).toEqual({ signature: '0xab', address })
    expect(injections[0]?.args).toMatchObject([
      { kind: 'sign', walletId: 'eip6963:u1', address, hex: '6869' },
    ])
  })

  it('T17: returns bytes and what the wallet says it signed', async () => {
    answer = () => ({ ...signed, signature: { hex: '01ff' }, signedMessage: '6869' })
    expect(await signInPage(target, task)).toEqual({
      signature: new Uint8Array([1, 255]),
      signedMessage: new Uint8Array([0x68, 0x69]),
      address,
    })
  })

  it.each([
    [true],
    [{ ...signed, signature: '0xab' }],
    [{ ...signed, signature: { hex: '0xab' } }],
    [{ ...signed, signature: { text: 'x'.repeat(70_000) } }],
    [{ ...signed, accountsAfter: undefined }],
  ])('T14: %.50j is unreadable', async (nonsense) => {
    answer = () => nonsense
    await expect(signInPage(target, task)).rejects.toMatchObject({ code: 'signature-unreadable' })
  })

  it('T15: refuses a signature by a wallet that was switched meanwhile', async () => {
    answer = () => ({ ...signed, accountsAfter: [other] })
    await expect(signInPage(target, task)).rejects.toMatchObject({ code: 'wallet-wrong-account' })
    answer = () => ({ ...signed, address: other })
    await expect(signInPage(target, task)).rejects.toMatchObject({ code: 'wallet-wrong-account' })
    answer = () => ({ ...signed, accountsAfter: [other, address.toLowerCase()] })
    await expect(signInPage(target, task)).resolves.toMatchObject({ address })
    answer = () => ({ ...signed, accountsAfter: [] })
    await expect(signInPage(target, task)).resolves.toMatchObject({ address })
  })

  it('throws what the wallet’s refusal means', async () => {
    answer = () => ({ ok: false, step: 'sign', code: 4001, reason: 'no' })
    await expect(signInPage(target, task)).rejects.toMatchObject({ code: 'wallet-declined' })
  })

  it('stops waiting when it is told to', async () => {
    answer = never
    const controller = new AbortController()
    const caught = caughtFrom(signInPage(target, task, { signal: controller.signal }))
    await vi.advanceTimersByTimeAsync(10)
    controller.abort(new CountersignError('window-closed'))
    expect(await caught).toMatchObject({ code: 'window-closed' })
    await expect(signInPage(target, task, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    })
  })

  it('T14: gives up on a page that keeps no time', async () => {
    answer = never
    const caught = caughtFrom(signInPage(target, task, { patience: 1000 }))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await caught).toMatchObject({ code: 'wallet-timeout' })
  })

  it('T6: ends when the tab is closed', async () => {
    answer = never
    const caught = caughtFrom(signInPage(target, task))
    await vi.advanceTimersByTimeAsync(10)
    removed.fire(8)
    removed.fire(7)
    expect(await caught).toMatchObject({ code: 'wallet-page-gone' })
  })

  it('T6: ends when the document is replaced, and not when only a frame beside it loads', async () => {
    let alive = true
    answer = ({ func }) => {
      if (func === callEvmWallet) return never()
      if (!alive) throw new Error('No document with id doc in tab with id 7')
      return true
    }
    const caught = caughtFrom(signInPage(target, task))
    let over = false
    void caught.then(() => {
      over = true
    })
    await vi.advanceTimersByTimeAsync(10)
    updated.fire(7, { status: 'loading' })
    await vi.advanceTimersByTimeAsync(10)
    expect(over).toBe(false)
    alive = false
    updated.fire(7, { status: 'loading' })
    expect(await caught).toMatchObject({ code: 'wallet-page-gone' })
  })

  it('T6: takes the empty result of a document that left for what it is', async () => {
    for (const nothing of [null, undefined]) {
      answer = () => nothing
      await expect(signInPage(target, task)).rejects.toMatchObject({ code: 'wallet-page-gone' })
    }
  })

  it('ends at once where the document is gone already', async () => {
    answer = () => {
      throw new Error('No document with id doc in tab with id 7')
    }
    await expect(signInPage(target, task)).rejects.toMatchObject({ code: 'wallet-page-gone' })
    vi.spyOn(browser.tabs, 'get').mockRejectedValue(new Error('No tab with id: 7.'))
    await expect(signInPage(target, task)).rejects.toMatchObject({ code: 'wallet-page-gone' })
  })
})

describe('sending', () => {
  const hash = `0x${'AB'.repeat(32)}`
  const chain = {
    chainId: '0x1',
    chainName: 'Ethereum',
    nativeCurrency: { name: 'ETH', symbol: 'ETH', decimals: 18 },
    rpcUrls: ['https://rpc.example'],
    blockExplorerUrls: [],
  }
  const evmTask: SendTask = {
    family: 'evm',
    walletId: 'eip6963:u1',
    address,
    chainName: 'Ethereum',
    transaction: { to: other, value: 31n, data: '0x', chainId: 1 },
    chain,
  }
  const message = new Uint8Array(80).fill(5)
  const signature = new Uint8Array(64).fill(9)
  const solanaTask: SendTask = {
    family: 'solana',
    walletId: 'wallet-standard:P',
    address: '7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU',
    chainName: 'Solana',
    message,
    chain: 'solana:mainnet',
  }
  const sent = (what: object) => ({ ok: true, sent: what, accountsAfter: [address] })

  it('asks the document’s wallet for the one transaction, in plain JSON', async () => {
    answer = () => sent({ hash })
    expect(await sendInPage(target, evmTask)).toEqual({ kind: 'sent', hash: hash.toLowerCase() })
    expect(injections).toMatchObject([
      {
        target: { tabId: 7, documentIds: ['doc'] },
        world: 'MAIN',
        func: callEvmWallet,
        args: [
          {
            kind: 'sendEvm',
            address,
            transaction: { to: other, value: '0x1f', data: '0x', chainId: '0x1' },
            chain,
          },
        ],
      },
    ])
  })

  it('Solana: a hash in any form is base58; a signature is 64 bytes over the very message', async () => {
    answer = () => sent({ hash: hex.encode(signature) })
    expect(await sendInPage(target, solanaTask)).toEqual({ kind: 'sent', hash: base58.encode(signature) })
    answer = () => sent({ signature: base58.encode(signature) })
    expect(await sendInPage(target, solanaTask)).toEqual({ kind: 'signed', signature })
    answer = () => sent({ transaction: hex.encode(Uint8Array.of(1, ...signature, ...message)) })
    expect(await sendInPage(target, solanaTask)).toEqual({ kind: 'signed', signature })
    expect(injections[0]).toMatchObject({
      func: callSolanaWallet,
      args: [{ kind: 'sendSolana', message: hex.encode(message), message58: base58.encode(message) }],
    })
  })

  it.each([
    ['another message', Uint8Array.of(1, ...new Uint8Array(64), ...new Uint8Array(80).fill(6))],
    ['more after it', Uint8Array.of(1, ...new Uint8Array(64), ...new Uint8Array(80).fill(5), 0)],
    ['two signatures', Uint8Array.of(2, ...new Uint8Array(128), ...new Uint8Array(80).fill(5))],
  ])('T62: a wallet that signed %s: nothing is sent', async (_, transaction) => {
    answer = () => sent({ transaction: hex.encode(transaction) })
    expect(await caughtFrom(sendInPage(target, solanaTask))).toMatchObject({ code: 'deposit-mismatch' })
  })

  it.each<[string, unknown]>([
    ['text', 'yes'],
    ['nothing about it', sent({})],
    ['a short hash', sent({ hash: '0x12' })],
    ['a Solana hash', sent({ hash: base58.encode(new Uint8Array(64).fill(9)) })],
    ['a signature', sent({ signature: base58.encode(new Uint8Array(64).fill(9)) })],
    ['a failure while sending', { ok: false, step: 'send', reason: 'boom' }],
    ['silence while sending', { ok: false, step: 'send', reason: '', timedOut: true }],
    ['an internal error', { ok: false, step: 'send', code: -32603, reason: '' }],
  ])('T64: %s: nobody can say whether it was sent', async (_, nonsense) => {
    answer = () => nonsense
    expect(await caughtFrom(sendInPage(target, evmTask))).toMatchObject({ code: 'wallet-unclear' })
  })

  it.each<[string, object, string]>([
    ['declined', { step: 'send', code: 4001 }, 'wallet-declined'],
    ['cannot send', { step: 'send', code: -32601 }, 'wallet-cannot-send'],
    ['locked', { step: 'send', code: 4100 }, 'wallet-locked'],
    ['declined to switch', { step: 'chain', code: 4001 }, 'wallet-declined'],
    ['does not know the chain', { step: 'chain', code: 4902 }, 'wallet-chain-unknown'],
    ['stayed on another chain', { step: 'chain' }, 'wallet-wrong-chain'],
    ['offers another account', { step: 'account', accounts: [other] }, 'wallet-wrong-account'],
    ['declined to connect', { step: 'connect', code: 4001 }, 'wallet-declined'],
    ['is not there', { step: 'find' }, 'wallet-not-found'],
  ])('known that nothing was sent: it %s', async (_, failure, code) => {
    answer = () => ({ ok: false, reason: '', ...failure })
    expect(await caughtFrom(sendInPage(target, evmTask))).toMatchObject({ code })
  })

  it('T64: a page that goes, a person who gives up, a page that never answers: not known', async () => {
    answer = never
    const going = caughtFrom(sendInPage(target, evmTask))
    await vi.advanceTimersByTimeAsync(0)
    removed.fire(7)
    expect(await going).toMatchObject({ code: 'wallet-unclear' })

    const controller = new AbortController()
    const given = caughtFrom(sendInPage(target, evmTask, { signal: controller.signal }))
    await vi.advanceTimersByTimeAsync(0)
    controller.abort()
    expect(await given).toMatchObject({ code: 'wallet-unclear' })

    const waiting = caughtFrom(sendInPage(target, evmTask, { patience: 1000 }))
    await vi.runAllTimersAsync()
    expect(await waiting).toMatchObject({ code: 'wallet-unclear', cause: { code: 'wallet-timeout' } })
  })

  it('given up before it was asked, or on Paxos’s own site: nothing is asked', async () => {
    answer = never
    expect(await caughtFrom(sendInPage(target, evmTask, { signal: AbortSignal.abort() }))).toMatchObject({
      code: 'cancelled',
    })
    tabUrl = 'https://dashboard.paxos.com/'
    expect(await caughtFrom(sendInPage(target, evmTask))).toMatchObject({ code: 'origin-refused' })
    expect(injections).toEqual([])
  })
})
