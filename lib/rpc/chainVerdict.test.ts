import { hashMessage, Interface, Wallet } from 'ethers'
import { type Hex, serializeErc6492Signature } from 'viem'
import { afterEach, describe, expect, test } from 'vitest'
import { examineSignature } from '../signature/examineSignature.ts'
import type { UnfitVerdict } from '../signature/verdict.ts'
import { accountKind } from './accountKind.ts'
import { askChain } from './askChain.ts'
import { askAccount } from './chainClient.ts'
import { chainVerdict } from './chainVerdict.ts'
import { type EndpointAnswers, startEndpoint } from './fakeEndpoint.ts'

const text = 'Paxos Address Ownership Verification\nNonce: a1b2c3d4\nIssued At: 2026-05-19T12:00:00Z'
const message = new TextEncoder().encode(text)
const address = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'
const owner = new Wallet(`0x${'46'.repeat(32)}`)
const signature = owner.signMessageSync(text)
const designator = `0xef0100${'ab'.repeat(20)}`

const mainnet = { eth_chainId: () => '0x1' }
const coded = (code: string): EndpointAnswers => ({ ...mainnet, eth_getCode: () => code })

/** What the contract was called with. */
function contractCall(asked: { method: string; params: unknown[] }[]): { to: string; data: Hex } {
  const [call] = asked.find(({ method }) => method === 'eth_call')?.params ?? []
  return call as { to: string; data: Hex }
}

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function endpoint(answers: EndpointAnswers) {
  const started = await startEndpoint(answers)
  closing.push(started.close)
  return started
}

/** What the chain makes of the owner's signature for an address that is not the owner's. */
async function verdictWith(answers: EndpointAnswers, claim: object = {}) {
  const started = await endpoint(answers)
  const whole = { network: 'ETHEREUM', address, message, signature, ...claim }
  const offline = examineSignature(whole) as UnfitVerdict
  const verdict = await chainVerdict(whole, offline, { url: started.url, network: 'ETHEREUM' })
  return { verdict, offline, ...started }
}

describe('accountKind', () => {
  test.each([
    [undefined, { kind: 'key' }],
    ['0x', { kind: 'key' }],
    [designator, { kind: 'delegated', to: `0x${'ab'.repeat(20)}` }],
    [designator.toUpperCase().replace('0X', '0x'), { kind: 'delegated', to: `0x${'AB'.repeat(20)}` }],
    ['0x6080604052', { kind: 'contract' }],
    [`${designator}00`, { kind: 'contract' }],
    ['0xef0100', { kind: 'contract' }],
  ])('%s', (code, expected) => {
    expect(accountKind(code)).toEqual(expected)
  })
})

describe('what the chain says', () => {
  test('a key’s account: nothing changes', async () => {
    const { verdict, offline } = await verdictWith(coded('0x'))
    expect(verdict).toBe(offline)
  })

  test('an EIP-7702 account is told apart from a contract', async () => {
    const { verdict, host } = await verdictWith(coded(designator))
    const values = { host, chain: 'Ethereum' }
    expect(verdict).toEqual({ verdict: 'unverifiable', code: 'account-delegated', values })
  })

  test.each([
    ['0x1626ba7e', 'contract-accepts'],
    ['0xffffffff', 'contract-declines'],
    ['0x00000000', 'contract-declines'],
  ])('a contract is asked what it thinks of the signature: %s', async (answer, code) => {
    const { verdict, asked, host } = await verdictWith({
      ...coded('0x6080'),
      eth_call: () => answer.padEnd(66, '0'),
    })
    expect(verdict).toEqual({ verdict: 'unverifiable', code, values: { host, chain: 'Ethereum' } })
    const { to, data } = contractCall(asked)
    expect(to).toBe(address)
    const question = new Interface(['function isValidSignature(bytes32, bytes)'])
    expect([...question.decodeFunctionData('isValidSignature', data)]).toEqual([hashMessage(text), signature])
  })

  test('what ERC-6492 wraps is taken off for a contract that is deployed', async () => {
    const wrapped = serializeErc6492Signature({ address, data: '0x12', signature: signature as Hex })
    const { asked } = await verdictWith(
      { ...coded('0x6080'), eth_call: () => '0x1626ba7e'.padEnd(66, '0') },
      { signature: wrapped },
    )
    const { data } = contractCall(asked)
    expect(data).toContain(signature.slice(2))
    expect(data).not.toContain('6492'.repeat(8))
  })

  test('a contract that cannot be asked is still a contract', async () => {
    const { verdict } = await verdictWith(coded('0x6080'))
    expect(verdict).toMatchObject({ verdict: 'unverifiable', code: 'account-contract' })
  })

  test('what is explained offline is not asked about', async () => {
    const claim = { address: owner.address, signature: owner.signMessageSync(text.trim().toLowerCase()) }
    const { verdict, asked } = await verdictWith(coded('0x6080'), claim)
    expect(verdict.code).toBe('case-changed')
    expect(asked).toEqual([])
  })

  test('the test network’s endpoint will do; another chain’s says nothing', async () => {
    const sepolia = await verdictWith({ ...coded(designator), eth_chainId: () => '0xaa36a7' })
    expect(sepolia.verdict.values).toMatchObject({ chain: 'Sepolia' })
    const { verdict, offline } = await verdictWith({ ...coded(designator), eth_chainId: () => '0x89' })
    expect(verdict).toBe(offline)
  })

  test.each<[string, EndpointAnswers]>([
    ['an endpoint that knows no method', {}],
    ['nonsense for a chain id', { eth_chainId: () => 'yes' }],
    ['nonsense for code', { ...mainnet, eth_getCode: () => ({}) }],
  ])('%s makes no diagnosis and throws nothing', async (_, answers) => {
    const { verdict } = await verdictWith(answers)
    expect(verdict.verdict).not.toBe('valid')
  })

  test('a host that is not there leaves things as they were', async () => {
    const gone = await startEndpoint({})
    await gone.close()
    const offline: UnfitVerdict = { verdict: 'invalid', code: 'other-signer', values: {} }
    const claim = { network: 'ETHEREUM', address, message, signature }
    expect(await chainVerdict(claim, offline, { url: gone.url, network: 'ETHEREUM' })).toBe(offline)
  })

  test('only the question goes out: the address, no cookie, no referrer', async () => {
    const { asked } = await verdictWith(coded('0x'))
    expect(asked.map(({ method }) => method)).toEqual(['eth_chainId', 'eth_getCode'])
    expect(asked[1]?.params[0]).toBe(address)
    for (const { headers } of asked) {
      expect(headers).not.toHaveProperty('cookie')
      expect(headers).not.toHaveProperty('referer')
    }
  })
})

describe('asking an endpoint directly', () => {
  test('says for which chain it speaks', async () => {
    const { url, host } = await endpoint(coded('0x'))
    expect(await askChain({ url, network: 'ETHEREUM' })).toMatchObject({ caip2: 'eip155:1' })
    expect(await askAccount({ url, network: 'ETHEREUM' }, address)).toEqual({
      kind: 'key',
      host,
      chain: 'Ethereum',
    })
  })

  test('errors name the host, never the path, which may hold a key', async () => {
    const { url, host } = await endpoint(mainnet)
    const wrong = await askChain({ url, network: 'INK' }).catch((error) => error)
    expect(wrong).toMatchObject({ code: 'rpc-wrong-chain', message: expect.stringContaining(host) })
    expect(wrong.message).not.toContain('secret-key')
    const failed = await askAccount({ url, network: 'ETHEREUM' }, address).catch((error) => error)
    expect(failed).toMatchObject({ code: 'rpc-failed', message: expect.stringContaining(host) })
    expect(failed.message).not.toContain('secret-key')
  })

  test('Solana says it by its first block', async () => {
    const main = await endpoint({ getGenesisHash: () => '5eykt4UsFv8P8NJdTREpY1vzqKqZKvdpKuc147dw2N9d' })
    expect(await askChain({ url: main.url, network: 'SOLANA' })).toMatchObject({ name: 'Solana' })
    const other = await endpoint({ getGenesisHash: () => '4uhcVJyU9pJkvQyS88uRDiswHXSCkY3zQawwpjk2NsNY' })
    await expect(askChain({ url: other.url, network: 'SOLANA' })).rejects.toMatchObject({
      code: 'rpc-wrong-chain',
    })
    const { url } = await endpoint(mainnet)
    await expect(askChain({ url, network: 'SOLANA' })).rejects.toMatchObject({ code: 'rpc-failed' })
    await expect(askChain({ url, network: 'POLYGON' })).rejects.toMatchObject({ code: 'unsupported-network' })
  })
})
