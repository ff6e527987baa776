import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { networks } from '../paxos/networks.ts'
import { knownChains, networkOfChain, readChain } from './chains.ts'
import { createEvmProvider } from './evmProvider.ts'
import { FakeExtension } from './fakeExtension.ts'
import { createWalletHost, type WalletHost } from './walletHost.ts'

const alice = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'
const bob = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const origin = 'https://page.example'

let extension: FakeExtension
let host: WalletHost
let provider: ReturnType<typeof createEvmProvider>
let events: [string, unknown][]

beforeEach(() => {
  extension = new FakeExtension()
  extension.offers = { evm: [alice], solana: [] }
  host = createWalletHost(extension.ask)
  provider = createEvmProvider(host, origin)
  events = []
  for (const name of ['connect', 'disconnect', 'accountsChanged', 'chainChanged']) {
    provider.on(name, ((value: unknown) => events.push([name, value])) as never)
  }
})

const request = (method: string, ...params: unknown[]) => provider.request({ method, params })

describe('accounts', () => {
  it('T16: there are none, and nobody is asked, before the page connects', async () => {
    expect(await request('eth_accounts')).toEqual([])
    expect(await request('wallet_getPermissions')).toEqual([])
    expect(await request('eth_coinbase')).toBeNull()
    expect(extension.kinds).toEqual(['state'])
  })

  it('are there once the person has chosen them, and again without asking', async () => {
    expect(await request('eth_requestAccounts')).toEqual([alice.toLowerCase()])
    expect(await request('eth_requestAccounts')).toEqual([alice.toLowerCase()])
    expect(await request('eth_accounts')).toEqual([alice.toLowerCase()])
    expect(extension.kinds).toEqual(['state', 'connect', 'state'])
    expect(events).toEqual([
      ['connect', { chainId: '0x1' }],
      ['accountsChanged', [alice.toLowerCase()]],
    ])
  })

  it('R5: 4001 where the person declines', async () => {
    extension.declines = true
    await expect(request('eth_requestAccounts')).rejects.toMatchObject({
      code: 4001,
      data: { code: 'rejected' },
    })
    expect(await request('eth_accounts')).toEqual([])
  })

  it('EIP-2255: are permissions that can be asked for anew and given back', async () => {
    await request('eth_requestAccounts')
    extension.offers = { evm: [bob], solana: [] }
    const granted = [
      {
        parentCapability: 'eth_accounts',
        invoker: origin,
        caveats: [{ type: 'restrictReturnedAccounts', value: [bob.toLowerCase()] }],
      },
    ]
    expect(await request('wallet_requestPermissions', { eth_accounts: {} })).toEqual(granted)
    expect(await request('wallet_getPermissions')).toEqual(granted)
    expect(await request('wallet_revokePermissions', { eth_accounts: {} })).toBeNull()
    expect(await request('eth_accounts')).toEqual([])
    expect(events.at(-1)).toEqual(['accountsChanged', []])
    await expect(request('wallet_requestPermissions', { snaps: {} })).rejects.toMatchObject({ code: -32602 })
  })

  it('are gone at once when the wallet is switched off', async () => {
    await request('eth_requestAccounts')
    extension.on = false
    await host.refresh()
    expect(await request('eth_accounts')).toEqual([])
    expect(events.slice(-2)).toEqual([
      ['disconnect', expect.objectContaining({ code: 4900 })],
      ['accountsChanged', []],
    ])
    await expect(request('eth_requestAccounts')).rejects.toMatchObject({ code: 4100 })
  })
})

describe('chains', () => {
  it('are those of Paxos’s networks, main and test, and no others', () => {
    const table = networks.flatMap(({ id, main, test }) =>
      [main, test].flatMap(({ chainId }) =>
        chainId === undefined ? [] : [[`0x${chainId.toString(16)}`, id]],
      ),
    )
    expect(Object.fromEntries(knownChains.map((chain) => [chain, networkOfChain(chain)]))).toEqual(
      Object.fromEntries(table),
    )
  })

  it('EIP-3326: can be switched between', async () => {
    expect(await request('wallet_switchEthereumChain', { chainId: '0xDEF1' })).toBeNull()
    expect(await request('eth_chainId')).toBe('0xdef1')
    expect(await request('net_version')).toBe('57073')
    expect(events.at(-1)).toEqual(['chainChanged', '0xdef1'])
    await request('wallet_switchEthereumChain', { chainId: '0xdef1' })
    expect(extension.kinds).toEqual(['state', 'chain'])
  })

  it('T63: an unknown one is 4902, and stays what it was', async () => {
    await expect(request('wallet_switchEthereumChain', { chainId: '0x89' })).rejects.toMatchObject({
      code: 4902,
    })
    await expect(request('wallet_addEthereumChain', { chainId: '0x89' })).rejects.toMatchObject({
      code: 4200,
    })
    expect(await request('wallet_addEthereumChain', { chainId: '0xa4b1' })).toBeNull()
    expect(await request('eth_chainId')).toBe('0x1')
  })

  it.each([undefined, {}, { chainId: 1 }, { chainId: '1' }, { chainId: '0x' }])(
    '%j is no chain',
    async (wanted) => {
      await expect(request('wallet_switchEthereumChain', wanted)).rejects.toMatchObject({ code: -32602 })
    },
  )

  it('are read in whatever way pages write them', () => {
    expect(['0x01', '0xA4B1', '0x1', 'constructor', '0x'].map(readChain)).toEqual([
      '0x1',
      '0xa4b1',
      '0x1',
      undefined,
      undefined,
    ])
    expect(networkOfChain('constructor')).toBeUndefined()
  })
})

describe('personal_sign', () => {
  const hex = (text: string) => `0x${Buffer.from(text, 'utf8').toString('hex')}`

  beforeEach(async () => {
    await request('eth_requestAccounts')
    extension.asked.length = 0
    extension.signature = '0xsigned'
  })

  it('R20: asks for the text behind the hex, as the connected account, on the picked network', async () => {
    await request('wallet_switchEthereumChain', { chainId: '0xc4' })
    expect(await request('personal_sign', hex('Grüße\r\n'), alice.toLowerCase(), 'password')).toBe('0xsigned')
    expect(extension.asked.at(-1)).toEqual({
      ask: 'sign',
      network: 'XLAYER',
      address: alice,
      message: 'Grüße\r\n',
    })
  })

  it('takes the parameters turned round, where only the first is an address', async () => {
    await request('personal_sign', alice, hex('Hi'))
    expect(extension.asked.at(-1)).toMatchObject({ address: alice, message: 'Hi' })
  })

  it('T18: the text’s own bytes are the ones that the page gave', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        await request('personal_sign', hex(text), alice)
        expect(extension.asked.at(-1)).toMatchObject({ message: text })
      }),
    )
  })

  it.each([
    ['R21: hexadecimal without 0x', 'deadbeef'],
    ['half a byte', '0xabc'],
    ['plain text', 'Hello'],
    ['a byte order mark', '\ufeffHello'],
  ])('%s is a text as it stands', async (_name, data) => {
    await request('personal_sign', data, alice)
    expect(extension.asked.at(-1)).toMatchObject({ message: data })
  })

  it.each([
    ['T24: the bytes of a hash', `0x${'fe'.repeat(32)}`],
    ['T20: half a surrogate pair', 'a\ud800'],
    ['an overlong form', '0xc080'],
  ])('%s is refused: nobody can read it', async (_name, data) => {
    await expect(request('personal_sign', data, alice)).rejects.toMatchObject({ code: 4200 })
    expect(extension.asked).toEqual([])
  })

  it('an account that is not connected is 4100, whatever it is', async () => {
    await expect(request('personal_sign', hex('Hi'), bob)).rejects.toMatchObject({ code: 4100 })
    expect(extension.asked).toEqual([])
  })

  it.each([[[]], [[hex('Hi')]], [[1, alice]], [[hex('Hi'), 'alice']]])('%j is -32602', async (params) => {
    await expect(request('personal_sign', ...params)).rejects.toMatchObject({ code: -32602 })
  })
})

describe('everything else', () => {
  it.each([
    'eth_sendTransaction',
    'eth_sendRawTransaction',
    'eth_signTransaction',
    'eth_sign',
    'eth_signTypedData',
    'eth_signTypedData_v1',
    'eth_signTypedData_v3',
    'eth_signTypedData_v4',
    'personal_sendTransaction',
    'wallet_sendCalls',
    'wallet_grantPermissions',
  ])('T22 T62: %s is 4200 and says why', async (method) => {
    await request('eth_requestAccounts')
    extension.asked.length = 0
    await expect(request(method, {})).rejects.toMatchObject({
      code: 4200,
      message: expect.stringContaining('never moves funds'),
    })
    expect(extension.asked).toEqual([])
  })

  it.each(['eth_getBalance', 'eth_decrypt', 'wallet_watchAsset', 'toString', '__proto__', 'constructor'])(
    '%s is 4200',
    async (method) => {
      await expect(request(method)).rejects.toMatchObject({ code: 4200 })
    },
  )

  it.each([undefined, null, {}, { method: 1 }, 'eth_accounts'])('%j is no request', async (call) => {
    await expect(provider.request(call)).rejects.toMatchObject({ code: -32602 })
  })
})

describe('listeners', () => {
  it('come and go, and one that throws stops neither the others nor the wallet', async () => {
    const heard: unknown[] = []
    const listener = ((value: unknown) => heard.push(value)) as never
    expect(provider.once('accountsChanged', listener)).toBe(provider)
    provider.on('accountsChanged', listener)
    provider.on('accountsChanged', listener)
    provider.removeListener('accountsChanged', listener)
    expect(provider.listenerCount('accountsChanged')).toBe(3)
    await request('eth_requestAccounts')
    await request('wallet_revokePermissions', { eth_accounts: {} })
    expect(heard).toEqual([[alice.toLowerCase()], [alice.toLowerCase()], []])
    provider.removeAllListeners()
    expect(provider.listenerCount('accountsChanged')).toBe(0)
  })
})
