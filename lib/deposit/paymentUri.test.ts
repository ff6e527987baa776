import { expect, test } from 'vitest'
import {
  evmAddress,
  otherEvmAddress,
  otherSolanaAddress,
  solanaAddress,
} from '../paxos/checkRequest.fixture.ts'
import { testPlan } from './deposit.fixture.ts'
import { paymentUri } from './paymentUri.ts'

const evm = { from: evmAddress, to: otherEvmAddress }
const solana = { from: solanaAddress, to: otherSolanaAddress }

test.each([
  [
    'ETHEREUM',
    evm,
    { asset: 'ETH', amount: '0.000001' },
    `ethereum:${otherEvmAddress}@11155111?value=1000000000000`,
  ],
  [
    'ETHEREUM',
    evm,
    { asset: 'PYUSD', amount: '1.50' },
    `ethereum:0xCaC524BcA292aaade2DF8A05cC58F0a65B1B3bB9@11155111/transfer?address=${otherEvmAddress}&uint256=1500000`,
  ],
  ['SOLANA', solana, { asset: 'SOL', amount: '0.0010' }, `solana:${otherSolanaAddress}?amount=0.001`],
  [
    'SOLANA',
    solana,
    { asset: 'USDG', amount: '2' },
    `solana:${otherSolanaAddress}?amount=2&spl-token=4F6PM96JJxngmHnZLBh9n58RH4aTVNWvDs2nuwrT5BP7`,
  ],
])('%s, %o', (network, addresses, details, uri) => {
  expect(paymentUri(testPlan(network, addresses, details))).toBe(uri)
})
