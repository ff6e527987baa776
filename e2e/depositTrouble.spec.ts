import { ChainUnreachable } from '../sandbox/chains/startDevChains.ts'
import { text } from './catalogue.ts'
import { byKeyboard } from './chromium/KeyboardPage.ts'
import { expect, test } from './fixtures/depositTest.ts'
import { evmKey } from './payloads.ts'
import { sendingEvmWallet } from './site/chainWallets.ts'
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

/** What an endpoint says, with another value in every transaction that it tells of. */
function otherValue(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (key, value) => (key === 'value' ? '0x1' : value))
}

test.afterEach(({ shared: { sandbox } }) => {
  sandbox.chains.intercept('ETHEREUM', undefined)
  sandbox.clock.reset()
})

test('T64: replaced by the same with a higher fee, it is found; replaced by another, it may be sent again', async ({
  shared,
  openPartner,
}) => {
  const key = evmKey()
  const { sandbox, backstage } = shared
  await sandbox.chains.give('ETHEREUM', key.address)
  const rpc = sandbox.chains.url('ETHEREUM')
  const wallet = sendingEvmWallet({ key, rpc, chain: { id: sepolia } })
  const { partner } = await openPartner([wallet])
  await sandbox.chains.call('ETHEREUM', 'evm_setAutomine', [false])
  try {
    await depositOnPartner(partner, 'ETHEREUM', key.address)
    const window = await openDeposit(shared, 'ETHEREUM')
    await holdToSend(window)
    // Once it was seen on its way, its nonce is known, and so is what becomes of it.
    await window.waitForText(text('deposit.note.waiting'))
    const price = { maxFeePerGas: 10n ** 11n, maxPriorityFeePerGas: 10n ** 11n }
    await wallet.sendElsewhere({ to: key.address, value: 0n, nonce: 0, ...price })
    await sandbox.chains.mine('ETHEREUM', 13)
    await window.waitForText(text('deposit.note.nonce-used'))
    await window.click({ role: 'button', name: text('deposit.again') })
    await holdToSend(window)
    const { plan, hash } = await waitForDeposit(backstage, key.address, 'sent')
    const same = { to: plan.to, value: BigInt(plan.baseUnits), nonce: 1, ...price }
    const faster = await wallet.sendElsewhere(same)
    await sandbox.chains.mine('ETHEREUM', 13)
    expect(await waitForDeposit(backstage, key.address, 'confirmed')).toMatchObject({
      hash: faster,
      replacedHash: hash,
    })
    expect(await waitForOutcome(partner)).toBe('APPROVED')
  } finally {
    await sandbox.chains.call('ETHEREUM', 'evm_setAutomine', [true])
  }
})

test('an endpoint that is gone or slow stands in nobody’s way, and one that lies moves nothing', async ({
  shared,
  openPartner,
}) => {
  const key = evmKey()
  const { sandbox, backstage } = shared
  await keepAccount(shared, key)
  const { partner } = await openPartner()
  await depositOnPartner(partner, 'ETHEREUM', key.address)
  sandbox.chains.intercept('ETHEREUM', async () => {
    throw new ChainUnreachable('gone')
  })
  const window = await openDeposit(shared, 'ETHEREUM')
  await window.waitForText(text('deposit.send.noCost'))

  // Another chain than it should be: nothing is built for it.
  sandbox.chains.intercept('ETHEREUM', async (call, forward) =>
    call.method === 'eth_chainId' ? '0x1' : forward(),
  )
  await window.click({ role: 'button', name: text('deposit.funds.again') })
  await window.waitForText('answers for another chain than Sepolia')
  expect(await journalOf(backstage, key.address)).toEqual([])

  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  sandbox.chains.intercept('ETHEREUM', async (_call, forward) => {
    await held
    return forward()
  })
  await window.click({ role: 'button', name: text('deposit.funds.again') })
  await window.waitForText(text('deposit.send.cost'))
  release()
  // Slow, then as it should be, until it tells of a transaction that is not the planned one.
  await window.find(armedSend)
  sandbox.chains.intercept('ETHEREUM', async (_call, forward) => otherValue(await forward()))
  await holdToSend(window)
  await window.waitForText(text('deposit.note.endpoint-contradicts'))
  await sandbox.chains.mine('ETHEREUM', 20)
  await window.waitForText(text('deposit.note.endpoint-contradicts'))
  expect(await waitForDeposit(backstage, key.address, 'sent')).toMatchObject({ confirmations: 0 })
  sandbox.chains.intercept('ETHEREUM', undefined)
  expect(await waitForDeposit(backstage, key.address, 'confirmed')).toMatchObject({ needed: 12 })
})

test('T39 T64: the worker and the window die before the broadcast, and it is sent once all the same', async ({
  shared,
  openPartner,
}) => {
  const key = evmKey()
  const { browser, sandbox, backstage } = shared
  await keepAccount(shared, key)
  const { partner } = await openPartner()
  await depositOnPartner(partner, 'ETHEREUM', key.address)
  const window = await openDeposit(shared, 'ETHEREUM')
  await window.find(armedSend)
  const tried: unknown[] = []
  sandbox.chains.intercept('ETHEREUM', async ({ method, params }, forward) => {
    if (method !== 'eth_sendRawTransaction') return forward()
    tried.push(params[0])
    throw new ChainUnreachable('gone')
  })
  await holdToSend(window)
  await window.waitForText(text('deposit.note.broadcast-refused'))
  await window.close()
  await browser.stopBackground()
  sandbox.chains.intercept('ETHEREUM', async (call, forward) => {
    if (call.method === 'eth_sendRawTransaction') tried.push(call.params[0])
    return forward()
  })
  // The page is still there, and its bridge wakes the worker.
  const { rawTransaction } = await waitForDeposit(backstage, key.address, 'sent', 'confirming')
  await browser.stopBackground()
  await sandbox.chains.mine('ETHEREUM', 12)
  expect(await waitForOutcome(partner)).toBe('APPROVED')
  await waitForDeposit(backstage, key.address, 'confirmed')
  expect(new Set(tried)).toEqual(new Set([rawTransaction]))
  const count = await sandbox.chains.call('ETHEREUM', 'eth_getTransactionCount', [key.address, 'latest'])
  expect(Number(count)).toBe(1)
})

test('T64: the verification expires while it is confirmed, and the deposit is followed to its end', async ({
  shared,
  openPartner,
}) => {
  const key = evmKey()
  const { sandbox, backstage } = shared
  await keepAccount(shared, key)
  const { partner } = await openPartner()
  // Made nearly two days ago, by the sandbox's clock.
  sandbox.clock.advance(-(48 * 3_600_000 - 12_000))
  await depositOnPartner(partner, 'ETHEREUM', key.address)
  const window = await openDeposit(shared, 'ETHEREUM')
  await holdToSend(window)
  await waitForDeposit(backstage, key.address, 'sent', 'confirming')
  await window.waitForText(text('deposit.late'))
  await sandbox.chains.mine('ETHEREUM', 12)
  await window.waitForText(text('deposit.confirmed.title'))
  await waitForDeposit(backstage, key.address, 'confirmed')
})

test('by hand and by keyboard alone: what arrives from the address is seen, and Paxos approves', async ({
  shared,
  openPartner,
}) => {
  const key = evmKey()
  const { sandbox, backstage } = shared
  await sandbox.chains.give('ETHEREUM', key.address)
  const wallet = sendingEvmWallet({ key, rpc: sandbox.chains.url('ETHEREUM'), chain: { id: sepolia } })
  const { partner } = await openPartner()
  await depositOnPartner(partner, 'ETHEREUM', key.address)
  const window = await openDeposit({ ...shared, browser: byKeyboard(shared.browser) }, 'ETHEREUM', 'hand')
  await window.click({ role: 'button', name: text('deposit.hand.qrShow') })
  await window.find({ css: '.qr-code svg' })
  await window.click({ role: 'button', name: text('deposit.hand.watch') })
  const { plan } = await waitForDeposit(backstage, key.address, 'watching')
  const hash = await wallet.sendElsewhere({ to: plan.to, value: BigInt(plan.baseUnits) })
  await sandbox.chains.mine('ETHEREUM', 12)
  await window.waitForText(text('deposit.confirmed.title'))
  expect(await waitForDeposit(backstage, key.address, 'confirmed')).toMatchObject({ hash })
  expect(await waitForOutcome(partner)).toBe('APPROVED')
})
