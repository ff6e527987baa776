import { expect, test } from 'vitest'
import { adviceBeforeSigning } from './adviceBeforeSigning.ts'

const evm = { family: 'evm' } as const
const solana = { family: 'solana' } as const

test('R28: a Solana wallet may stand before a Ledger, which wraps the message', () => {
  expect(adviceBeforeSigning({ ...solana, wallet: { name: 'Phantom' } })).toEqual(['ledger'])
  expect(adviceBeforeSigning(solana)).toEqual([])
})

test.each(['Safe', 'Safe{Wallet}', 'Gnosis Safe', 'Argent', 'Ambire Wallet', 'Sequence', 'Base Account'])(
  'R25: %s is known for contract accounts',
  (name) => {
    expect(adviceBeforeSigning({ ...evm, wallet: { name } })).toEqual(['contract-wallet'])
    expect(adviceBeforeSigning({ ...evm, wallet: { name }, account: 'key' })).toEqual([])
  },
)

test.each(['MetaMask', 'SafePal', 'Rabby Wallet', 'Safety First', 'Coinbase Wallet', ''])(
  '%s is not',
  (name) => {
    expect(adviceBeforeSigning({ ...evm, wallet: { name } })).toEqual([])
    expect(adviceBeforeSigning(evm)).toEqual([])
  },
)

test('what the chain says about the address comes before the wallet’s name', () => {
  const wallet = { name: 'Safe' }
  expect(adviceBeforeSigning({ ...evm, wallet, account: 'contract' })).toEqual(['contract-account'])
  expect(adviceBeforeSigning({ ...evm, wallet, account: 'delegated' })).toEqual(['delegated-account'])
  expect(adviceBeforeSigning({ ...evm, account: 'contract' })).toEqual(['contract-account'])
})
