import { describe, expect, test } from 'vitest'
import { CountersignError } from '../errors.ts'
import {
  evmAddress,
  otherEvmAddress,
  otherSolanaAddress,
  solanaAddress,
} from '../paxos/checkRequest.fixture.ts'
import { networks } from '../paxos/networks.ts'
import { defaultEndpoints } from '../rpc/defaultEndpoints.ts'
import { testPlan } from './deposit.fixture.ts'
import { eventOfFailure, sendTask } from './sendTask.ts'

test('T62: an EVM wallet is given the plan, and of the chain only what is public', () => {
  const plan = testPlan('XLAYER', { from: evmAddress, to: otherEvmAddress }, { asset: 'OKB' })
  expect(sendTask(plan, 'w')).toEqual({
    family: 'evm',
    walletId: 'w',
    address: evmAddress,
    chainName: 'X Layer Testnet',
    transaction: { to: otherEvmAddress, value: 123_000_000_000_000n, data: '0x', chainId: 1952 },
    chain: {
      chainId: '0x7a0',
      chainName: 'X Layer Testnet',
      nativeCurrency: { name: 'OKB', symbol: 'OKB', decimals: 18 },
      rpcUrls: ['https://testrpc.xlayer.tech/terigon'],
      blockExplorerUrls: ['https://www.oklink.com/xlayer-test'],
    },
  })
})

test('a Solana wallet is given the message and its cluster', () => {
  const plan = testPlan('SOLANA', { from: solanaAddress, to: otherSolanaAddress }, { asset: 'SOL' })
  const message = new Uint8Array([1])
  expect(sendTask(plan, 'w', message)).toMatchObject({ family: 'solana', message, chain: 'solana:devnet' })
  const main = { ...plan, chain: 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp' }
  expect(sendTask(main, 'w', message)).toMatchObject({ chain: 'solana:mainnet' })
  expect(() => sendTask(plan, 'w')).toThrow(expect.objectContaining({ code: 'deposit-mismatch' }))
})

test('every chain has a public endpoint, over https', () => {
  const chains = networks.flatMap(({ main, test: other }) => [main.caip2, other.caip2])
  expect(Object.keys(defaultEndpoints).sort()).toEqual(chains.sort())
  expect(Object.values(defaultEndpoints).filter((url) => !url.startsWith('https://'))).toEqual([])
})

describe('T64: what is journalled when it fails', () => {
  const unclear = (cause?: unknown) => new CountersignError('wallet-unclear', { reason: 'x' }, { cause })
  test.each([
    [
      'the wallet declined',
      new CountersignError('wallet-declined'),
      { kind: 'unsent', why: 'wallet-refused' },
    ],
    [
      'something else was signed',
      new CountersignError('deposit-mismatch'),
      { kind: 'unsent', why: 'not-started' },
    ],
    ['the account was locked', new CountersignError('vault-locked'), { kind: 'unsent', why: 'not-started' }],
    ['not known', unclear(), { kind: 'unclear', why: 'wallet-failed', reason: 'x' }],
    [
      'no answer',
      unclear(new CountersignError('wallet-timeout')),
      { kind: 'unclear', why: 'wallet-timeout', reason: 'x' },
    ],
    [
      'the page went',
      unclear(new CountersignError('wallet-page-gone')),
      { kind: 'unclear', why: 'window-closed', reason: 'x' },
    ],
    ['a fault of ours', new TypeError('x'), { kind: 'unclear', why: 'wallet-failed' }],
  ])('%s', (_, error, event) => {
    expect(eventOfFailure(error)).toEqual(event)
  })
})
