import { expect, test } from 'vitest'
import { evmAddress, otherEvmAddress, solanaAddress } from './checkRequest.fixture.ts'
import { depositFindings } from './depositFindings.ts'
import { findNetwork } from './networks.ts'
import type { Payload, SmallDeposit } from './payload.ts'

const codes = (changes: Partial<SmallDeposit>, id = 'ETHEREUM', address = evmAddress) => {
  const network = findNetwork(id)
  if (!network) throw new Error(id)
  const payload: Payload = {
    shape: 'record',
    verificationId: 'v',
    network: id,
    address,
    method: 'SMALL_DEPOSIT',
    unknownFields: [],
  }
  const deposit = { depositAddress: otherEvmAddress, amount: '0.000001', asset: 'ETH', ...changes }
  return depositFindings(deposit, payload, network).map(({ code, weight, values }) => [code, weight, values])
}
const amountOf = (amount: string, asset = 'ETH', id = 'ETHEREUM') =>
  codes({ amount, asset, ...(id === 'SOLANA' && { depositAddress: solanaAddress }) }, id).map(
    ([code]) => code,
  )

test.each(['1', '0.1', '10', '0.000000000000000001', '999999999999999999', '1.0', '0.10'])(
  '%s is an amount',
  (amount) => {
    expect(amountOf(amount)).toEqual([])
  },
)

test.each([
  '0',
  '0.0',
  '',
  '-1',
  '+1',
  '01',
  '.1',
  '1.',
  '1e3',
  '1,5',
  ' 1',
  '1 ',
  '0x1',
  '1000000000000000000',
  '0.0000000000000000001',
])('T61: %j is none', (amount) => {
  expect(amountOf(amount)).toEqual(['deposit-amount'])
})

test('T61: as many decimals as the asset has', () => {
  expect(amountOf('0.000000001', 'SOL', 'SOLANA')).toEqual([])
  expect(amountOf('0.0000000001', 'SOL', 'SOLANA')).toEqual(['deposit-amount'])
  expect(amountOf('0.0000000001', 'USDC', 'SOLANA')).toEqual([])
})

test.each(['ETH', 'USDC', 'a', 'USDC.e', 'A123456789012345'])('%s is an asset', (asset) => {
  expect(amountOf('1', asset)).toEqual([])
})

test.each(['', '1INCH', 'US DC', 'A1234567890123456', 'ЕTH', 'ETH\n', '$ETH'])('T61: %j is none', (asset) => {
  expect(amountOf('1', asset)).toEqual(['deposit-asset'])
})

test('T61: the recipient is another one, of the same network, that somebody holds', () => {
  const network = 'Ethereum'
  expect(codes({ depositAddress: evmAddress })).toEqual([['deposit-to-itself', 'block', undefined]])
  expect(codes({ depositAddress: evmAddress }, 'ETHEREUM', evmAddress.toLowerCase())).toEqual([
    ['deposit-to-itself', 'block', undefined],
  ])
  expect(codes({ depositAddress: solanaAddress })).toEqual([
    ['deposit-address', 'block', { address: solanaAddress, network }],
  ])
  expect(codes({ depositAddress: '0x' })).toEqual([['deposit-address', 'block', { address: '0x', network }]])
  expect(codes({ depositAddress: otherEvmAddress.toLowerCase() })).toEqual([])
  expect(codes({ amount: 'x', asset: '' })).toEqual([
    ['deposit-amount', 'block', { amount: 'x' }],
    ['deposit-asset', 'block', { asset: '' }],
  ])
})
