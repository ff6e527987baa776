import { Connection, PublicKey } from '@solana/web3.js'
import { text } from './catalogue.ts'
import { expect, test } from './fixtures/depositTest.ts'
import { evmKey, solanaKey } from './payloads.ts'
import { sendingEvmWallet, sendingSolanaWallet } from './site/chainWallets.ts'
import {
  armedSend,
  holdToSend,
  journalOf,
  keepAccount,
  openDeposit,
  waitForDeposit,
} from './steps/deposits.ts'
import { depositOnPartner, waitForOutcome } from './steps/partnerSite.ts'

/** Chain id of Sepolia, which Ethereum's dev chain stands for. */
const sepolia = 11155111

for (const key of [evmKey(), solanaKey()]) {
  test(`T64: ${key.network}: a local account sends once, whatever is pressed, and Paxos approves`, async ({
    shared,
    openPartner,
  }) => {
    const { network, address } = key
    const { sandbox, backstage } = shared
    await keepAccount(shared, key)
    const { partner } = await openPartner()
    await depositOnPartner(partner, network, address)
    const window = await openDeposit(shared, network)
    await window.find(armedSend)
    for (const _press of ['one', 'another']) await window.click(armedSend)
    await window.waitForText(text('deposit.send.brief'))
    expect(await journalOf(backstage, address)).toEqual([])
    await holdToSend(window)
    const { hash } = await waitForDeposit(backstage, address, 'sent', 'confirming')
    await sandbox.chains.mine(network, 40)
    await window.waitForText(text('deposit.confirmed.title'))
    expect(await waitForOutcome(partner)).toBe('APPROVED')
    expect(await journalOf(backstage, address)).toMatchObject([{ state: 'confirmed', hash }])
  })
}

test('a token that Paxos issues is sent from its account to one that is opened for it', async ({
  shared,
  openPartner,
}) => {
  const key = solanaKey()
  const { sandbox, backstage } = shared
  await keepAccount(shared, key)
  await sandbox.chains.give('SOLANA', key.address, { symbol: 'PYUSD' })
  const { partner } = await openPartner()
  await depositOnPartner(partner, 'SOLANA', key.address, 'PYUSD')
  const window = await openDeposit(shared, 'SOLANA')
  await window.waitForText(/0\.01\d{4} PYUSD/)
  await holdToSend(window)
  const { plan } = await waitForDeposit(backstage, key.address, 'sent', 'confirming')
  expect(plan.asset).toMatchObject({ kind: 'token', symbol: 'PYUSD', program: 'token2022' })
  await sandbox.chains.mine('SOLANA', 40)
  expect(await waitForOutcome(partner)).toBe('APPROVED')
})

test('T62 T63: an Ethereum wallet is brought to the right chain and given five fields', async ({
  shared,
  openPartner,
}) => {
  const key = evmKey()
  const { sandbox, backstage } = shared
  await sandbox.chains.give('ETHEREUM', key.address)
  const chain = { id: 1 }
  const wallet = sendingEvmWallet({ key, rpc: sandbox.chains.url('ETHEREUM'), chain })
  const { partner, calls } = await openPartner([wallet])
  await depositOnPartner(partner, 'ETHEREUM', key.address)
  const window = await openDeposit(shared, 'ETHEREUM')
  await window.waitForText('Sender')
  await holdToSend(window)
  const { plan, hash } = await waitForDeposit(backstage, key.address, 'sent', 'confirming')
  const sending = calls.filter(({ method }) => method === 'eth_sendTransaction')
  expect(sending).toHaveLength(1)
  expect(sending[0]?.params).toEqual([
    {
      from: expect.stringMatching(new RegExp(key.address, 'i')),
      to: expect.stringMatching(new RegExp(plan.to, 'i')),
      value: `0x${BigInt(plan.baseUnits).toString(16)}`,
      data: '0x',
      chainId: `0x${sepolia.toString(16)}`,
    },
  ])
  expect(chain.id).toBe(sepolia)
  await sandbox.chains.mine('ETHEREUM', 12)
  expect(await waitForOutcome(partner)).toBe('APPROVED')
  expect(await waitForDeposit(backstage, key.address, 'confirmed')).toMatchObject({ hash })
})

test('T63: a wallet that changes the chain midway sends nothing', async ({ shared, openPartner }) => {
  const key = evmKey()
  const { sandbox, backstage } = shared
  await sandbox.chains.give('ETHEREUM', key.address)
  const chain = { id: sepolia }
  const wallet = sendingEvmWallet({
    key,
    rpc: sandbox.chains.url('ETHEREUM'),
    chain,
    // It says that it switches, and does not stay there.
    before: (method) => {
      if (method === 'eth_sendTransaction') chain.id = 1
      return undefined
    },
  })
  const { partner } = await openPartner([wallet])
  await depositOnPartner(partner, 'ETHEREUM', key.address)
  const window = await openDeposit(shared, 'ETHEREUM')
  await holdToSend(window)
  // The wallet refused the transaction of another chain; whether it sent one, its words alone do not say.
  await waitForDeposit(backstage, key.address, 'unknown', 'dropped')
  const count = await sandbox.chains.call('ETHEREUM', 'eth_getTransactionCount', [key.address, 'latest'])
  expect(Number(count)).toBe(0)
})

for (const sends of ['signAndSendTransaction', 'signTransaction'] as const) {
  test(`T62: a Solana wallet has one transfer to ${sends}`, async ({ shared, openPartner }) => {
    const key = solanaKey()
    const { sandbox, backstage } = shared
    await sandbox.chains.give('SOLANA', key.address)
    const wallet = sendingSolanaWallet(key, sandbox.chains.url('SOLANA'), sends)
    const { partner } = await openPartner([wallet])
    await depositOnPartner(partner, 'SOLANA', key.address)
    const window = await openDeposit(shared, 'SOLANA')
    await holdToSend(window)
    const { plan } = await waitForDeposit(backstage, key.address, 'sent', 'confirming')
    await sandbox.chains.mine('SOLANA', 40)
    expect(await waitForOutcome(partner)).toBe('APPROVED')
    await waitForDeposit(backstage, key.address, 'confirmed')
    const connection = new Connection(sandbox.chains.url('SOLANA'), 'confirmed')
    expect(BigInt(await connection.getBalance(new PublicKey(plan.to)))).toBe(BigInt(plan.baseUnits))
  })
}

test('a contract account sends through its wallet', async ({ shared, openPartner }) => {
  const key = evmKey()
  const { sandbox, backstage } = shared
  await sandbox.chains.give('ETHEREUM', key.address)
  const contract = await sandbox.chains.createContractAccount('ETHEREUM', key.address)
  await sandbox.chains.give('ETHEREUM', contract)
  const chain = { id: sepolia }
  const wallet = sendingEvmWallet({ key, rpc: sandbox.chains.url('ETHEREUM'), chain, contract })
  const { partner } = await openPartner([wallet])
  await depositOnPartner(partner, 'ETHEREUM', contract)
  const window = await openDeposit(shared, 'ETHEREUM')
  await window.waitForText(text('deposit.fee.contract'))
  await holdToSend(window)
  await waitForDeposit(backstage, contract, 'sent', 'confirming')
  await sandbox.chains.mine('ETHEREUM', 12)
  expect(await waitForOutcome(partner)).toBe('APPROVED')
  await window.waitForText(text('deposit.confirmed.title'))
})

test('too little for amount and fee is said before anybody is asked', async ({ shared, openPartner }) => {
  const key = evmKey()
  const { sandbox, backstage } = shared
  const chain = { id: sepolia }
  const wallet = sendingEvmWallet({ key, rpc: sandbox.chains.url('ETHEREUM'), chain })
  const { partner, calls } = await openPartner([wallet])
  await depositOnPartner(partner, 'ETHEREUM', key.address)
  const window = await openDeposit(shared, 'ETHEREUM')
  await window.waitForText(text('deposit.funds.title'))
  await window.find({ css: '.hold__button:disabled' })
  expect(calls.some(({ method }) => method === 'eth_sendTransaction')).toBe(false)
  await sandbox.chains.give('ETHEREUM', key.address)
  await window.click({ role: 'button', name: text('deposit.funds.again') })
  await holdToSend(window)
  await waitForDeposit(backstage, key.address, 'sent', 'confirming')
})
