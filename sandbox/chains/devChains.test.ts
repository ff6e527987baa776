import { request } from 'node:http'
import { Connection, Keypair, PublicKey, SystemProgram, Transaction } from '@solana/web3.js'
import { Wallet } from 'ethers/wallet'
import { createPublicClient, http, parseAbi, parseEther } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tokensOn } from '../../lib/deposit/assets.ts'
import { networks } from '../../lib/paxos/networks.ts'
import { type DevChains, startDevChains } from './startDevChains.ts'
import { testTokensOn } from './testTokens.ts'

let chains: DevChains
beforeAll(async () => {
  chains = await startDevChains({ origins: ['http://localhost:4711'] })
})
afterAll(() => chains.close())

const evmNetworks = networks.filter(({ family }) => family === 'evm')
const erc20 = parseAbi([
  'function balanceOf(address) view returns (uint256)',
  'function symbol() view returns (string)',
  'function decimals() view returns (uint8)',
])

function evm(network: string) {
  return createPublicClient({ transport: http(chains.url(network)), pollingInterval: 20 })
}

function solana(): Connection {
  return new Connection(chains.url('SOLANA'), 'confirmed')
}

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  return fetch(`${new URL(chains.url('ETHEREUM')).origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

/** The status of a request that says it is for this host; fetch would not say so. */
function statusForHost(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(chains.url('ETHEREUM'), { headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    asked.once('error', reject).end()
  })
}

const chainId = { jsonrpc: '2.0', id: 7, method: 'eth_chainId', params: [] }

describe('the front', () => {
  test('no chain starts before it is asked', async () => {
    const idle = await startDevChains()
    expect(idle.statuses().map(({ state }) => state)).toEqual(Array(5).fill('waiting'))
    await idle.close()
  })

  test('T73: a foreign Host and a page of another origin are refused, a browser’s extension is not', async () => {
    expect(await statusForHost('evil.example')).toBe(421)
    expect(await statusForHost(new URL(chains.url('ETHEREUM')).host)).toBe(405)
    for (const origin of ['https://evil.example', 'http://localhost:1', 'null']) {
      expect((await post('/ethereum', chainId, { origin })).status, origin).toBe(403)
    }
    for (const origin of ['http://localhost:4711', 'chrome-extension://abcdefgh', 'moz-extension://0-1']) {
      const answer = await post('/ethereum', chainId, { origin })
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin)
      expect(await answer.json()).toEqual({ jsonrpc: '2.0', id: 7, result: '0xaa36a7' })
    }
  })

  test('T73: what runs in a browser cannot steer a chain', async () => {
    for (const method of ['anvil_setBalance', 'evm_mine', 'eth_sendTransaction', 'sandbox_mine']) {
      const headers = { origin: 'chrome-extension://abcdefgh' }
      const answer = await post('/ethereum', { ...chainId, method }, headers)
      expect(await answer.json()).toMatchObject({ error: { code: -32600 } })
    }
  })

  test('what is no JSON-RPC is told so; a list is answered one by one', async () => {
    expect(await (await post('/ethereum', '{')).json()).toMatchObject({ error: { code: -32700 } })
    expect(await (await post('/ethereum', { id: 1 })).json()).toMatchObject({ error: { code: -32600 } })
    expect(
      await (await post('/ethereum', [chainId, { ...chainId, method: 'no_such' }])).json(),
    ).toMatchObject([
      { id: 7, result: '0xaa36a7' },
      { id: 7, error: { code: -32601 } },
    ])
    expect((await post('/polygon', chainId)).status).toBe(404)
  })

  test('an interceptor stands between a chain and whoever asks it', async () => {
    chains.intercept('ETHEREUM', async (call, forward) =>
      call.method === 'eth_chainId' ? '0x1' : forward({ ...call, method: 'eth_chainId' }),
    )
    expect(await (await post('/ethereum', chainId)).json()).toMatchObject({ result: '0x1' })
    const other = { ...chainId, method: 'eth_blockNumber' }
    expect(await (await post('/ethereum', other)).json()).toMatchObject({ result: '0xaa36a7' })
    chains.intercept('ETHEREUM', undefined)
  })
})

describe('EVM', () => {
  test.each(evmNetworks)(
    '$id is the test chain of its network, with the tokens of the table',
    async (network) => {
      const client = evm(network.id)
      expect(await client.getChainId()).toBe(network.test.chainId)
      const expected = tokensOn(network, 'test')
      expect(testTokensOn(network.id).map(({ symbol }) => symbol)).toEqual(
        expected.map(({ symbol }) => symbol),
      )
      const holder = Wallet.createRandom().address as `0x${string}`
      for (const asset of expected) {
        if (asset.kind !== 'token') throw new Error('not a token')
        const contract = { address: asset.contract as `0x${string}`, abi: erc20 } as const
        expect(await client.readContract({ ...contract, functionName: 'symbol' })).toBe(asset.symbol)
        expect(await client.readContract({ ...contract, functionName: 'decimals' })).toBe(asset.decimals)
        await chains.give(network.id, holder, { symbol: asset.symbol, amount: '2.5' })
        const held = await client.readContract({ ...contract, functionName: 'balanceOf', args: [holder] })
        expect(held).toBe(25n * 10n ** BigInt(asset.decimals - 1))
      }
    },
  )

  test('coins arrive, and are added to what is there', async () => {
    const { address } = Wallet.createRandom()
    await chains.give('INK', address, { amount: '0.5' })
    await chains.give('INK', address, { symbol: 'ETH', amount: '1' })
    expect(await evm('INK').getBalance({ address: address as `0x${string}` })).toBe(parseEther('1.5'))
  })

  test('blocks come on demand', async () => {
    const client = evm('ETHEREUM')
    const before = await client.getBlockNumber({ cacheTime: 0 })
    await chains.mine('ETHEREUM', 12)
    expect(await client.getBlockNumber({ cacheTime: 0 })).toBe(before + 12n)
  })

  test('a contract account sends what its owner tells it to, and for nobody else', async () => {
    const owner = Wallet.createRandom()
    const account = await chains.createContractAccount('ETHEREUM', owner.address)
    await chains.give('ETHEREUM', account)
    const [execute] = [parseAbi(['function execute(address,uint256,bytes) returns (bytes)'])]
    const to = Wallet.createRandom().address as `0x${string}`
    const call = { address: account as `0x${string}`, abi: execute, functionName: 'execute' } as const
    const client = evm('ETHEREUM')
    const args = [to, 5n, '0x'] as const
    await expect(client.simulateContract({ ...call, args, account: to })).rejects.toThrow('revert')
    await client.simulateContract({ ...call, args, account: owner.address as `0x${string}` })
  })
})

describe('Solana', () => {
  async function fundedKey(lamports = 1_000_000_000) {
    const key = Keypair.generate()
    await chains.give('SOLANA', key.publicKey.toBase58(), { amount: String(lamports / 1e9) })
    return key
  }
  async function transfer(from: Keypair, to: PublicKey, lamports: number, blockhash?: string) {
    const latest = await solana().getLatestBlockhash()
    const transaction = new Transaction({
      feePayer: from.publicKey,
      blockhash: blockhash ?? latest.blockhash,
      lastValidBlockHeight: latest.lastValidBlockHeight,
    }).add(SystemProgram.transfer({ fromPubkey: from.publicKey, toPubkey: to, lamports }))
    transaction.sign(from)
    return transaction.serialize()
  }
  const stranger = () => Keypair.generate().publicKey

  test('is devnet by its genesis hash', async () => {
    const genesis = await solana().getGenesisHash()
    const caip2 = networks.find(({ id }) => id === 'SOLANA')?.test.caip2
    expect(`solana:${genesis.slice(0, 32)}`).toBe(caip2)
  })

  test('a transfer is confirmed at once, final after 32 slots, and told as it was', async () => {
    const [connection, key, to] = [solana(), await fundedKey(), stranger()]
    const signature = await connection.sendRawTransaction(await transfer(key, to, 2_000_000))
    expect((await connection.getSignatureStatus(signature)).value).toMatchObject({
      confirmations: 0,
      confirmationStatus: 'confirmed',
      err: null,
    })
    expect(
      await connection.getTransaction(signature, {
        commitment: 'finalized',
        maxSupportedTransactionVersion: 0,
      }),
    ).toBeNull()
    await chains.mine('SOLANA', 31)
    expect((await connection.getSignatureStatus(signature)).value).toMatchObject({
      confirmations: null,
      confirmationStatus: 'finalized',
    })
    const told = await connection.getParsedTransaction(signature, {
      commitment: 'finalized',
      maxSupportedTransactionVersion: 0,
    })
    expect(told?.meta).toMatchObject({
      err: null,
      fee: 5000,
      preBalances: [1e9, 0, 1],
      postBalances: [997_995_000, 2e6, 1],
    })
    expect(told?.transaction.message.instructions).toMatchObject([
      {
        program: 'system',
        parsed: {
          type: 'transfer',
          info: { source: key.publicKey.toBase58(), destination: to.toBase58(), lamports: 2_000_000 },
        },
      },
    ])
    expect(await connection.getSignaturesForAddress(to, {}, 'finalized')).toMatchObject([
      { signature, err: null },
    ])
    expect(await connection.getBalance(to)).toBe(2_000_000)
    const block = await connection.getBlock(told?.slot ?? 0, { maxSupportedTransactionVersion: 0 })
    expect(block?.transactions).toHaveLength(1)
  })

  test('the same bytes land once; what cannot land is refused with a node’s words', async () => {
    const [connection, key] = [solana(), await fundedKey()]
    const wire = await transfer(key, stranger(), 1_000_000)
    await connection.sendRawTransaction(wire)
    await expect(connection.sendRawTransaction(wire)).rejects.toThrow('already been processed')
    const tooMuch = await transfer(key, stranger(), 2_000_000_000)
    await expect(connection.sendRawTransaction(tooMuch)).rejects.toThrow('custom program error: 0x1')
    const tooLittle = await transfer(key, stranger(), 1)
    await expect(connection.sendRawTransaction(tooLittle)).rejects.toThrow('insufficient funds for rent')
    const unknownHash = await transfer(key, stranger(), 1_000_000, stranger().toBase58())
    await expect(connection.sendRawTransaction(unknownHash)).rejects.toThrow('Blockhash not found')
    const forged = Buffer.from(wire)
    forged[5] = (forged[5] ?? 0) ^ 1
    await expect(connection.sendRawTransaction(forged)).rejects.toThrow('signature verification failure')
    expect(await connection.getBalance(key.publicKey)).toBe(1e9 - 1_000_000 - 5000)
  })

  test('without preflight, a transfer that fails is on the chain, charged for', async () => {
    const [connection, key] = [solana(), await fundedKey()]
    const wire = await transfer(key, stranger(), 2_000_000_000)
    const signature = await connection.sendRawTransaction(wire, { skipPreflight: true })
    expect((await connection.getSignatureStatus(signature)).value?.err).toEqual({
      InstructionError: [0, { Custom: 1 }],
    })
    expect(await connection.getBalance(key.publicKey)).toBe(1e9 - 5000)
  })

  test('a blockhash lives for 150 blocks', async () => {
    const [connection, key] = [solana(), await fundedKey()]
    const { blockhash, lastValidBlockHeight } = await connection.getLatestBlockhash()
    const wire = await transfer(key, stranger(), 1_000_000, blockhash)
    const height = await connection.getBlockHeight()
    await chains.mine('SOLANA', lastValidBlockHeight - height)
    expect(await connection.isBlockhashValid(blockhash)).toMatchObject({ value: true })
    await chains.mine('SOLANA', 1)
    expect(await connection.isBlockhashValid(blockhash)).toMatchObject({ value: false })
    await expect(connection.sendRawTransaction(wire)).rejects.toThrow('Blockhash not found')
  })

  test('what is held waits for a block, or is dropped', async () => {
    const [connection, key] = [solana(), await fundedKey()]
    await chains.call('SOLANA', 'sandbox_hold', [true])
    const first = await connection.sendRawTransaction(await transfer(key, stranger(), 1_000_000))
    expect((await connection.getSignatureStatus(first)).value).toBeNull()
    await chains.mine('SOLANA', 1)
    expect((await connection.getSignatureStatus(first)).value?.err).toBeNull()
    const second = await connection.sendRawTransaction(await transfer(key, stranger(), 1_100_000))
    await chains.call('SOLANA', 'sandbox_dropHeld')
    await chains.call('SOLANA', 'sandbox_hold', [false])
    await chains.mine('SOLANA', 1)
    expect((await connection.getSignatureStatus(second)).value).toBeNull()
  })

  test('the tokens of the table can be had', async () => {
    const network = networks.find(({ id }) => id === 'SOLANA')
    if (network === undefined) throw new Error('no Solana')
    const [connection, owner] = [solana(), stranger()]
    for (const asset of tokensOn(network, 'test')) {
      if (asset.kind !== 'token') throw new Error('not a token')
      await chains.give('SOLANA', owner.toBase58(), { symbol: asset.symbol, amount: '2.5' })
      const mint = new PublicKey(asset.contract)
      const { value } = await connection.getParsedTokenAccountsByOwner(owner, { mint })
      expect(value[0]?.account.data.parsed.info).toMatchObject({
        owner: owner.toBase58(),
        tokenAmount: { amount: '2500000', decimals: asset.decimals },
      })
      const program = (await connection.getAccountInfo(mint))?.owner.toBase58()
      expect(program?.startsWith(asset.program === 'token2022' ? 'TokenzQd' : 'Tokenkeg')).toBe(true)
    }
  })
})
