import { ed25519 } from '@noble/curves/ed25519.js'
import { base58 } from '@scure/base'
import { keccak256, recoverAddress, recoverMessageAddress, recoverTypedDataAddress } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { describe, expect, it } from 'vitest'
import type { Misbehaviour } from './demoWalletConfig.ts'
import { createEvmProvider } from './wallet/evmProvider.ts'
import { createSolanaWallet } from './wallet/solanaWallet.ts'

const evmKey = `0x${'11'.repeat(32)}` as const
const { address } = privateKeyToAccount(evmKey)
const seed = new Uint8Array(32).fill(7)
const publicKey = ed25519.getPublicKey(seed)
const solanaKey = base58.encode(Uint8Array.from([...seed, ...publicKey]))
const text = 'Paxos Address Ownership Verification\nNonce: a1b2c3d4 '
const message = new TextEncoder().encode(text)

type EvmSignature = `0x${string}`

async function evmSign(misbehave?: Misbehaviour): Promise<EvmSignature> {
  const provider = createEvmProvider(evmKey, misbehave ? { misbehave } : {})
  const params = [`0x${Buffer.from(message).toString('hex')}`, address]
  return (await provider.request({ method: 'personal_sign', params })) as EvmSignature
}

async function solanaSign(misbehave?: Misbehaviour): Promise<Uint8Array> {
  const { standard } = createSolanaWallet(solanaKey, '', misbehave ? { misbehave } : {})
  const sign = standard.features['solana:signMessage'].signMessage
  const [output] = await sign({ account: { address: base58.encode(publicKey) }, message })
  return output?.signature as Uint8Array
}

describe('the demo wallet, checked by other libraries than its own', () => {
  it('signs for real when it is honest', async () => {
    expect(await recoverMessageAddress({ message: text, signature: await evmSign() })).toBe(address)
    expect(ed25519.verify(await solanaSign(), message, publicKey, { zip215: false })).toBe(true)
  })

  it.each(['another-account', 'altered-message', 'crlf', 'trimmed'] as const)(
    'misbehaves as told: %s',
    async (misbehave) => {
      const signature = await evmSign(misbehave)
      expect(await recoverMessageAddress({ message: text, signature })).not.toBe(address)
      expect(ed25519.verify(await solanaSign(misbehave), message, publicKey)).toBe(false)
    },
  )

  it('signs exactly the altered text, so that it can be diagnosed', async () => {
    const crlf = text.replaceAll('\n', '\r\n')
    expect(await recoverMessageAddress({ message: crlf, signature: await evmSign('crlf') })).toBe(address)
    const trimmed = await evmSign('trimmed')
    expect(await recoverMessageAddress({ message: text.trim(), signature: trimmed })).toBe(address)
  })

  it('signs by other standards than personal_sign', async () => {
    const ethSign = await evmSign('eth-sign')
    expect(await recoverAddress({ hash: keccak256(message), signature: ethSign })).toBe(address)
    const typed = await evmSign('typed-data')
    const types = { Message: [{ name: 'contents', type: 'string' }] } as const
    const domain = { name: 'Paxos', version: '1', chainId: 1 }
    const data = { domain, types, primaryType: 'Message', message: { contents: text } } as const
    expect(await recoverTypedDataAddress({ ...data, signature: typed })).toBe(address)
    const wide = new Uint8Array(Buffer.from(text, 'utf16le'))
    expect(ed25519.verify(await solanaSign('utf16'), wide, publicKey, { zip215: false })).toBe(true)
    const envelope = Buffer.concat([
      Buffer.of(0xff),
      Buffer.from('solana offchain'),
      Buffer.of(0, 0, message.length, 0),
      message,
    ])
    const enveloped = await solanaSign('offchain-envelope')
    expect(ed25519.verify(enveloped, new Uint8Array(envelope), publicKey, { zip215: false })).toBe(true)
  })

  it('writes a right signature in odd ways', async () => {
    const right = await evmSign()
    const zero = await evmSign('v-zero')
    expect(zero.slice(0, 130)).toBe(right.slice(0, 130))
    expect(zero.slice(130)).toBe(right.endsWith('1b') ? '00' : '01')
    expect(await evmSign('compact')).toHaveLength(2 + 128)
    const high = await evmSign('high-s')
    expect(BigInt(`0x${high.slice(66, 130)}`)).toBeGreaterThan(2n ** 255n)
    expect(await recoverMessageAddress({ message: text, signature: high })).toBe(address)
    expect(await evmSign('truncated')).toBe(right.slice(0, -20))
    expect((await evmSign('contract')).length).toBeGreaterThan(2 + 2 * 130)
    const swapped = await evmSign('halves-swapped')
    expect(swapped.slice(2, 66) + swapped.slice(66, 130)).toBe(right.slice(66, 130) + right.slice(2, 66))
    expect(await evmSign('returns-true')).toBe(true)
  })

  it.each([
    ['declines', 4001],
    ['locked', 4100],
    ['busy', -32002],
    ['unsupported', 4200],
    ['fails', -32603],
  ] as const)('%s with %d', async (misbehave, code) => {
    await expect(evmSign(misbehave)).rejects.toMatchObject({ code })
    await expect(solanaSign(misbehave)).rejects.toMatchObject({ code })
  })

  it('shows its account only once it is connected, if it is built so', async () => {
    const provider = createEvmProvider(evmKey, { exposed: false })
    expect(await provider.request({ method: 'eth_accounts' })).toEqual([])
    expect(await provider.request({ method: 'eth_requestAccounts' })).toEqual([address.toLowerCase()])
    const { standard } = createSolanaWallet(solanaKey, '', { exposed: false })
    expect(standard.accounts).toEqual([])
    await standard.features['standard:connect'].connect()
    expect(standard.accounts).toMatchObject([{ address: base58.encode(publicKey) }])
  })
})
