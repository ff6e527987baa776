import { base58, hex } from '@scure/base'
import { isWalletAdapterCompatibleStandardWallet } from '@solana/wallet-adapter-base'
import { beforeEach, describe, expect, it } from 'vitest'
import { FakeExtension } from './fakeExtension.ts'
import { createSolanaWallet } from './solanaWallet.ts'
import { createWalletHost, type WalletHost } from './walletHost.ts'

const key = new Uint8Array(32).fill(7)
const account = { address: base58.encode(key), publicKey: hex.encode(key) }

let extension: FakeExtension
let host: WalletHost
let wallet: ReturnType<typeof createSolanaWallet>
let changes: number

beforeEach(() => {
  extension = new FakeExtension()
  extension.offers = { evm: [], solana: [account] }
  extension.signature = 'ab'.repeat(64)
  host = createWalletHost(extension.ask)
  wallet = createSolanaWallet(host, 'data:image/svg+xml,')
  changes = 0
  wallet.features['standard:events'].on('change', (() => (changes += 1)) as never)
})

const connect = (input?: { silent?: boolean }) => wallet.features['standard:connect'].connect(input)
const sign = (...inputs: { account?: { address?: unknown }; message?: unknown }[]) =>
  wallet.features['solana:signMessage'].signMessage(...inputs)

describe('the Solana wallet', () => {
  it('R26: is one that the wallet adapter takes', () => {
    expect(isWalletAdapterCompatibleStandardWallet(wallet as never)).toBe(true)
    expect(Object.keys(wallet.features)).not.toContain('solana:signIn')
  })

  it('T16: shows nothing and asks nobody before the page connects', async () => {
    expect(await connect({ silent: true })).toEqual({ accounts: [] })
    expect(wallet.accounts).toEqual([])
    expect(extension.kinds).toEqual(['state'])
  })

  it('shows what the person chose, then connects silently', async () => {
    const { accounts } = await connect()
    expect(accounts).toMatchObject([{ address: account.address, publicKey: key }])
    expect(wallet.accounts).toBe(accounts)
    expect(await connect({ silent: true })).toEqual({ accounts })
    expect(extension.kinds).toEqual(['state', 'connect', 'state'])
    expect(changes).toBe(1)
  })

  it('shows nothing after the page disconnects, until it connects again', async () => {
    await connect()
    await wallet.features['standard:disconnect'].disconnect()
    expect(wallet.accounts).toEqual([])
    await host.refresh()
    expect(wallet.accounts).toEqual([])
    await connect({ silent: true })
    expect(wallet.accounts).toHaveLength(1)
  })

  it('signs several messages, one after the other', async () => {
    await connect()
    const messages = ['one', 'two \ufeff'].map((text) => new TextEncoder().encode(text))
    const outputs = await sign(...messages.map((message) => ({ account, message })))
    expect(outputs.map(({ signedMessage }) => signedMessage)).toEqual(messages)
    expect(outputs[0]?.signature).toEqual(new Uint8Array(64).fill(0xab))
    expect(extension.asked.slice(-2)).toEqual([
      { ask: 'sign', network: 'SOLANA', address: account.address, message: 'one' },
      { ask: 'sign', network: 'SOLANA', address: account.address, message: 'two \ufeff' },
    ])
  })

  it('T10: signs the bytes as they were when it was asked', async () => {
    await connect()
    const message = new TextEncoder().encode('one')
    const signing = sign({ account, message })
    message.fill(0)
    const [output] = await signing
    expect(new TextDecoder().decode(output?.signedMessage)).toBe('one')
  })

  it.each([
    ['an account that is not connected', { address: '1'.repeat(32) }, new Uint8Array(1), 4100],
    ['T23: bytes that are no text', account, new Uint8Array([0x80, 1]), 4200],
    ['a text in the place of bytes', account, 'one', -32602],
  ])('refuses %s', async (_name, as, message, code) => {
    await connect()
    await expect(sign({ account: as, message })).rejects.toMatchObject({ code })
    expect(extension.kinds).not.toContain('sign')
  })

  it('T62: refuses every transaction', async () => {
    await connect()
    const { 'solana:signTransaction': one, 'solana:signAndSendTransaction': two } = wallet.features
    await expect(one.signTransaction()).rejects.toMatchObject({ code: 4200 })
    await expect(two.signAndSendTransaction()).rejects.toMatchObject({ code: 4200 })
  })

  it('is empty once it is switched off', async () => {
    await connect()
    extension.on = false
    await host.refresh()
    expect(wallet.accounts).toEqual([])
    expect(changes).toBe(2)
  })
})
