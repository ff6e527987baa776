import { base58 } from '@scure/base'
import { encodeData, uiAmount } from './encoding.ts'
import type { Block, LandedTransaction, TokenBalance } from './ledger.ts'
import { type Instruction, parseInstruction } from './parsedInstruction.ts'
import { tokenProgramName } from './tokenState.ts'

export type TransactionEncoding = 'json' | 'jsonParsed' | 'base58' | 'base64'

/** A transaction as `getTransaction` and `getBlock` write it. */
export function viewTransaction(landed: LandedTransaction, encoding: TransactionEncoding) {
  const binary = encoding === 'base58' || encoding === 'base64'
  return {
    transaction: binary ? encodeData(landed.wire, encoding) : viewContent(landed, encoding === 'jsonParsed'),
    meta: viewMeta(landed, encoding === 'jsonParsed'),
  }
}

/** A transaction with its place on the chain, as `getTransaction` writes it. */
export function viewPlaced(
  landed: LandedTransaction,
  block: Block | undefined,
  encoding: TransactionEncoding,
) {
  return { slot: landed.slot, blockTime: block?.time ?? null, ...viewTransaction(landed, encoding) }
}

function viewContent(landed: LandedTransaction, parsed: boolean) {
  const { transaction, accounts, loaded } = landed
  const { message } = transaction
  const fixed = accounts.slice(0, message.staticAccountKeys.length)
  const keys = parsed
    ? accounts.map((pubkey, index) => ({
        pubkey,
        signer: message.isAccountSigner(index),
        writable: index < fixed.length ? message.isAccountWritable(index) : loaded.writable.includes(pubkey),
        source: index < fixed.length ? 'transaction' : 'lookupTable',
      }))
    : fixed
  const outer = message.compiledInstructions.map(({ programIdIndex, accountKeyIndexes, data }) =>
    parsed
      ? viewParsed(
          {
            programId: accounts[programIdIndex] ?? '',
            accounts: accountKeyIndexes.map((index) => accounts[index] ?? ''),
            data,
            stackHeight: null,
          },
          landed,
        )
      : { programIdIndex, accounts: [...accountKeyIndexes], data: base58.encode(data), stackHeight: null },
  )
  return {
    signatures: transaction.signatures.map((signature) => base58.encode(signature)),
    message: {
      accountKeys: keys,
      ...(parsed ? {} : { header: message.header }),
      recentBlockhash: message.recentBlockhash,
      instructions: outer,
      ...(transaction.version === 'legacy'
        ? {}
        : {
            addressTableLookups: message.addressTableLookups.map((lookup) => ({
              accountKey: lookup.accountKey.toBase58(),
              writableIndexes: lookup.writableIndexes,
              readonlyIndexes: lookup.readonlyIndexes,
            })),
          }),
    },
  }
}

function viewParsed(instruction: Instruction, landed: LandedTransaction) {
  const { programId, accounts, data, stackHeight } = instruction
  const parsed = parseInstruction(instruction, landed)
  if (parsed === undefined) return { programId, accounts, data: base58.encode(data), stackHeight }
  return { program: programName(programId), programId, parsed, stackHeight }
}

function programName(programId: string): string {
  const token = tokenProgramName(programId)
  if (token !== undefined) return 'spl-token'
  return programId.startsWith('1111') ? 'system' : 'spl-associated-token-account'
}

function viewMeta(landed: LandedTransaction, parsed: boolean) {
  const { err, fee, balances, tokens, logs, loaded, units } = landed
  return {
    err,
    status: err === null ? { Ok: null } : { Err: err },
    fee,
    preBalances: balances.before,
    postBalances: balances.after,
    preTokenBalances: tokens.before.map(viewToken),
    postTokenBalances: tokens.after.map(viewToken),
    innerInstructions: viewInner(landed, parsed),
    logMessages: logs,
    rewards: [],
    computeUnitsConsumed: units,
    ...(parsed ? {} : { loadedAddresses: loaded }),
  }
}

function viewInner(landed: LandedTransaction, parsed: boolean) {
  const { inner, accounts } = landed
  const indexes = [...new Set(inner.map(({ index }) => index))]
  return indexes.map((index) => ({
    index,
    instructions: inner
      .filter((one) => one.index === index)
      .map(({ programIdIndex, accounts: numbers, data, stackHeight }) =>
        parsed
          ? viewParsed(
              {
                programId: accounts[programIdIndex] ?? '',
                accounts: numbers.map((number) => accounts[number] ?? ''),
                data,
                stackHeight,
              },
              landed,
            )
          : { programIdIndex, accounts: numbers, data: base58.encode(data), stackHeight },
      ),
  }))
}

function viewToken({ accountIndex, mint, owner, program, amount, decimals }: TokenBalance) {
  return { accountIndex, mint, owner, programId: program, uiTokenAmount: uiAmount(amount, decimals) }
}
