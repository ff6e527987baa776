import { hexToBytes } from '@noble/hashes/utils.js'
import { base58 } from '@scure/base'
import {
  ComputeBudgetProgram,
  Keypair,
  PublicKey,
  SystemProgram,
  Transaction,
  type TransactionInstruction,
  TransactionMessage,
} from '@solana/web3.js'
import { Transaction as EthersTransaction } from 'ethers/transaction'
import { Wallet } from 'ethers/wallet'
import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { buildTransfer, finishTransfer } from '../deposit/buildTransfer.ts'
import { testPlan } from '../deposit/deposit.fixture.ts'
import type { DepositPlan } from '../deposit/depositPlan.ts'
import type { DepositQuote } from '../deposit/quoteDeposit.ts'
import { CountersignError } from '../errors.ts'
import { fakeVault, keystoreOver } from './fakeVault.ts'
import { importKey } from './importKey.ts'
import type { Keystore } from './keystore.ts'
import { signTransfer } from './signTransfer.ts'

vi.setConfig({ testTimeout: 60_000 })

const wallet = new Wallet(`0x${'46'.repeat(32)}`)
const key = Keypair.fromSeed(new Uint8Array(32).fill(7))
const evmTo = '0x742d35Cc6634C0532925a3b844Bc454e4438f44e'
const solanaTo = 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'
const from = key.publicKey.toBase58()
const blockhash = base58.encode(new Uint8Array(32).fill(9))

const plans = {
  coin: testPlan('ETHEREUM', { from: wallet.address, to: evmTo }),
  token: testPlan('ETHEREUM', { from: wallet.address, to: evmTo }, { asset: 'PYUSD', amount: '1.5' }),
  sol: testPlan('SOLANA', { from, to: solanaTo }, { asset: 'SOL', amount: '0.001' }),
  spl: testPlan('SOLANA', { from, to: solanaTo }, { asset: 'USDG', amount: '2' }),
}

const costs = { fee: '1', native: '1', isContract: false, host: 'h' }
const fees = { gas: '21000', maxFeePerGas: '2000000000', maxPriorityFeePerGas: '1000000000' }
const highestFee = (21_000n * 2_000_000_000n).toString()
const evmQuote = (changes: object = {}): DepositQuote => ({
  ...costs,
  highestFee,
  chain: { family: 'evm', nonce: 5, block: 1, recipient: '0', ...fees, ...changes },
})
const solanaQuote = (opensAccount = false): DepositQuote => ({
  ...costs,
  highestFee: '5000',
  chain: { family: 'solana', blockhash, lastValidBlockHeight: 9, slot: 1, opensAccount },
})
const quoteFor = (plan: DepositPlan) => (plan.family === 'evm' ? evmQuote() : solanaQuote())

const evmSecret = hexToBytes('46'.repeat(32))
const solanaSecret = key.secretKey.slice(0, 32)

function sign(plan: DepositPlan, bytes: Uint8Array, highest = highestFee): Uint8Array {
  const [address, secret] = plan.family === 'evm' ? [wallet.address, evmSecret] : [from, solanaSecret]
  return signTransfer({ family: plan.family, address }, secret, { plan, highestFee: highest, bytes })
}

const refusal = expect.objectContaining({ code: 'deposit-mismatch' })
const refuses = (plan: DepositPlan, bytes: Uint8Array, highest?: string) =>
  expect(() => sign(plan, bytes, highest)).toThrow(refusal)

describe('what it signs', () => {
  test.each(['coin', 'token'] as const)(
    'EVM %s: exactly what ethers signs with the same key',
    async (name) => {
      const plan = plans[name]
      const built = await buildTransfer(plan, evmQuote())
      const { rawTransaction, hash } = await finishTransfer(plan, built, sign(plan, built.bytes))
      const unsigned = EthersTransaction.from(`0x${Buffer.from(built.bytes).toString('hex')}`)
      const theirs = await wallet.signTransaction(unsigned)
      expect(rawTransaction).toBe(theirs)
      expect(hash).toBe(EthersTransaction.from(theirs).hash)
    },
  )

  test.each([
    ['sol', false],
    ['spl', false],
    ['spl', true],
  ] as const)('Solana %s, account opened first: %s: exactly what web3.js signs', async (name, opens) => {
    const plan = plans[name]
    const built = await buildTransfer(plan, solanaQuote(opens))
    const signature = sign(plan, built.bytes)
    const { rawTransaction, lastValidBlockHeight } = await finishTransfer(plan, built, signature)
    const theirs = Transaction.from(Buffer.from(rawTransaction, 'base64'))
    expect(lastValidBlockHeight).toBe(9)
    expect(theirs.verifySignatures()).toBe(true)
    theirs.sign(key)
    expect(theirs.serialize().toString('base64')).toBe(rawTransaction)
  })
})

describe('T62: an EVM transaction that is not the planned transfer', () => {
  const fields = {
    type: 2,
    chainId: 11155111,
    nonce: 5,
    gasLimit: 21_000n,
    maxFeePerGas: 2_000_000_000n,
    maxPriorityFeePerGas: 1n,
  }
  const right = { ...fields, to: evmTo, value: BigInt(plans.coin.baseUnits) }
  const bytesOf = (transaction: object) =>
    hexToBytes(EthersTransaction.from(transaction).unsignedSerialized.slice(2))

  test('the right one is signed', () => {
    expect(sign(plans.coin, bytesOf(right))).toHaveLength(65)
  })

  test.each<[string, object]>([
    ['another recipient', { to: wallet.address }],
    ['no recipient', { to: null, data: '0x60' }],
    ['more', { value: right.value + 1n }],
    ['less', { value: right.value - 1n }],
    ['nothing', { value: 0n }],
    ['calldata', { data: '0x12' }],
    ['another chain', { chainId: 1 }],
    ['a higher fee than was shown', { maxFeePerGas: 2_000_000_001n }],
    ['more gas than was shown', { gasLimit: 21_001n }],
    ['an access list', { accessList: [{ address: evmTo, storageKeys: [] }] }],
    ['type 1', { type: 1, maxFeePerGas: undefined, maxPriorityFeePerGas: undefined, gasPrice: 1n }],
    ['legacy', { type: 0, maxFeePerGas: undefined, maxPriorityFeePerGas: undefined, gasPrice: 1n }],
  ])('%s', (_, change) => {
    refuses(plans.coin, bytesOf({ ...right, ...change }))
  })

  test('a token’s plan is not fulfilled by the coin, another token, recipient or amount, nor the other way round', async () => {
    const { bytes } = await buildTransfer(plans.token, evmQuote())
    const { asset } = plans.token
    if (asset.kind !== 'token') throw new Error('no token')
    refuses(plans.coin, bytes)
    refuses(plans.token, bytesOf(right))
    refuses({ ...plans.token, asset: { ...asset, contract: evmTo } }, bytes)
    refuses({ ...plans.token, to: wallet.address }, bytes)
    refuses({ ...plans.token, baseUnits: '1500001' }, bytes)
  })

  test('a signed transaction, cut bytes, more bytes', async () => {
    const whole = bytesOf(right)
    refuses(plans.coin, hexToBytes((await wallet.signTransaction(right)).slice(2)))
    refuses(plans.coin, whole.slice(0, -1))
    refuses(plans.coin, Uint8Array.of(...whole, 0))
    refuses(plans.coin, new Uint8Array(0))
  })

  test('a list where a value belongs, and a value where the access list belongs', () => {
    const whole = bytesOf(right)
    // It ends in empty data, 0x80, and an empty list, 0xc0.
    expect([...whole.slice(-2)]).toEqual([0x80, 0xc0])
    refuses(plans.coin, Uint8Array.of(...whole.slice(0, -2), 0xc0, 0xc0))
    refuses(plans.coin, Uint8Array.of(...whole.slice(0, -2), 0x80, 0x80))
  })

  test('a tip up to the highest fee', () => {
    const tip = (maxPriorityFeePerGas: bigint) => bytesOf({ ...right, maxPriorityFeePerGas })
    expect(sign(plans.coin, tip(right.maxFeePerGas))).toHaveLength(65)
    // Ethers writes no such transaction: the tip's last byte is raised by hand.
    const high = tip(right.maxFeePerGas)
    const at = high.findIndex((_, index) => high.slice(index, index + 4).join() === '119,53,148,0')
    high[at + 3] = 1
    refuses(plans.coin, high)
  })

  test('any one byte changed gives another nonce, tip or gas, or is refused', () => {
    const whole = bytesOf(right)
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = Uint8Array.from(whole)
        bytes[at] = (bytes[at] ?? 0) ^ change
        try {
          sign(plans.coin, bytes)
        } catch (error) {
          expect(error).toMatchObject({ code: 'deposit-mismatch' })
          return
        }
        const read = EthersTransaction.from(`0x${Buffer.from(bytes).toString('hex')}`)
        expect([read.to, read.value, read.data, read.chainId]).toEqual([evmTo, right.value, '0x', 11155111n])
      }),
    )
  })
})

describe('T62: a Solana message that is not the planned transfer', () => {
  const to = new PublicKey(solanaTo)
  const lamports = BigInt(plans.sol.baseUnits)
  const transfer = (changes: object = {}) =>
    SystemProgram.transfer({ fromPubkey: key.publicKey, toPubkey: to, lamports, ...changes })
  const bytesOf = (instructions: TransactionInstruction[], feePayer = key.publicKey) => {
    const transaction = new Transaction({ feePayer, blockhash, lastValidBlockHeight: 9 }).add(...instructions)
    return Uint8Array.from(transaction.compileMessage().serialize())
  }

  test('the right one is signed', () => {
    expect(sign(plans.sol, bytesOf([transfer()]))).toHaveLength(64)
  })

  test('cut anywhere, or with other counts of signers, it is refused', () => {
    const whole = bytesOf([transfer()])
    for (let length = 0; length < whole.length; length += 1) refuses(plans.sol, whole.slice(0, length))
    for (const [at, value] of [
      [0, 0],
      [0, 2],
      [1, 1],
      [3, 0x83],
    ] as const) {
      const changed = Uint8Array.from(whole)
      changed[at] = value
      refuses(plans.sol, changed)
    }
    // What the last instruction says of itself: its program, accounts and length.
    for (let at = whole.length - 17; at < whole.length; at += 1) {
      for (const value of [0, 1, 2, 3, 0x7f, 0xff]) {
        if (whole[at] === value) continue
        const changed = Uint8Array.from(whole)
        changed[at] = value
        refuses(plans.sol, changed)
      }
    }
  })

  const stranger = Keypair.fromSeed(new Uint8Array(32).fill(8)).publicKey
  test.each<[string, () => Uint8Array]>([
    ['another recipient', () => bytesOf([transfer({ toPubkey: stranger })])],
    ['more', () => bytesOf([transfer({ lamports: lamports + 1n })])],
    ['twice', () => bytesOf([transfer(), transfer()])],
    ['a second transfer', () => bytesOf([transfer(), transfer({ toPubkey: stranger })])],
    ['one before it', () => bytesOf([transfer({ toPubkey: stranger }), transfer()])],
    [
      'a priority fee',
      () => bytesOf([ComputeBudgetProgram.setComputeUnitPrice({ microLamports: 1e12 }), transfer()]),
    ],
    ['somebody else who pays and signs too', () => bytesOf([transfer()], stranger)],
    ['somebody else’s money', () => bytesOf([transfer({ fromPubkey: stranger })])],
    [
      'an account assigned away',
      () => bytesOf([SystemProgram.assign({ accountPubkey: key.publicKey, programId: stranger })]),
    ],
    [
      'an allocation in place of a transfer',
      () => bytesOf([SystemProgram.allocate({ accountPubkey: key.publicKey, space: 8 })]),
    ],
    ['nothing', () => new Uint8Array(0)],
    [
      'a version 0 message',
      () =>
        new TransactionMessage({
          payerKey: key.publicKey,
          recentBlockhash: blockhash,
          instructions: [transfer()],
        })
          .compileToV0Message()
          .serialize(),
    ],
    ['bytes after it', () => Uint8Array.of(...bytesOf([transfer()]), 0)],
    ['bytes cut off', () => bytesOf([transfer()]).slice(0, -1)],
    ['a whole transaction', () => Uint8Array.of(1, ...new Uint8Array(64), ...bytesOf([transfer()]))],
  ])('%s', (_, bytes) => {
    refuses(plans.sol, bytes())
  })

  test('a message that somebody else pays for, and that needs no signature of the sender', () => {
    const keys = [stranger, key.publicKey, to, SystemProgram.programId].map((one) => one.toBytes())
    const message = (first: readonly number[], payer: Uint8Array[]) =>
      Uint8Array.from([
        ...[1, 0, 1, payer.length, ...payer.flatMap((one) => [...one])],
        ...base58.decode(blockhash),
        ...[1, payer.length - 1, 2, ...first, 12, ...transfer().data],
      ])
    // Made by hand as well, the right one is signed.
    expect(sign(plans.sol, message([0, 1], keys.slice(1)))).toHaveLength(64)
    refuses(plans.sol, message([1, 2], keys))
    // Accounts and programs that the message does not name.
    refuses(plans.sol, message([0, 7], keys.slice(1)))
    refuses(plans.sol, message([0, 1], keys.slice(1, 3)))
  })

  test('a token’s plan: another amount, recipient, mint or program is refused', async () => {
    const { bytes } = await buildTransfer(plans.spl, solanaQuote(true))
    const { asset } = plans.spl
    if (asset.kind !== 'token') throw new Error('no token')
    expect(sign(plans.spl, bytes)).toHaveLength(64)
    refuses(plans.sol, bytes)
    refuses({ ...plans.spl, baseUnits: '2000001' }, bytes)
    refuses({ ...plans.spl, to: stranger.toBase58() }, bytes)
    refuses({ ...plans.spl, asset: { ...asset, contract: stranger.toBase58() } }, bytes)
    refuses({ ...plans.spl, asset: { ...asset, program: 'token' } }, bytes)
    refuses({ ...plans.spl, asset: { ...asset, decimals: 9 } }, bytes)
  })

  test('any one byte changed gives another block hash, or is refused', () => {
    const whole = bytesOf([transfer()])
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = Uint8Array.from(whole)
        bytes[at] = (bytes[at] ?? 0) ^ change
        try {
          sign(plans.sol, bytes)
        } catch (error) {
          expect(error).toMatchObject({ code: 'deposit-mismatch' })
          return
        }
        // Only the block hash is free, and how many accounts are told to be read only.
        expect(at === 2 || (at >= 100 && at < 132)).toBe(true)
      }),
    )
  })
})

describe('finishing', () => {
  test('a signature of another key, or of other bytes, is not taken', async () => {
    for (const plan of [plans.coin, plans.sol]) {
      const built = await buildTransfer(plan, quoteFor(plan))
      const signature = sign(plan, built.bytes)
      const other = {
        ...built,
        bytes: (await buildTransfer({ ...plan, baseUnits: '77' }, quoteFor(plan))).bytes,
      }
      await expect(finishTransfer(plan, other, signature)).rejects.toThrow(refusal)
      await expect(finishTransfer(plan, built, signature.slice(1))).rejects.toThrow()
      const foreign = { ...plan, from: plan.family === 'evm' ? evmTo : solanaTo }
      await expect(finishTransfer(foreign, built, signature)).rejects.toThrow(refusal)
    }
  })
})

describe('through the keystore', () => {
  let keystore: Keystore
  let ids: { evm: string; solana: string }

  beforeEach(async () => {
    keystore = keystoreOver(fakeVault())
    await keystore.create('correct horse battery')
    const evm = await keystore.addAccount(importKey('46'.repeat(32), 'evm'), 'E')
    const solana = await keystore.addAccount(importKey(base58.encode(solanaSecret), 'solana'), 'S')
    ids = { evm: evm.id, solana: solana.id }
  })

  const codeOf = (promise: Promise<unknown>) =>
    promise.then(
      () => 'fine',
      (error: unknown) => (error instanceof CountersignError ? error.code : String(error)),
    )

  test('signs with the account that the plan names, and with no other; locked, with none', async () => {
    const { bytes } = await buildTransfer(plans.coin, evmQuote())
    const transfer = { plan: plans.coin, highestFee, bytes }
    expect(await keystore.signTransfer(ids.evm, transfer)).toEqual(sign(plans.coin, bytes))
    expect(await codeOf(keystore.signTransfer(ids.solana, transfer))).toBe('deposit-mismatch')
    const foreign = { ...transfer, plan: { ...plans.coin, from: evmTo } }
    expect(await codeOf(keystore.signTransfer(ids.evm, foreign))).toBe('deposit-mismatch')
    expect(await codeOf(keystore.signTransfer('gone', transfer))).toBe('account-missing')
    await keystore.lock()
    expect(await codeOf(keystore.signTransfer(ids.evm, transfer))).toBe('vault-locked')
  })

  test('an account that is only watched signs nothing', async () => {
    const watched = await keystore.watchAddress('evm', evmTo, 'W')
    const plan = testPlan('ETHEREUM', { from: evmTo, to: wallet.address })
    const { bytes } = await buildTransfer(plan, evmQuote())
    expect(await codeOf(keystore.signTransfer(watched.id, { plan, highestFee, bytes }))).toBe(
      'account-watch-only',
    )
  })
})
