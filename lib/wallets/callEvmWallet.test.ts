import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { callEvmWallet, type EvmWindow } from './callEvmWallet.ts'
import { FakeWalletWindow } from './fakeWalletWindow.ts'
import type { WalletAnswer } from './pageAnswer.ts'

const address = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'
const other = '0x1111111111111111111111111111111111111111'

type Handler = (params: unknown[]) => unknown
type Methods = Record<string, unknown>

/** A provider that answers from a table; functions are called, everything else is returned. */
class FakeProvider {
  readonly calls: { method: string; params?: unknown[] }[] = []
  readonly methods: Methods

  constructor(methods: Methods = {}) {
    this.methods = methods
  }

  async request(call: { method: string; params?: unknown[] }): Promise<unknown> {
    this.calls.push(call)
    if (!Object.hasOwn(this.methods, call.method)) throw { code: -32601, message: 'no such method' }
    const answer = this.methods[call.method]
    return typeof answer === 'function' ? await (answer as Handler)(call.params ?? []) : answer
  }

  get called(): string[] {
    return this.calls.map(({ method }) => method)
  }
}

let page: FakeWalletWindow

beforeEach(() => {
  vi.useFakeTimers()
  page = new FakeWalletWindow()
})

afterEach(() => {
  vi.useRealTimers()
})

function announce(provider: unknown, info: object = {}): void {
  const detail = { info: { uuid: 'u1', name: 'MetaMask', rdns: 'io.metamask', ...info }, provider }
  page.addEventListener('eip6963:requestProvider', () => {
    page.dispatchEvent({ type: 'eip6963:announceProvider', detail })
  })
}

async function settled(promise: Promise<WalletAnswer>): Promise<WalletAnswer> {
  await vi.runAllTimersAsync()
  return await promise
}

const asWindow = () => page as unknown as EvmWindow
const list = () => settled(callEvmWallet({ kind: 'list', settle: 100 }, asWindow()))
const sign = (walletId = 'eip6963:u1') =>
  settled(
    callEvmWallet(
      { kind: 'sign', walletId, address, hex: '6869', settle: 100, patience: 60_000 },
      asWindow(),
    ),
  )

async function wallets(): Promise<Extract<WalletAnswer, { wallets: unknown }>['wallets']> {
  const answer = await list()
  if (!('wallets' in answer)) throw new Error('no list')
  return answer.wallets
}

describe('listing', () => {
  it('finds announced wallets with the accounts that they expose', async () => {
    const provider = new FakeProvider({ eth_accounts: [address] })
    announce(provider, { icon: 'data:image/png;base64,AA==' })
    expect(await wallets()).toEqual([
      {
        walletId: 'eip6963:u1',
        name: 'MetaMask',
        rdns: 'io.metamask',
        icon: 'data:image/png;base64,AA==',
        source: 'eip6963',
        accounts: [address],
      },
    ])
  })

  it('T16: takes passive looks only', async () => {
    const announced = new FakeProvider({ eth_accounts: [] })
    const legacy = new FakeProvider({ eth_accounts: [] })
    announce(announced)
    page.ethereum = legacy
    await wallets()
    expect([...announced.called, ...legacy.called]).toEqual(['eth_accounts', 'eth_accounts'])
    expect(page.dispatched.filter((type) => !type.startsWith('eip6963:'))).toEqual([])
    expect(page.listening('eip6963:announceProvider')).toBe(0)
  })

  it('R19: hears a wallet that announces itself late', async () => {
    const answer = callEvmWallet({ kind: 'list', settle: 100 }, asWindow())
    await vi.advanceTimersByTimeAsync(50)
    const info = { uuid: 'late', name: 'Late', rdns: 'example.late' }
    page.dispatchEvent({
      type: 'eip6963:announceProvider',
      detail: { info, provider: new FakeProvider({ eth_accounts: [] }) },
    })
    expect(await settled(answer)).toMatchObject({ wallets: [{ walletId: 'eip6963:late' }] })
  })

  it('T13: keeps two wallets apart that share everything but the provider', async () => {
    announce(new FakeProvider({ eth_accounts: [] }))
    announce(new FakeProvider({ eth_accounts: [address] }))
    expect((await wallets()).map(({ walletId, accounts }) => [walletId, accounts])).toEqual([
      ['eip6963:u1', []],
      ['eip6963:u1#1', [address]],
    ])
  })

  it('R19: lists one provider once, however often it is announced', async () => {
    const provider = new FakeProvider({ eth_accounts: [address] })
    announce(provider)
    announce(provider, { uuid: 'u2' })
    page.ethereum = provider
    expect(await wallets()).toHaveLength(1)
  })

  it('takes each of `providers` instead of the multiplexer', async () => {
    const one = Object.assign(new FakeProvider({ eth_accounts: [] }), { isRabby: true, isMetaMask: true })
    const two = Object.assign(new FakeProvider({ eth_accounts: [] }), { isMetaMask: true })
    page.ethereum = Object.assign(new FakeProvider({ eth_accounts: [] }), { providers: [one, two, null] })
    expect((await wallets()).map(({ walletId, name }) => [walletId, name])).toEqual([
      ['ethereum:0', 'Rabby Wallet'],
      ['ethereum:1', 'MetaMask'],
    ])
  })

  it.each([
    ['of the same name', { isMetaMask: true }, []],
    ['with the same accounts', {}, [address]],
  ])('drops a legacy provider %s as an announced wallet', async (_name, flags, accounts) => {
    announce(new FakeProvider({ eth_accounts: [address] }))
    page.ethereum = Object.assign(new FakeProvider({ eth_accounts: accounts }), flags)
    expect((await wallets()).map(({ source }) => source)).toEqual(['eip6963'])
  })

  it('keeps a legacy provider that has what no announced wallet has', async () => {
    announce(new FakeProvider({ eth_accounts: [other] }))
    page.ethereum = new FakeProvider({ eth_accounts: [address] })
    expect((await wallets()).map(({ source }) => source)).toEqual(['eip6963', 'ethereum'])
  })

  it('R18: reads a hostile page defensively', async () => {
    announce(undefined)
    announce({ request: 'no function' })
    announce({
      get request() {
        throw new Error('trap')
      },
    })
    page.dispatchEvent({ type: 'eip6963:announceProvider' })
    page.addEventListener('eip6963:requestProvider', () => {
      page.dispatchEvent({
        type: 'eip6963:announceProvider',
        get detail() {
          throw new Error('trap')
        },
      })
    })
    Object.defineProperty(page, 'ethereum', {
      get: () => {
        throw new Error('trap')
      },
    })
    expect(await wallets()).toEqual([])
  })

  it.each([
    ['never answers', () => new Promise(() => {})],
    ['throws', () => Promise.reject(new Error('locked'))],
    ['returns text', address],
    ['returns other things', [1, null, 'x', { length: 3 }, `${address}00`]],
  ])('a wallet whose eth_accounts %s exposes none', async (_name, eth_accounts) => {
    announce(new FakeProvider({ eth_accounts }))
    expect(await wallets()).toMatchObject([{ accounts: [] }])
  })

  it('bounds what a page can make of it', async () => {
    for (let index = 0; index < 100; index++) {
      announce(new FakeProvider({ eth_accounts: Array.from({ length: 5000 }, () => address) }), {
        uuid: `u${index}`,
        name: 'x'.repeat(1_000_000),
      })
    }
    const found = await wallets()
    expect(found).toHaveLength(32)
    expect(JSON.stringify(found).length).toBeLessThan(32 * 6000)
  })

  it.each([
    'https://paxos.com',
    'https://dashboard.paxos.com',
    'https://sign.paxos-secure.com:8443',
    'https://PAXOS.com.',
  ])('does nothing on %s', async (origin) => {
    page.origin = origin
    announce(new FakeProvider({ eth_accounts: [address] }))
    expect(await list()).toMatchObject({ ok: false })
    expect(page.dispatched).toEqual([])
  })
})

describe('signing', () => {
  it('R20: sends the hex of the bytes and the account as the wallet spells it', async () => {
    const provider = new FakeProvider({
      eth_accounts: [other, address.toLowerCase()],
      personal_sign: '0xsigned',
    })
    announce(provider)
    expect(await sign()).toEqual({
      ok: true,
      signature: { text: '0xsigned' },
      address: address.toLowerCase(),
      accountsAfter: [other, address.toLowerCase()],
    })
    expect(provider.calls).toEqual([
      { method: 'eth_accounts' },
      { method: 'personal_sign', params: ['0x6869', address.toLowerCase()] },
      { method: 'eth_accounts' },
    ])
  })

  it('asks for accounts only where the address is not exposed', async () => {
    const provider = new FakeProvider({
      eth_accounts: [],
      eth_requestAccounts: [address],
      personal_sign: '0x',
    })
    announce(provider)
    expect(await sign()).toMatchObject({ ok: true })
    expect(provider.called).toEqual(['eth_accounts', 'eth_requestAccounts', 'personal_sign', 'eth_accounts'])
  })

  it('R22: lets the person choose where other accounts are exposed, and signs with no other', async () => {
    let exposed = [other]
    const provider = new FakeProvider({
      eth_accounts: () => exposed,
      eth_requestAccounts: () => exposed,
      wallet_requestPermissions: () => {
        exposed = [other, address]
      },
      personal_sign: '0x',
    })
    announce(provider)
    expect(await sign()).toMatchObject({ ok: true, address })
  })

  it('T15: never signs with an account that was not asked for', async () => {
    const provider = new FakeProvider({ eth_accounts: [other], eth_requestAccounts: [other] })
    announce(provider)
    expect(await sign()).toMatchObject({ ok: false, step: 'account', accounts: [other] })
    expect(provider.called).not.toContain('personal_sign')
  })

  it('T15: tells of accounts that changed while it signed', async () => {
    let exposed = [address]
    announce(
      new FakeProvider({
        eth_accounts: () => exposed,
        personal_sign: () => {
          exposed = [other]
          return '0x'
        },
      }),
    )
    expect(await sign()).toMatchObject({ ok: true, accountsAfter: [other] })
  })

  it.each([
    ['declined', { code: 4001, message: 'User rejected the request.' }, { code: 4001 }],
    ['wrapped', { code: -32603, data: { originalError: { code: 4001 } } }, { code: 4001, reason: '' }],
    ['text', 'went wrong', { reason: 'went wrong' }],
    ['nothing', undefined, { reason: '' }],
    ['a code that is no number', { code: 'ACTION_REJECTED', message: 'no' }, { reason: 'no' }],
    [
      'a trap',
      {
        get code() {
          throw new Error('trap')
        },
      },
      { reason: '' },
    ],
  ])('reports what was thrown: %s', async (_name, thrown, expected) => {
    announce(
      new FakeProvider({
        eth_accounts: [address],
        personal_sign: () => Promise.reject(thrown),
      }),
    )
    expect(await sign()).toMatchObject({ ok: false, step: 'sign', ...expected })
  })

  it('T14: gives up on a wallet that never answers', async () => {
    announce(new FakeProvider({ eth_accounts: [address], personal_sign: () => new Promise(() => {}) }))
    expect(await sign()).toMatchObject({ ok: false, step: 'sign', timedOut: true })
  })

  it.each([[true], [null], [65], [{ signature: '0x' }]])(
    'T14: %j leaves as an empty text, which verifies as nothing',
    async (personal_sign) => {
      announce(new FakeProvider({ eth_accounts: [address], personal_sign }))
      expect(await sign()).toMatchObject({ ok: true, signature: { text: '' } })
    },
  )

  it('says so when the wallet is not there', async () => {
    expect(await sign()).toMatchObject({ ok: false, step: 'find' })
  })
})

describe('sending', () => {
  const transaction = { to: other, value: '0x1f', data: '0x', chainId: '0xaa36a7' }
  const chain = {
    chainId: '0xaa36a7',
    chainName: 'Sepolia',
    nativeCurrency: { name: 'ETH', symbol: 'ETH', decimals: 18 },
    rpcUrls: ['https://rpc.example'],
    blockExplorerUrls: ['https://explorer.example'],
  }
  const hash = `0x${'ab'.repeat(32)}`
  const send = () =>
    settled(
      callEvmWallet(
        {
          kind: 'sendEvm',
          walletId: 'eip6963:u1',
          address,
          transaction,
          chain,
          settle: 100,
          patience: 60_000,
        },
        asWindow(),
      ),
    )

  /** A wallet on a chain, that knows some, and that may be changed while it is asked. */
  function chained(first: string, known: string[], methods: Methods = {}) {
    const state = { chain: first }
    const provider = new FakeProvider({
      eth_accounts: [address],
      eth_chainId: () => state.chain,
      wallet_switchEthereumChain: ([wanted]: { chainId: string }[]) => {
        if (!known.includes(wanted?.chainId ?? '')) throw { code: 4902 }
        state.chain = wanted?.chainId ?? ''
        return null
      },
      wallet_addEthereumChain: ([added]: { chainId: string }[]) => {
        known.push(added?.chainId ?? '')
        return null
      },
      eth_sendTransaction: hash,
      ...methods,
    })
    announce(provider)
    return { provider, state }
  }
  const sentBy = ({ calls }: FakeProvider) => calls.filter(({ method }) => method === 'eth_sendTransaction')

  it('T62 T63: on the right chain, hands over five fields and nothing else', async () => {
    const { provider } = chained('0xaa36a7', [])
    expect(await send()).toEqual({
      ok: true,
      sent: { hash },
      accountsAfter: [address],
      chainAfter: '11155111',
    })
    expect(sentBy(provider)).toEqual([
      { method: 'eth_sendTransaction', params: [{ from: address, ...transaction }] },
    ])
    expect(provider.called).not.toContain('wallet_switchEthereumChain')
  })

  it('T63: has the chain switched, or added and switched, and reads it again', async () => {
    const known = chained('0x1', ['0xaa36a7'])
    expect(await send()).toMatchObject({ ok: true, sent: { hash } })
    expect(known.provider.called).toEqual([
      'eth_accounts',
      'eth_chainId',
      'wallet_switchEthereumChain',
      'eth_chainId',
      'eth_accounts',
      'eth_sendTransaction',
      'eth_chainId',
      'eth_accounts',
    ])
    page = new FakeWalletWindow()
    const unknown = chained('0x1', [])
    expect(await send()).toMatchObject({ ok: true })
    expect(unknown.provider.calls.find(({ method }) => method === 'wallet_addEthereumChain')?.params).toEqual(
      [chain],
    )
  })

  it.each<[string, Methods, object]>([
    [
      'says it switched and did not',
      { wallet_switchEthereumChain: null },
      { step: 'chain', reason: 'chain 1' },
    ],
    [
      'declines to switch',
      { wallet_switchEthereumChain: () => Promise.reject({ code: 4001 }) },
      { step: 'chain', code: 4001 },
    ],
    [
      'declines to add',
      { wallet_addEthereumChain: () => Promise.reject({ code: 4001 }) },
      { step: 'chain', code: 4001 },
    ],
    ['says no chain', { eth_chainId: 'yes', wallet_switchEthereumChain: null }, { step: 'chain' }],
    [
      'cannot switch at all',
      { wallet_switchEthereumChain: () => Promise.reject({ code: -32601 }) },
      { step: 'chain', code: -32601 },
    ],
  ])('T63: a wallet that %s is asked to send nothing', async (_, methods, failure) => {
    const { provider } = chained('0x1', [], methods)
    expect(await send()).toMatchObject({ ok: false, ...failure })
    expect(sentBy(provider)).toEqual([])
  })

  it('T15: an account that went away with the switch is not sent from', async () => {
    let asked = 0
    const { provider } = chained('0x1', ['0xaa36a7'], {
      eth_accounts: () => (asked++ === 0 ? [address] : [other]),
    })
    expect(await send()).toMatchObject({ ok: false, step: 'account', accounts: [other] })
    expect(sentBy(provider)).toEqual([])
  })

  it.each<[string, unknown, object]>([
    ['declines', { code: 4001, message: 'User rejected' }, { step: 'send', code: 4001 }],
    ['fails', { code: -32603, message: 'Internal JSON-RPC error.' }, { step: 'send', code: -32603 }],
    [
      'hides its refusal inside',
      { code: -32603, data: { originalError: { code: 4001 } } },
      { step: 'send', code: 4001 },
    ],
  ])('a wallet that %s is heard', async (_, error, failure) => {
    chained('0xaa36a7', [], { eth_sendTransaction: () => Promise.reject(error) })
    expect(await send()).toMatchObject({ ok: false, ...failure })
  })

  it('T64: one that never answers times out while sending', async () => {
    chained('0xaa36a7', [], { eth_sendTransaction: () => new Promise(() => {}) })
    expect(await send()).toMatchObject({ ok: false, step: 'send', timedOut: true })
  })

  it('a hash that is none stays what it is', async () => {
    chained('0xaa36a7', [], { eth_sendTransaction: () => ({ toString: () => hash }) })
    expect(await send()).toMatchObject({ ok: true, sent: { hash: '' } })
  })

  it('never asks twice', async () => {
    const { provider } = chained('0xaa36a7', [], {
      eth_sendTransaction: () => Promise.reject({ code: -32000 }),
    })
    await send()
    expect(sentBy(provider)).toHaveLength(1)
  })
})
