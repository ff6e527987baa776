import {
  Connection,
  Keypair,
  PublicKey,
  SystemProgram,
  Transaction,
  type TransactionInstruction,
} from '@solana/web3.js'
import { Interface } from 'ethers/abi'
import { JsonRpcProvider } from 'ethers/providers'
import { parseEther, parseUnits } from 'ethers/utils'
import { type HDNodeWallet, Wallet } from 'ethers/wallet'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { adminSession } from '../admin/adminSession.ts'
import { apiSession, askForToken } from '../api/apiTestSession.ts'
import { testTokensOn } from '../chains/testTokens.ts'
import { createClock } from '../clock.ts'
import { type Sandbox, startSandbox } from '../startSandbox.ts'

type Asked = { id: string; deposit_address: string; amount: string; asset: string }
type Seen = { state: string; reason?: string; transaction_hash: string; confirmations: number }

const path = '/v2/addresses/verifications'
const token = new Interface([
  'function transfer(address to, uint256 value) returns (bool)',
  'function execute(address to, uint256 value, bytes data) returns (bytes)',
])

let sandbox: Sandbox
const clock = createClock()
beforeAll(async () => {
  sandbox = await startSandbox({ ports: { api: 0, partner: 0, collector: 0, chains: 0 }, clock })
})
afterEach(() => clock.reset())
afterAll(() => sandbox.close())

async function ask(network: string, address: string, asset?: string): Promise<Asked> {
  const session = await apiSession(sandbox)
  const headers: Record<string, string> = asset === undefined ? {} : { 'sandbox-deposit-asset': asset }
  const { body } = await session.create({ network, address, verification_method: 'SMALL_DEPOSIT' }, headers)
  return { id: String(body.id), ...(body.small_deposit_verification as Omit<Asked, 'id'>) }
}

async function statusOf(id: string): Promise<Record<string, unknown>> {
  return (await (await apiSession(sandbox)).get(`${path}/${id}`)).body
}

/** What the console says about the deposits of a verification. */
async function depositsOf(id: string): Promise<Seen[]> {
  const { body } = await adminSession(sandbox).get(`/verifications/${id}`)
  return body.deposits as Seen[]
}

async function untilDeposits(id: string, ...expected: object[]): Promise<void> {
  await vi.waitFor(async () => expect(await depositsOf(id)).toMatchObject(expected), {
    timeout: 5_000,
    interval: 50,
  })
}

async function untilApproved({ id, ...asked }: Asked, transactionHash: string): Promise<void> {
  await vi.waitFor(async () => expect(await statusOf(id)).toMatchObject({ status: 'APPROVED' }), {
    timeout: 5_000,
    interval: 50,
  })
  expect((await statusOf(id)).small_deposit_verification).toEqual({
    ...asked,
    transaction_hash: transactionHash,
  })
}

/** A key with coins on one EVM chain, and on another where it is named. */
async function holder(network = 'ETHEREUM'): Promise<HDNodeWallet> {
  const provider = new JsonRpcProvider(sandbox.chains.url(network), undefined, {
    staticNetwork: true,
    batchMaxCount: 1,
    cacheTimeout: -1,
  })
  const wallet = Wallet.createRandom(provider)
  await sandbox.chains.give(network, wallet.address, { amount: '1' })
  return wallet
}

test('the exact amount from the address: confirming, then APPROVED with its transaction', async () => {
  const wallet = await holder()
  const asked = await ask('ETHEREUM', wallet.address)
  expect(asked.amount).toMatch(/^0\.000001\d{3}[1-9]$/)
  const { hash } = await wallet.sendTransaction({
    to: asked.deposit_address,
    value: parseEther(asked.amount),
  })
  await untilDeposits(asked.id, { state: 'confirming', confirmations: 1, needed: 12, transaction_hash: hash })
  await sandbox.chains.mine('ETHEREUM', 10)
  await untilDeposits(asked.id, { state: 'confirming', confirmations: 11 })
  expect(await statusOf(asked.id)).toMatchObject({ status: 'PENDING' })
  await sandbox.chains.mine('ETHEREUM', 1)
  await untilApproved(asked, hash)
  expect(await depositsOf(asked.id)).toMatchObject([{ state: 'approved', confirmations: 12 }])
})

test('another amount, sender or asset is ignored, with the reason; the right one may follow', async () => {
  const [wallet, stranger] = [await holder(), await holder()]
  const asked = await ask('ETHEREUM', wallet.address)
  const to = asked.deposit_address
  const more = parseEther(asked.amount) + 1n
  await wallet.sendTransaction({ to, value: more })
  await stranger.sendTransaction({ to, value: parseEther(asked.amount) })
  await sandbox.chains.give('ETHEREUM', wallet.address, { symbol: 'PYUSD' })
  const [pyusd] = testTokensOn('ETHEREUM')
  const data = token.encodeFunctionData('transfer', [to, parseUnits('0.5', 6)])
  await wallet.sendTransaction({ to: pyusd?.contract ?? '', data })
  const ignored = [
    `it was ${asked.amount}00000001 ETH, not exactly ${asked.amount}`,
    `it came from ${stranger.address}, not from the address under verification`,
    'it was 0.5 PYUSD, not ETH',
  ]
  await untilDeposits(asked.id, ...ignored.map((reason) => ({ state: 'ignored', reason })))
  const { hash } = await wallet.sendTransaction({ to, value: parseEther(asked.amount) })
  await sandbox.chains.mine('ETHEREUM', 12)
  await untilApproved(asked, hash)
})

test('on another network it counts for nothing, though the address is the same there', async () => {
  const wallet = await holder('INK')
  const asked = await ask('ETHEREUM', wallet.address)
  await wallet.sendTransaction({ to: asked.deposit_address, value: parseEther(asked.amount) })
  await untilDeposits(asked.id, { state: 'ignored', reason: 'it came on Ink Sepolia, not on Sepolia' })
})

test('a contract account sends coins: seen in the trace; what its call undid is not', async () => {
  const owner = await holder()
  const account = await sandbox.chains.createContractAccount('ETHEREUM', owner.address)
  await sandbox.chains.give('ETHEREUM', account)
  const asked = await ask('ETHEREUM', account)
  const value = parseEther(asked.amount)
  const execute = (to: string, amount: bigint, data: string) =>
    owner.sendTransaction({
      to: account,
      data: token.encodeFunctionData('execute', [to, amount, data]),
      gasLimit: 200_000,
    })
  // A call to itself that fails, after coins would have gone.
  await execute(account, value, token.encodeFunctionData('execute', [asked.deposit_address, value, '0x']))
  const { hash } = await execute(asked.deposit_address, value, '0x')
  await sandbox.chains.mine('ETHEREUM', 12)
  await untilApproved(asked, hash)
  expect(await depositsOf(asked.id)).toHaveLength(1)
})

test('a token, sent by a contract account', async () => {
  const owner = await holder('ARBITRUM_ONE')
  const account = await sandbox.chains.createContractAccount('ARBITRUM_ONE', owner.address)
  await sandbox.chains.give('ARBITRUM_ONE', account, { symbol: 'PYUSD' })
  const asked = await ask('ARBITRUM_ONE', account, 'PYUSD')
  const [pyusd] = testTokensOn('ARBITRUM_ONE')
  const call = token.encodeFunctionData('transfer', [asked.deposit_address, parseUnits(asked.amount, 6)])
  const data = token.encodeFunctionData('execute', [pyusd?.contract, 0n, call])
  const { hash } = await owner.sendTransaction({ to: account, data })
  await sandbox.chains.mine('ARBITRUM_ONE', 40)
  await untilApproved(asked, hash)
})

test('confirmed only after the time was over: EXPIRED, and the console says why', async () => {
  const wallet = await holder()
  const asked = await ask('ETHEREUM', wallet.address)
  await wallet.sendTransaction({ to: asked.deposit_address, value: parseEther(asked.amount) })
  await untilDeposits(asked.id, { state: 'confirming' })
  clock.advance(49 * 3600 * 1000)
  const reason = 'it had 1 of 12 confirmations when the time was over'
  await untilDeposits(asked.id, { state: 'ignored', reason })
  await sandbox.chains.mine('ETHEREUM', 12)
  expect((await askForToken(sandbox, sandbox.credentials)).status).toBe(200)
  expect(await statusOf(asked.id)).toMatchObject({ status: 'EXPIRED' })
})

test('a transaction that is replaced before it is in a block never counts; its replacement is judged', async () => {
  const wallet = await holder()
  const asked = await ask('ETHEREUM', wallet.address)
  await sandbox.chains.call('ETHEREUM', 'evm_setAutomine', [false])
  const fees = { maxFeePerGas: parseUnits('5', 'gwei'), maxPriorityFeePerGas: parseUnits('1', 'gwei') }
  const faster = {
    maxFeePerGas: fees.maxFeePerGas * 2n,
    maxPriorityFeePerGas: fees.maxPriorityFeePerGas * 2n,
  }
  const transfer = { to: asked.deposit_address, value: parseEther(asked.amount), nonce: 0, gasLimit: 21_000 }
  const first = await wallet.sendTransaction({ ...transfer, ...fees })
  const second = await wallet.sendTransaction({ ...transfer, ...faster })
  await sandbox.chains.call('ETHEREUM', 'evm_setAutomine', [true])
  await sandbox.chains.mine('ETHEREUM', 12)
  expect(second.hash).not.toBe(first.hash)
  await untilApproved(asked, second.hash)
})

test('an asset that is not on the network is refused', async () => {
  const session = await apiSession(sandbox)
  const wish = { network: 'INK', verification_method: 'SMALL_DEPOSIT' }
  const { status, body } = await session.create(wish, { 'sandbox-deposit-asset': 'USDP' })
  expect([status, body.detail]).toEqual([400, 'asset: must be one of ETH, USDG on INK'])
})

test('no two verifications share a deposit address, and it stays the same', async () => {
  const wallet = Wallet.createRandom()
  const [one, other] = [await ask('XLAYER', wallet.address), await ask('XLAYER', wallet.address)]
  expect(one.asset).toBe('OKB')
  expect(one.deposit_address).not.toBe(other.deposit_address)
  expect((await statusOf(one.id)).small_deposit_verification).toMatchObject({
    deposit_address: one.deposit_address,
  })
})

test('SOL: sent, confirmed after 32 slots, approved; a failed transfer is not seen', async () => {
  const connection = new Connection(sandbox.chains.url('SOLANA'), 'confirmed')
  const key = Keypair.generate()
  await sandbox.chains.give('SOLANA', key.publicKey.toBase58(), { amount: '1' })
  const asked = await ask('SOLANA', key.publicKey.toBase58())
  const toPubkey = new PublicKey(asked.deposit_address)
  const lamports = Number(parseUnits(asked.amount, 9))
  async function send(...instructions: TransactionInstruction[]): Promise<string> {
    const transaction = new Transaction({
      feePayer: key.publicKey,
      ...(await connection.getLatestBlockhash()),
    }).add(...instructions)
    transaction.sign(key)
    return connection.sendRawTransaction(transaction.serialize(), { skipPreflight: true })
  }
  const transfer = (amount: number) =>
    SystemProgram.transfer({ fromPubkey: key.publicKey, toPubkey, lamports: amount })
  await send(transfer(lamports), transfer(10e9))
  const wrong = await send(transfer(lamports + 1))
  await untilDeposits(asked.id, { state: 'ignored', transaction_hash: wrong })
  const signature = await send(transfer(lamports))
  await untilDeposits(asked.id, {}, { state: 'confirming', confirmations: 1, needed: 32 })
  await sandbox.chains.mine('SOLANA', 31)
  await untilApproved(asked, signature)
})

test('a token on Solana, from the holder’s associated account to a new one of the deposit address', async () => {
  const connection = new Connection(sandbox.chains.url('SOLANA'), 'confirmed')
  const key = Keypair.generate()
  await sandbox.chains.give('SOLANA', key.publicKey.toBase58(), { amount: '1' })
  await sandbox.chains.give('SOLANA', key.publicKey.toBase58(), { symbol: 'PYUSD' })
  const asked = await ask('SOLANA', key.publicKey.toBase58(), 'PYUSD')
  const [pyusd] = testTokensOn('SOLANA')
  const mint = new PublicKey(pyusd?.contract ?? '')
  const owner = new PublicKey(asked.deposit_address)
  const program = new PublicKey('TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb')
  const associated = new PublicKey('ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL')
  const accountOf = (holderKey: PublicKey) =>
    PublicKey.findProgramAddressSync([holderKey.toBytes(), program.toBytes(), mint.toBytes()], associated)[0]
  const [source, destination] = [accountOf(key.publicKey), accountOf(owner)]
  const amount = Buffer.alloc(10)
  amount[0] = 12
  amount.writeBigUInt64LE(parseUnits(asked.amount, 6), 1)
  amount[9] = 6
  const account = (pubkey: PublicKey, isWritable: boolean, isSigner = false) => ({
    pubkey,
    isWritable,
    isSigner,
  })
  const transaction = new Transaction({
    feePayer: key.publicKey,
    ...(await connection.getLatestBlockhash()),
  }).add(
    {
      programId: associated,
      keys: [
        account(key.publicKey, true, true),
        account(destination, true),
        account(owner, false),
        account(mint, false),
        account(SystemProgram.programId, false),
        account(program, false),
      ],
      data: Buffer.from([1]),
    },
    {
      programId: program,
      keys: [
        account(source, true),
        account(mint, false),
        account(destination, true),
        account(key.publicKey, false, true),
      ],
      data: amount,
    },
  )
  transaction.sign(key)
  const signature = await connection.sendRawTransaction(transaction.serialize())
  await sandbox.chains.mine('SOLANA', 32)
  await untilApproved(asked, signature)
})
