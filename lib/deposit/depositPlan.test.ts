import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { addressFindings } from '../paxos/address.ts'
import {
  deposit,
  evmAddress,
  otherEvmAddress,
  otherSolanaAddress,
  solanaAddress,
} from '../paxos/checkRequest.fixture.ts'
import { networks } from '../paxos/networks.ts'
import { readPayload } from '../paxos/readPayload.ts'
import { findAsset, tokensOn } from './assets.ts'
import { depositPayload } from './deposit.fixture.ts'
import { depositPlanSchema, environmentOf, planDeposit, samePlan } from './depositPlan.ts'
import { evmCall } from './evmCall.ts'

const evm = { from: evmAddress, to: otherEvmAddress }
const solana = { from: solanaAddress, to: otherSolanaAddress }
const plan = (network: string, details = {}, environment: 'main' | 'test' = 'main') => {
  const addresses = network === 'SOLANA' ? solana : evm
  const planned = planDeposit(depositPayload(network, addresses, details), environment)
  return 'plan' in planned ? planned.plan : planned.byHand
}

describe('planDeposit', () => {
  test('the guide’s record becomes its exact amount on the main chain', () => {
    const { payload } = readPayload(JSON.stringify(deposit))
    if (payload === undefined) throw new Error('no payload')
    expect(planDeposit(payload, 'main')).toEqual({
      plan: {
        verificationId: deposit.id,
        network: 'ETHEREUM',
        family: 'evm',
        chain: 'eip155:1',
        from: evmAddress,
        to: otherEvmAddress,
        asset: { kind: 'native', symbol: 'ETH', decimals: 18 },
        amount: '0.000001',
        baseUnits: '1000000000000',
      },
    })
  })

  test.each([
    ['ETHEREUM', 'ETH', 'eip155:1', 'eip155:11155111'],
    ['INK', 'ETH', 'eip155:57073', 'eip155:763373'],
    ['XLAYER', 'OKB', 'eip155:196', 'eip155:1952'],
    ['ARBITRUM_ONE', 'ETH', 'eip155:42161', 'eip155:421614'],
    ['SOLANA', 'SOL', 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp', 'solana:EtWTRABZaYq6iMfeYKouRu166VU2xqa1'],
  ])('%s: its own coin on either chain', (network, asset, main, other) => {
    expect(plan(network, { asset })).toMatchObject({ chain: main, asset: { kind: 'native', symbol: asset } })
    const tested = plan(network, { asset }, 'test')
    expect(tested).toMatchObject({ chain: other })
    if (typeof tested !== 'string') expect(environmentOf(tested)).toBe('test')
  })

  test('Paxos’s tokens only on the chains where Paxos says they are', () => {
    expect(plan('ARBITRUM_ONE', { asset: 'PYUSD', amount: '1.5' })).toMatchObject({
      asset: { contract: '0x46850aD61C2B7d64d08c9C754F45254596696984' },
      baseUnits: '1500000',
    })
    expect(plan('SOLANA', { asset: 'USDG', amount: '1.5' })).toMatchObject({
      asset: { program: 'token2022' },
    })
    for (const [network, asset] of [
      ['INK', 'PYUSD'],
      ['ETHEREUM', 'USDC'],
      ['ETHEREUM', 'PAXG'],
      ['ETHEREUM', 'pyusd'],
      ['ETHEREUM', 'toString'],
      ['ETHEREUM', '__proto__'],
      ['XLAYER', 'ETH'],
      ['SOLANA', 'ETH'],
    ] as const)
      expect(plan(network, { asset })).toBe('asset-unknown')
  })

  test.each([
    ['too fine for the token', 'ETHEREUM', { asset: 'PYUSD', amount: '0.0000001' }],
    ['too fine for SOL', 'SOLANA', { asset: 'SOL', amount: '0.0000000001' }],
    ['no small amount of the coin', 'ETHEREUM', { amount: '0.100000000000000001' }],
    ['no small amount of a token', 'ETHEREUM', { asset: 'PYUSD', amount: '100.000001' }],
    ['nothing', 'ETHEREUM', { amount: '0' }],
    ['negative', 'ETHEREUM', { amount: '-1' }],
    ['an exponent', 'ETHEREUM', { amount: '1e-6' }],
    ['an unknown asset in nonsense', 'ETHEREUM', { asset: 'XYZ', amount: 'all' }],
  ])('T61: refused: %s', (_, network, details) => {
    expect(() => plan(network, details)).toThrow(expect.objectContaining({ code: 'deposit-refused' }))
  })

  test.each([
    ['to itself', { from: evmAddress, to: evmAddress.toLowerCase() }],
    ['to another family’s address', { from: evmAddress, to: solanaAddress }],
    ['to nowhere', { from: evmAddress, to: '' }],
    ['from nowhere', { from: '0x12', to: evmAddress }],
  ])('T62: refused: %s', (_, addresses) => {
    expect(() => planDeposit(depositPayload('ETHEREUM', addresses), 'main')).toThrow(
      expect.objectContaining({ code: 'deposit-refused' }),
    )
  })

  test('the largest small amount is still one', () => {
    expect(plan('ETHEREUM', { amount: '0.1' })).toMatchObject({ baseUnits: '100000000000000000' })
  })

  test('a plan survives storage, and only a plan does', () => {
    const one = plan('SOLANA', { asset: 'USDG', amount: '1' })
    expect(v.parse(depositPlanSchema, JSON.parse(JSON.stringify(one)))).toEqual(one)
    if (typeof one === 'string') throw new Error('no plan')
    for (const change of [
      { chain: 'eip155:x' },
      { baseUnits: '0' },
      { baseUnits: '1.5' },
      { network: 'POLYGON' },
    ])
      expect(v.is(depositPlanSchema, { ...one, ...change })).toBe(false)
  })

  test('two plans are the same only if they move the same', () => {
    const one = plan('ETHEREUM', { asset: 'PYUSD', amount: '1' })
    const others = [
      plan('ETHEREUM', { asset: 'PYUSD', amount: '1.1' }),
      plan('ETHEREUM', { asset: 'USDG', amount: '1' }),
      plan('ETHEREUM', { asset: 'PYUSD', amount: '1' }, 'test'),
    ]
    if (typeof one === 'string') throw new Error('no plan')
    expect(samePlan(one, { ...one, from: one.from.toLowerCase(), amount: '1.0' })).toBe(true)
    for (const other of others) expect(typeof other !== 'string' && samePlan(one, other)).toBe(false)
    expect(samePlan(one, { ...one, to: evmAddress })).toBe(false)
  })
})

describe('the table of assets', () => {
  test('every address in it is one, with its checksum', () => {
    for (const network of networks) {
      for (const environment of ['main', 'test'] as const) {
        expect(findAsset(network, environment, network.native.asset)).toMatchObject({ kind: 'native' })
        for (const asset of tokensOn(network, environment)) {
          if (asset.kind !== 'token') throw new Error('no token')
          expect(addressFindings(asset.contract, network, false)).toEqual([])
        }
      }
    }
  })
})

test('T62: an EVM call has nothing but the plan in it', () => {
  const coin = plan('INK', {})
  const token = plan('ETHEREUM', { asset: 'PYUSD', amount: '2' })
  if (typeof coin === 'string' || typeof token === 'string') throw new Error('no plan')
  expect(evmCall(coin)).toEqual({
    from: evmAddress,
    to: otherEvmAddress,
    value: 123_000_000_000_000n,
    data: '0x',
    chainId: 57073,
  })
  expect(evmCall(token)).toEqual({
    from: evmAddress,
    to: '0x6c3ea9036406852006290770BEdFcAbA0e23A0e8',
    value: 0n,
    data: `0xa9059cbb${otherEvmAddress.slice(2).toLowerCase().padStart(64, '0')}${(2_000_000).toString(16).padStart(64, '0')}`,
    chainId: 1,
  })
})
