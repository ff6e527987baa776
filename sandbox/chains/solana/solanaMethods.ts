import { createHash } from 'node:crypto'
import { base58 } from '@scure/base'
import { address } from '@solana/kit'
import { VersionedMessage, VersionedTransaction } from '@solana/web3.js'
import * as v from 'valibot'
import { invalidParams, methodNotFound, RpcError } from '../jsonRpc.ts'
import { viewAccount } from './accountView.ts'
import { addressSchema, bytesOf, type Commitment, commitmentSchema, readParam, uiAmount } from './encoding.ts'
import { type Block, blockhashLife, finalDepth, type Ledger, signatureOf } from './ledger.ts'
import type { SolanaFaucet } from './solanaFaucet.ts'
import { readMint, readTokenAccount, tokenPrograms } from './tokenState.ts'
import { describeTransactionError } from './transactionError.ts'
import { transactionFee } from './transactionFee.ts'
import { viewPlaced, viewTransaction } from './transactionView.ts'

/** Genesis hash of devnet, by which a wallet knows which cluster it talks to. Source: Solana's documentation of clusters. */
export const devnetGenesisHash = 'EtWTRABZaYq6iMfeYKouRu166VU2xqa1wcaWoxPkrZBG'

/** Bytes of the largest transaction. Source: Solana's documentation of transactions. */
const maximumTransaction = 1232

/** Codes of Solana's own errors. Source: its RPC documentation. */
const transactionRefused = -32002
const signatureWrong = -32003
const versionUnsupported = -32015
const slotSkipped = -32007

type Method = (params: readonly unknown[]) => unknown

const settings = v.optional(v.looseObject({ commitment: commitmentSchema }), {})
const settingsOf = (value: unknown) => readParam(settings, value)
const certainty = (value: unknown): Commitment => settingsOf(value).commitment ?? 'finalized'
const address32 = (value: unknown) => readParam(addressSchema, value)
const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0))
const encodings = v.picklist(['base58', 'base64', 'base64+zstd', 'jsonParsed'])
const accountOptions = v.optional(v.looseObject({ encoding: v.optional(encodings, 'base64') }), {})
const transactionOptions = v.optional(
  v.looseObject({
    commitment: commitmentSchema,
    encoding: v.optional(v.picklist(['json', 'jsonParsed', 'base58', 'base64']), 'json'),
    maxSupportedTransactionVersion: v.optional(v.number()),
  }),
  {},
)
const wireOptions = v.optional(
  v.looseObject({
    encoding: v.optional(v.picklist(['base58', 'base64']), 'base58'),
    skipPreflight: v.optional(v.boolean(), false),
    sigVerify: v.optional(v.boolean(), false),
    replaceRecentBlockhash: v.optional(v.boolean(), false),
  }),
  {},
)

/**
 * The JSON-RPC methods of a Solana node that web3.js, wallets and trackers ask for. State is always the newest;
 * blocks, transactions and signatures are told by the commitment that was asked for.
 */
export function solanaMethods(ledger: Ledger, faucet: SolanaFaucet): Readonly<Record<string, Method>> {
  const here = (value: unknown) => ({
    context: { apiVersion: '3.0.0', slot: ledger.head('confirmed').slot },
    value,
  })
  const isVisible = (slot: number, commitment: Commitment) => slot <= ledger.head(commitment).slot

  function accountInfo(key: string, options: unknown) {
    const { encoding = 'base64' } = readParam(accountOptions, options)
    const account = ledger.account(key)
    return account.exists ? viewAccount(ledger, account, encoding) : null
  }

  function statusOf(signature: string) {
    const landed = ledger.find(signature)
    if (landed === undefined) return null
    const depth = ledger.head('confirmed').slot - landed.slot
    const final = depth >= finalDepth - 1
    return {
      slot: landed.slot,
      confirmations: final ? null : depth,
      err: landed.err,
      status: landed.err === null ? { Ok: null } : { Err: landed.err },
      confirmationStatus: final ? 'finalized' : 'confirmed',
    }
  }

  function readWire(value: unknown, encoding: 'base58' | 'base64'): VersionedTransaction {
    const text = readParam(v.string(), value)
    const bytes = encoding === 'base64' ? Uint8Array.from(Buffer.from(text, 'base64')) : bytesOf(text)
    if (bytes === undefined) throw new RpcError(invalidParams, 'invalid base58 encoding')
    if (bytes.length > maximumTransaction) {
      throw new RpcError(invalidParams, `decoded solana_transaction too large: ${bytes.length} bytes`)
    }
    try {
      return VersionedTransaction.deserialize(bytes)
    } catch {
      throw new RpcError(
        invalidParams,
        'failed to deserialize solana_transaction::versioned::VersionedTransaction',
      )
    }
  }

  function findVisible(signature: unknown, commitment: Commitment) {
    const landed = ledger.find(readParam(v.string(), signature))
    return landed !== undefined && isVisible(landed.slot, commitment) ? landed : undefined
  }

  function refuseVersion(version: VersionedTransaction['version'], supported: number | undefined): void {
    if (version === 'legacy' || supported !== undefined) return
    const text = `Transaction version (${version}) is not supported by the requesting client.`
    throw new RpcError(
      versionUnsupported,
      `${text} Please try the request again with the following configuration parameter: "maxSupportedTransactionVersion": ${version}`,
    )
  }

  return {
    getHealth: () => 'ok',
    getVersion: () => ({ 'feature-set': 0, 'solana-core': '3.0.0' }),
    getGenesisHash: () => devnetGenesisHash,
    getIdentity: () => ({ identity: faucet.address }),
    getSlot: ([options]) => ledger.head(certainty(options)).slot,
    getBlockHeight: ([options]) => ledger.head(certainty(options)).height,
    getFirstAvailableBlock: () => ledger.firstSlot,
    getTransactionCount: () => ledger.transactionCount,
    getBlockTime: ([slot]) => ledger.block(readParam(wholeNumber, slot))?.time ?? null,
    getEpochInfo([options]) {
      const { slot, height } = ledger.head(certainty(options))
      const slotsInEpoch = 432_000
      const epoch = Math.floor(slot / slotsInEpoch)
      return {
        absoluteSlot: slot,
        blockHeight: height,
        epoch,
        slotIndex: slot % slotsInEpoch,
        slotsInEpoch,
        transactionCount: ledger.transactionCount,
      }
    },
    getLatestBlockhash([options]) {
      const block = ledger.head(certainty(options))
      return here({ blockhash: block.hash, lastValidBlockHeight: block.height + blockhashLife })
    },
    isBlockhashValid: ([hash]) => here(ledger.isRecent(readParam(v.string(), hash))),
    getFeeForMessage([message]) {
      const bytes = Uint8Array.from(Buffer.from(readParam(v.string(), message), 'base64'))
      const read = readMessage(bytes)
      return here(ledger.isRecent(read.recentBlockhash) ? transactionFee(read) : null)
    },
    getRecentPrioritizationFees: () => [{ slot: ledger.head('confirmed').slot, prioritizationFee: 0 }],
    getMinimumBalanceForRentExemption: ([size]) =>
      Number(ledger.vm.minimumBalanceForRentExemption(BigInt(readParam(wholeNumber, size)))),
    getBalance: ([key]) => here(Number(ledger.vm.getBalance(address(address32(key))) ?? 0n)),
    getAccountInfo: ([key, options]) => here(accountInfo(address32(key), options)),
    getMultipleAccounts: ([keys, options]) =>
      here(readParam(v.array(addressSchema), keys).map((key) => accountInfo(key, options))),
    getProgramAccounts([program, options]) {
      const { encoding = 'base64' } = readParam(accountOptions, options)
      return ledger.vm
        .getProgramAccounts(address(address32(program)))
        .map((account) => ({ pubkey: account.address, account: viewAccount(ledger, account, encoding) }))
    },
    getTokenAccountsByOwner([owner, filter, options]) {
      const { encoding = 'base64' } = readParam(accountOptions, options)
      const wanted = readParam(
        v.union([v.object({ mint: addressSchema }), v.object({ programId: addressSchema })]),
        filter,
      )
      const key = address32(owner)
      const programs = 'programId' in wanted ? [wanted.programId] : Object.values(tokenPrograms)
      const accounts = programs
        .flatMap((program) => ledger.vm.getProgramAccounts(address(program)))
        .filter((account) => {
          const token = readTokenAccount(account)
          return token?.owner === key && (!('mint' in wanted) || token.mint === wanted.mint)
        })
      return here(
        accounts.map((account) => ({
          pubkey: account.address,
          account: viewAccount(ledger, account, encoding),
        })),
      )
    },
    getTokenAccountBalance([key]) {
      const account = ledger.account(address32(key))
      const token = account.exists ? readTokenAccount(account) : undefined
      if (token === undefined) throw new RpcError(invalidParams, 'Invalid param: could not find account')
      return here(uiAmount(token.amount, decimalsOf(token.mint)))
    },
    getTokenSupply([mint]) {
      const account = ledger.account(address32(mint))
      const read = account.exists ? readMint(account) : undefined
      if (read === undefined) throw new RpcError(invalidParams, 'Invalid param: not a Token mint')
      return here(uiAmount(read.supply, read.decimals))
    },
    getSignatureStatuses: ([signatures]) =>
      here(readParam(v.pipe(v.array(v.string()), v.maxLength(256)), signatures).map(statusOf)),
    getSignaturesForAddress([key, options]) {
      const read = readParam(
        v.optional(
          v.looseObject({
            commitment: commitmentSchema,
            limit: v.optional(v.pipe(wholeNumber, v.minValue(1), v.maxValue(1000)), 1000),
            before: v.optional(v.string()),
            until: v.optional(v.string()),
          }),
          {},
        ),
        options,
      )
      const { commitment = 'finalized', limit = 1000, before, until } = read
      const all = ledger.signaturesOf(address32(key))
      const from = before === undefined ? 0 : all.indexOf(before) + 1
      const end = until === undefined ? -1 : all.indexOf(until)
      return all
        .slice(from, end === -1 ? undefined : end)
        .flatMap((signature) => findVisible(signature, commitment) ?? [])
        .slice(0, limit)
        .map((landed) => ({
          signature: landed.signature,
          slot: landed.slot,
          err: landed.err,
          memo: null,
          blockTime: ledger.block(landed.slot)?.time ?? null,
          confirmationStatus: statusOf(landed.signature)?.confirmationStatus ?? null,
        }))
    },
    getTransaction([signature, options]) {
      const said = typeof options === 'string' ? { encoding: options } : options
      const read = readParam(transactionOptions, said)
      const { commitment = 'finalized', encoding = 'json', maxSupportedTransactionVersion } = read
      const landed = findVisible(signature, commitment)
      if (landed === undefined) return null
      const { version } = landed.transaction
      refuseVersion(version, maxSupportedTransactionVersion)
      const shown = viewPlaced(landed, ledger.block(landed.slot), encoding)
      return maxSupportedTransactionVersion === undefined ? shown : { ...shown, version }
    },
    getBlock([slot, options]) {
      const { commitment = 'finalized', encoding = 'json' } = readParam(transactionOptions, options)
      const block = ledger.block(readParam(wholeNumber, slot))
      if (block === undefined || !isVisible(block.slot, commitment)) {
        throw new RpcError(
          slotSkipped,
          `Slot ${slot} was skipped, or missing due to ledger jump to recent snapshot`,
        )
      }
      return viewBlock(block, ledger, (signature) => {
        const landed = ledger.find(signature)
        return landed === undefined ? [] : [viewTransaction(landed, encoding)]
      })
    },
    requestAirdrop: ([key, lamports]) =>
      faucet.sendLamports(address32(key), readParam(wholeNumber, lamports)),
    simulateTransaction([wire, options]) {
      const {
        encoding = 'base58',
        sigVerify = false,
        replaceRecentBlockhash = false,
      } = readParam(wireOptions, options)
      const transaction = readWire(wire, encoding)
      if (replaceRecentBlockhash) transaction.message.recentBlockhash = ledger.head('confirmed').hash
      const { err, logs, units } = ledger.rehearse(transaction, sigVerify)
      return here({ err, logs, accounts: null, unitsConsumed: units, returnData: null })
    },
    sendTransaction([wire, options]) {
      const { encoding = 'base58', skipPreflight = false } = readParam(wireOptions, options)
      const transaction = readWire(wire, encoding)
      const { err, logs, units } = ledger.rehearse(transaction, true)
      if (err === 'SignatureFailure') {
        throw new RpcError(signatureWrong, 'Transaction signature verification failure')
      }
      if (err !== null && !skipPreflight) {
        const data = { accounts: null, err, logs, returnData: null, unitsConsumed: units }
        throw new RpcError(
          transactionRefused,
          `Transaction simulation failed: ${describeTransactionError(err)}`,
          data,
        )
      }
      ledger.submit(transaction)
      return signatureOf(transaction)
    },
    // What only a dev chain can do; the names are this sandbox's.
    sandbox_mine: ([count]) =>
      ledger.mine(readParam(v.optional(v.pipe(wholeNumber, v.maxValue(10_000)), 1), count)),
    sandbox_hold: ([held]) => ledger.hold(readParam(v.boolean(), held)),
    sandbox_dropHeld: () => ledger.dropHeld(),
  }

  function decimalsOf(mint: string): number {
    const account = ledger.account(mint)
    return account.exists ? (readMint(account)?.decimals ?? 0) : 0
  }
}

/** Answers one call by these methods. */
export function answerCall(
  methods: Readonly<Record<string, Method>>,
  method: string,
  params: readonly unknown[],
) {
  const found = Object.hasOwn(methods, method) ? methods[method] : undefined
  if (found === undefined) throw new RpcError(methodNotFound, 'Method not found')
  return found(params) ?? null
}

function viewBlock(block: Block, ledger: Ledger, write: (signature: string) => object[]) {
  return {
    blockHeight: block.height,
    blockTime: block.time,
    blockhash: block.hash,
    parentSlot: block.slot - 1,
    previousBlockhash: ledger.block(block.slot - 1)?.hash ?? base58.encode(createHash('sha256').digest()),
    transactions: block.signatures.flatMap(write),
    rewards: [],
  }
}

function readMessage(bytes: Uint8Array): VersionedMessage {
  try {
    return VersionedMessage.deserialize(bytes)
  } catch {
    throw new RpcError(invalidParams, 'failed to deserialize solana_message::VersionedMessage')
  }
}
