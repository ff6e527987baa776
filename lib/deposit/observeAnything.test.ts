import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { runs } from '../../scripts/propertyRuns.ts'
import {
  evmAddress,
  otherEvmAddress,
  otherSolanaAddress,
  solanaAddress,
} from '../paxos/checkRequest.fixture.ts'
import { genesisOf } from './chainOf.ts'
import { entryFor, testPlan } from './deposit.fixture.ts'
import type { DepositEntry } from './journal.ts'
import { observe } from './observe.ts'

afterEach(() => vi.unstubAllGlobals())

const hash = `0x${'ab'.repeat(32)}`
const signature = '5'.repeat(88)
const evm = testPlan('ETHEREUM', { from: evmAddress, to: otherEvmAddress })
const solana = testPlan('SOLANA', { from: solanaAddress, to: otherSolanaAddress }, { asset: 'SOL' })

const hexData = fc.uint8Array({ maxLength: 40 }).map((bytes) => `0x${Buffer.from(bytes).toString('hex')}`)
const quantity = fc.oneof(fc.nat(200), fc.maxSafeNat()).map((value) => `0x${value.toString(16)}`)
const address = fc.constantFrom(
  evmAddress.toLowerCase(),
  otherEvmAddress.toLowerCase(),
  `0x${'00'.repeat(20)}`,
)
const transaction = fc.record({
  hash: fc.oneof(fc.constant(hash), hexData),
  from: address,
  to: fc.option(address),
  // Never what was planned.
  value: fc.constantFrom('0x0', '0x1'),
  input: hexData,
  nonce: quantity,
  chainId: fc.option(quantity),
  blockHash: fc.option(fc.constant(hash)),
  blockNumber: fc.option(quantity),
})
const slot = fc.nat(1000)

/** Answers of the right form by method, to get past the schemas; anything at all beside them. */
const shaped: Record<string, fc.Arbitrary<unknown>> = {
  eth_chainId: fc.constant('0xaa36a7'),
  eth_blockNumber: quantity,
  eth_getTransactionByHash: fc.option(transaction),
  eth_getTransactionReceipt: fc.option(
    fc.record({
      transactionHash: fc.constant(hash),
      blockHash: fc.constant(hash),
      blockNumber: quantity,
      from: address,
      to: address,
      status: quantity,
      logs: fc.constant([]),
    }),
  ),
  eth_getBlockByNumber: fc.option(
    fc.record({ hash: fc.constant(hash), transactions: fc.array(transaction, { maxLength: 3 }) }),
  ),
  eth_getTransactionCount: quantity,
  eth_getBalance: fc.constantFrom('0x0', '0x1'),
  getGenesisHash: fc.constant(`${genesisOf(solana)}${'1'.repeat(12)}`),
  getBlockHeight: slot,
  getSignatureStatuses: fc.record({
    value: fc.array(
      fc.option(
        fc.record({ slot, confirmationStatus: fc.constantFrom('processed', 'confirmed', 'finalized') }),
      ),
      { minLength: 1, maxLength: 1 },
    ),
  }),
  getTransaction: fc.option(
    fc.record({
      slot,
      transaction: fc.record({
        signatures: fc.constant([signature]),
        message: fc.record({ accountKeys: fc.constant([solanaAddress, otherSolanaAddress]) }),
      }),
      meta: fc.record({
        err: fc.option(fc.string()),
        preBalances: fc.constant([10, 0]),
        postBalances: fc.array(fc.nat(10), { minLength: 2, maxLength: 2 }),
      }),
    }),
  ),
}

const anything = fc.oneof(fc.jsonValue(), fc.constantFrom('0x', '0x0', '', null, [], {}, hash, -1, 2 ** 60))

async function look(entry: DepositEntry, answers: (method: string) => unknown) {
  vi.stubGlobal('fetch', async (_url: string, init: { body: string }) => {
    const { id, method } = JSON.parse(init.body) as { id: number; method: string }
    const body = JSON.stringify({ jsonrpc: '2.0', id, result: answers(method) ?? null })
    return new Response(body, { headers: { 'content-type': 'application/json' } })
  })
  return await observe({ url: 'https://rpc.example/key' }, entry)
}

describe('T64: whatever an endpoint answers, a deposit that was not made is not confirmed', () => {
  test.each<[string, DepositEntry]>([
    ['an EVM transaction with its hash', entryFor(evm, { hash, nonce: 3, startBlock: 1, startNonce: 3 })],
    ['one that a wallet sent', entryFor(evm, { startBlock: 1, startNonce: 3, recipientBefore: '5' })],
    ['a Solana signature', entryFor(solana, { hash: signature, lastValidBlockHeight: 900 })],
    ['one that is searched for', entryFor(solana, { startBlock: 1 })],
  ])('%s', async (_, entry) => {
    const kinds = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.gen(), fc.nat(4), async (gen, wild) => {
        const seen = await look(entry, (method) => {
          const known = shaped[method]
          return gen(() => (known === undefined || gen(fc.nat, 9) < wild ? anything : known))
        })
        kinds.add(seen.kind)
        expect(seen).not.toMatchObject({ kind: 'included', succeeded: true })
      }),
      { numRuns: runs(300) },
    )
    // The answers get past the first look.
    expect(kinds.size).toBeGreaterThan(1)
  })
})
