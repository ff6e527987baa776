import { base58 } from '@scure/base'
import nacl from 'tweetnacl'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { callSolanaWallet, type SolanaWindow } from './callSolanaWallet.ts'
import { FakeWalletWindow } from './fakeWalletWindow.ts'
import type { WalletAnswer } from './pageAnswer.ts'

const keys = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(7))
const address = base58.encode(keys.publicKey)
const other = base58.encode(nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(8)).publicKey)

type Account = { address: unknown; chains?: unknown; features?: unknown }
type Register = { register(wallet: unknown): () => void }

let page: FakeWalletWindow

beforeEach(() => {
  vi.useFakeTimers()
  page = new FakeWalletWindow()
})

afterEach(() => {
  vi.useRealTimers()
})

function account(of: string): Account {
  return { address: of, chains: ['solana:mainnet'], features: ['solana:signMessage'] }
}

/** A Wallet Standard wallet with a real key; `changes` to its features make it odd. */
function standardWallet(exposed: Account[], changes: Record<string, unknown> = {}) {
  const wallet = {
    version: '1.0.0',
    name: 'Phantom',
    icon: 'data:image/png;base64,AA==',
    chains: ['solana:mainnet'],
    accounts: exposed,
    connects: 0,
    asked: [] as { account: Account; message: Uint8Array }[],
    features: {
      'standard:connect': {
        connect: async () => {
          wallet.connects++
          wallet.accounts = [account(address)]
          return { accounts: wallet.accounts }
        },
      },
      'solana:signMessage': {
        signMessage: async (input: { account: Account; message: Uint8Array }) => {
          wallet.asked.push(input)
          const signature = nacl.sign.detached(input.message, keys.secretKey)
          return [{ signedMessage: input.message, signature }]
        },
      },
      ...changes,
    } as Record<string, unknown>,
  }
  return wallet
}

/** Registers as wallets do: once at the start, and whenever an app says that it is ready. */
function register(wallet: unknown): void {
  const callback = (api: Register) => api.register(wallet)
  page.dispatchEvent({ type: 'wallet-standard:register-wallet', detail: callback })
  page.addEventListener('wallet-standard:app-ready', (event: { detail: Register }) => callback(event.detail))
}

async function settled(promise: Promise<WalletAnswer>): Promise<WalletAnswer> {
  await vi.runAllTimersAsync()
  return await promise
}

const asWindow = () => page as unknown as SolanaWindow
const list = () => settled(callSolanaWallet({ kind: 'list', settle: 100 }, asWindow()))
const sign = (walletId = 'wallet-standard:Phantom') =>
  settled(
    callSolanaWallet(
      { kind: 'sign', walletId, address, hex: '6869', settle: 100, patience: 60_000 },
      asWindow(),
    ),
  )

async function wallets(): Promise<Extract<WalletAnswer, { wallets: unknown }>['wallets']> {
  const answer = await list()
  if (!('wallets' in answer)) throw new Error('no list')
  return answer.wallets
}

const hi = new TextEncoder().encode('hi')
const signature = Buffer.from(nacl.sign.detached(hi, keys.secretKey)).toString('hex')

describe('listing', () => {
  it('finds registered wallets with the accounts that they show', async () => {
    const wallet = standardWallet([account(address)])
    register(wallet)
    expect(await wallets()).toEqual([
      {
        walletId: 'wallet-standard:Phantom',
        name: 'Phantom',
        icon: 'data:image/png;base64,AA==',
        source: 'wallet-standard',
        accounts: [address],
      },
    ])
    expect(wallet.connects).toBe(0)
    expect(page.listening('wallet-standard:register-wallet')).toBe(0)
  })

  it('T16: takes passive looks only', async () => {
    const wallet = standardWallet([])
    register(wallet)
    const connect = vi.fn(async () => undefined)
    page.solflare = { publicKey: null, signMessage: async () => undefined, connect }
    expect(await wallets()).toMatchObject([{ accounts: [] }, { accounts: [] }])
    expect(wallet.connects).toBe(0)
    expect(connect).not.toHaveBeenCalled()
  })

  it('hears a wallet that comes late', async () => {
    const answer = callSolanaWallet({ kind: 'list', settle: 100 }, asWindow())
    await vi.advanceTimersByTimeAsync(50)
    register(standardWallet([]))
    expect(await settled(answer)).toMatchObject({ wallets: [{ accounts: [] }] })
  })

  it('R26: passes over wallets that cannot sign messages', async () => {
    register(standardWallet([account(address)], { 'solana:signMessage': undefined }))
    page.solana = { publicKey: { toString: () => address }, connect: async () => undefined }
    expect(await wallets()).toEqual([])
  })

  it('R28: passes over accounts that cannot sign messages or are on other chains', async () => {
    register(
      standardWallet([
        { address, chains: ['solana:mainnet'], features: ['solana:signTransaction'] },
        { address: other, chains: ['sui:mainnet'], features: ['solana:signMessage'] },
        { address: 5 },
        { address: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045' },
      ]),
    )
    expect(await wallets()).toMatchObject([{ accounts: [] }])
  })

  it('T13: keeps two wallets of one name apart', async () => {
    register(standardWallet([]))
    register(standardWallet([account(address)]))
    expect((await wallets()).map(({ walletId }) => walletId)).toEqual([
      'wallet-standard:Phantom',
      'wallet-standard:Phantom#1',
    ])
  })

  it('finds legacy providers, once each, and only where no standard wallet has that name', async () => {
    const provider = { isPhantom: true, publicKey: { toString: () => address }, signMessage: async () => '' }
    page.phantom = { solana: provider }
    page.solana = provider
    page.solflare = { isSolflare: true, publicKey: null, signMessage: async () => '' }
    expect(await wallets()).toMatchObject([
      { walletId: 'solana:Phantom', source: 'solana', accounts: [address] },
      { walletId: 'solana:Solflare', accounts: [] },
    ])
    register(standardWallet([]))
    expect((await wallets()).map(({ walletId }) => walletId)).toEqual([
      'wallet-standard:Phantom',
      'solana:Solflare',
    ])
  })

  it('R18: reads a hostile page defensively', async () => {
    const trap = {
      get: () => {
        throw new Error('trap')
      },
    }
    register(new Proxy({}, trap))
    register(null)
    page.addEventListener('wallet-standard:app-ready', () => {
      page.dispatchEvent({
        type: 'wallet-standard:register-wallet',
        detail: () => {
          throw new Error('trap')
        },
      })
    })
    Object.defineProperty(page, 'solana', trap)
    Object.defineProperty(page, 'phantom', trap)
    expect(await wallets()).toEqual([])
  })

  it('does nothing on Paxos’s own sites', async () => {
    page.origin = 'https://sign.paxos-secure.com'
    expect(await list()).toMatchObject({ ok: false })
    expect(page.dispatched).toEqual([])
  })
})

describe('signing', () => {
  it('signs the bytes with the account that was asked for', async () => {
    const wallet = standardWallet([account(other), account(address)])
    register(wallet)
    expect(await sign()).toEqual({
      ok: true,
      signature: { hex: signature },
      signedMessage: '6869',
      address,
      accountsAfter: [other, address],
    })
    expect(wallet.connects).toBe(0)
    expect(wallet.asked).toHaveLength(1)
    expect(wallet.asked[0]?.account.address).toBe(address)
    expect(wallet.asked[0]?.message).toEqual(hi)
  })

  it('R26: connects only where the address is not shown', async () => {
    const wallet = standardWallet([])
    register(wallet)
    expect(await sign()).toMatchObject({ ok: true, address })
    expect(wallet.connects).toBe(1)
  })

  it('R26: takes the accounts that connecting returns, if the wallet keeps its list to itself', async () => {
    const connect = { connect: async () => ({ accounts: [account(address)] }) }
    register(standardWallet([], { 'standard:connect': connect }))
    expect(await sign()).toMatchObject({ ok: true, address })
  })

  it('T15: never signs with an account that was not asked for', async () => {
    const connect = { connect: async () => ({ accounts: [account(other)] }) }
    const wallet = standardWallet([], { 'standard:connect': connect })
    register(wallet)
    expect(await sign()).toMatchObject({ ok: false, step: 'account', accounts: [other] })
    expect(wallet.asked).toEqual([])
  })

  it('T15: tells of accounts that changed while it signed', async () => {
    const exposed = [account(address)]
    const signMessage = async () => {
      exposed.splice(0, 1, account(other))
      return [{ signature: new Uint8Array(64) }]
    }
    register(standardWallet(exposed, { 'solana:signMessage': { signMessage } }))
    expect(await sign()).toMatchObject({ ok: true, accountsAfter: [other] })
  })

  it('T17: hands over what the wallet says it signed', async () => {
    const signMessage = async () => [
      { signature: new Uint8Array(64), signedMessage: new Uint8Array([255, 1]) },
    ]
    register(standardWallet([account(address)], { 'solana:signMessage': { signMessage } }))
    expect(await sign()).toMatchObject({ ok: true, signedMessage: 'ff01' })
  })

  it.each([
    ['bytes', new Uint8Array([1, 2]), { hex: '0102' }],
    ['a Buffer', Buffer.from([1, 2]), { hex: '0102' }],
    ['an array', [1, 2, 300, -1], { hex: '01022cff' }],
    ['an object with bytes', { signature: new Uint8Array([1, 2]) }, { hex: '0102' }],
    ['base58', '3xyz', { text: '3xyz' }],
  ])('R26: a legacy wallet may return %s', async (_name, output, expected) => {
    page.solana = { publicKey: { toString: () => address }, signMessage: async () => output }
    expect(await sign('solana:Solana wallet')).toMatchObject({ ok: true, signature: expected })
  })

  it.each([[undefined], [true], [null], [{}], [5]])(
    'T14: %j leaves as an empty text, which verifies as nothing',
    async (output) => {
      page.solana = { publicKey: { toString: () => address }, signMessage: async () => output }
      expect(await sign('solana:Solana wallet')).toMatchObject({ ok: true, signature: { text: '' } })
    },
  )

  it.each([
    ['nothing', []],
    ['an empty output', [{}]],
  ])('T14: a standard wallet that returns %s has not signed', async (_name, output) => {
    const signMessage = async () => output
    register(standardWallet([account(address)], { 'solana:signMessage': { signMessage } }))
    expect(await sign()).toMatchObject({ ok: true, signature: { text: '' } })
  })

  it('T14: gives up on a wallet that never answers', async () => {
    const signMessage = () => new Promise(() => {})
    register(standardWallet([account(address)], { 'solana:signMessage': { signMessage } }))
    expect(await sign()).toMatchObject({ ok: false, step: 'sign', timedOut: true })
  })

  it('R27: reports what was thrown', async () => {
    const signMessage = async () => {
      throw Object.assign(new Error('You cannot sign solana transactions using sign message'), {
        code: -32603,
      })
    }
    register(standardWallet([account(address)], { 'solana:signMessage': { signMessage } }))
    expect(await sign()).toEqual({
      ok: false,
      step: 'sign',
      code: -32603,
      reason: 'You cannot sign solana transactions using sign message',
    })
  })

  it('says so when the wallet is not there', async () => {
    expect(await sign()).toMatchObject({ ok: false, step: 'find' })
  })
})

describe('sending', () => {
  const message = new Uint8Array(80).fill(5)
  const features = ['solana:signTransaction', 'solana:signAndSendTransaction']
  const sender = { address, chains: ['solana:devnet'], features }
  const signed = nacl.sign.detached(message, keys.secretKey)
  type Input = { account: Account; transaction: Uint8Array; chain: string }
  const send = (walletId = 'wallet-standard:Phantom') =>
    settled(
      callSolanaWallet(
        {
          kind: 'sendSolana',
          walletId,
          address,
          message: Buffer.from(message).toString('hex'),
          message58: base58.encode(message),
          chain: 'solana:devnet',
          settle: 100,
          patience: 60_000,
        },
        asWindow(),
      ),
    )
  const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

  it('has it signed only, where the wallet can, as an unsigned transaction on the named cluster', async () => {
    const asked: Input[] = []
    const signTransaction = async (input: Input) => {
      asked.push(input)
      return [{ signedTransaction: Uint8Array.of(1, ...signed, ...input.transaction.subarray(65)) }]
    }
    const signAndSendTransaction = () => Promise.reject(new Error('not wanted'))
    register(
      standardWallet([sender], {
        'solana:signTransaction': { signTransaction },
        'solana:signAndSendTransaction': { signAndSendTransaction },
      }),
    )
    const whole = Uint8Array.of(1, ...signed, ...message)
    expect(await send()).toEqual({ ok: true, sent: { transaction: hexOf(whole) }, accountsAfter: [address] })
    expect(asked).toEqual([
      {
        account: sender,
        transaction: Uint8Array.of(1, ...new Uint8Array(64), ...message),
        chain: 'solana:devnet',
      },
    ])
  })

  it('has it sent where the wallet can do nothing else', async () => {
    const signAndSendTransaction = async () => [{ signature: signed }]
    register(
      standardWallet([sender], {
        'solana:signMessage': undefined,
        'solana:signAndSendTransaction': { signAndSendTransaction },
      }),
    )
    expect(await send()).toMatchObject({ ok: true, sent: { hash: hexOf(signed) } })
  })

  it('asks a legacy provider in base58', async () => {
    const calls: unknown[] = []
    page.solana = {
      isPhantom: true,
      publicKey: { toString: () => address },
      request: async (call: unknown) => {
        calls.push(call)
        return { signature: base58.encode(signed), publicKey: address }
      },
    }
    expect(await send('solana:Phantom')).toMatchObject({
      ok: true,
      sent: { signature: base58.encode(signed) },
    })
    expect(calls).toEqual([{ method: 'signTransaction', params: { message: base58.encode(message) } }])
  })

  it('lists those that can send, also where they cannot sign messages, and the other way round', async () => {
    const listed = (purpose?: 'sign' | 'send') =>
      settled(callSolanaWallet({ kind: 'list', settle: 100, ...(purpose && { purpose }) }, asWindow()))
    register(
      standardWallet([sender], {
        'solana:signMessage': undefined,
        'solana:signTransaction': { signTransaction: async () => [] },
      }),
    )
    expect(await listed('send')).toMatchObject({ wallets: [{ accounts: [address] }] })
    expect(await listed()).toMatchObject({ wallets: [] })
    page = new FakeWalletWindow()
    register(standardWallet([account(address)]))
    expect(await listed('send')).toMatchObject({ wallets: [] })
  })

  it('T64: a refusal, a failure and silence are told apart', async () => {
    const failing = (signTransaction: () => Promise<unknown>) => {
      page = new FakeWalletWindow()
      register(standardWallet([sender], { 'solana:signTransaction': { signTransaction } }))
    }
    failing(() => Promise.reject({ code: 4001, message: 'User rejected the request.' }))
    expect(await send()).toMatchObject({ ok: false, step: 'send', code: 4001 })
    failing(() => Promise.reject(new Error('boom')))
    expect(await send()).toMatchObject({ ok: false, step: 'send', reason: 'boom' })
    failing(() => new Promise(() => {}))
    expect(await send()).toMatchObject({ ok: false, step: 'send', timedOut: true })
  })

  it('another account is not sent from', async () => {
    const signTransaction = () => Promise.reject(new Error('not wanted'))
    const connect = async () => ({ accounts: [] })
    register(
      standardWallet([{ ...sender, address: other }], {
        'solana:signTransaction': { signTransaction },
        'standard:connect': { connect },
      }),
    )
    expect(await send()).toMatchObject({ ok: false, step: 'account', accounts: [other] })
  })
})
