import { base58 } from '@scure/base'
import { uiAmount } from './encoding.ts'
import type { LandedTransaction } from './ledger.ts'
import { tokenProgramName } from './tokenState.ts'

const systemProgram = '11111111111111111111111111111111'
const associatedTokenProgram = 'ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL'

/** An instruction with its accounts' addresses in place of their numbers. */
export type Instruction = {
  programId: string
  accounts: string[]
  data: Uint8Array
  stackHeight: number | null
}

/** What an instruction does, where this sandbox can say it. */
export type ParsedInstruction = { type: string; info: Record<string, unknown> }

/** Reads the instructions that move something: of the System program, the token programs, and the associated token program. */
export function parseInstruction(
  { programId, accounts, data }: Instruction,
  landed: LandedTransaction,
): ParsedInstruction | undefined {
  if (programId === systemProgram) return parseSystem(accounts, data)
  if (programId === associatedTokenProgram) return parseAssociated(accounts, data)
  return tokenProgramName(programId) === undefined ? undefined : parseToken(accounts, data, landed)
}

/** Source: the System program's `SystemInstruction`; numbers are little-endian. */
function parseSystem(accounts: readonly string[], data: Uint8Array): ParsedInstruction | undefined {
  const view = viewOf(data)
  const [source, destination] = accounts
  if (data.length < 4) return undefined
  const kind = view.getUint32(0, true)
  if (kind === 2 && data.length >= 12) {
    return { type: 'transfer', info: { source, destination, lamports: Number(view.getBigUint64(4, true)) } }
  }
  if (kind === 0 && data.length >= 52) {
    const lamports = Number(view.getBigUint64(4, true))
    const space = Number(view.getBigUint64(12, true))
    const owner = base58.encode(data.subarray(20, 52))
    return { type: 'createAccount', info: { source, newAccount: destination, lamports, space, owner } }
  }
  return undefined
}

/** Source: the associated token account program's `AssociatedTokenAccountInstruction`. */
function parseAssociated(accounts: readonly string[], data: Uint8Array): ParsedInstruction | undefined {
  if (data.length > 1 || (data[0] ?? 0) > 1) return undefined
  const [source, account, wallet, mint, system, tokenProgram] = accounts
  const info = { source, account, wallet, mint, systemProgram: system, tokenProgram }
  return { type: data[0] === 1 ? 'createIdempotent' : 'create', info }
}

/** Source: `TokenInstruction` of the token program; Token-2022 has the same first instructions. */
function parseToken(
  accounts: readonly string[],
  data: Uint8Array,
  landed: LandedTransaction,
): ParsedInstruction | undefined {
  const view = viewOf(data)
  if (data.length < 9) return undefined
  const amount = view.getBigUint64(1, true)
  if (data[0] === 3) {
    const [source, destination, authority] = accounts
    return { type: 'transfer', info: { source, destination, authority, amount: amount.toString() } }
  }
  if (data[0] === 12 && data.length >= 10) {
    const [source, mint, destination, authority] = accounts
    const tokenAmount = uiAmount(amount, data[9] ?? 0)
    return { type: 'transferChecked', info: { source, mint, destination, authority, tokenAmount } }
  }
  if (data[0] === 7 || data[0] === 14) {
    const [mint, account, mintAuthority] = accounts
    const held = landed.tokens.after.find((token) => landed.accounts[token.accountIndex] === account)
    const said =
      data[0] === 7
        ? { amount: amount.toString() }
        : { tokenAmount: uiAmount(amount, held?.decimals ?? data[9] ?? 0) }
    return {
      type: data[0] === 7 ? 'mintTo' : 'mintToChecked',
      info: { mint, account, mintAuthority, ...said },
    }
  }
  return undefined
}

function viewOf(data: Uint8Array): DataView {
  return new DataView(data.buffer, data.byteOffset, data.byteLength)
}
