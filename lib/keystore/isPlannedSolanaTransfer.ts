import { base58 } from '@scure/base'
import {
  associatedTokenAddress,
  associatedTokenProgram,
  tokenPrograms,
} from '../deposit/associatedTokenAddress.ts'
import type { DepositPlan } from '../deposit/depositPlan.ts'
import { readCount } from '../message/solanaTransaction.ts'

const systemProgram = '11111111111111111111111111111111'

/** One instruction with its addresses in base58. */
type Instruction = { program: string; accounts: string[]; data: Uint8Array }

/**
 * Whether bytes are a legacy message that does what the plan says: the sender alone signs and pays, and the one
 * instruction is the transfer. Where a token is sent, opening the recipient's associated account may come first.
 *
 * @see Solana's documentation, “Transactions”: header, account keys, block hash, instructions
 */
export function isPlannedSolanaTransfer(plan: DepositPlan, bytes: Uint8Array): boolean {
  const instructions = readInstructions(plan.from, bytes)
  const transfer = instructions?.at(-1)
  if (instructions === undefined || transfer === undefined || instructions.length > 2) return false
  if (!isSame(transfer, transferOf(plan))) return false
  const [first] = instructions
  return instructions.length === 1 || (first !== undefined && isSame(first, openingOf(plan)))
}

function transferOf({ asset, from, to, baseUnits }: DepositPlan): Instruction {
  const amount = BigInt(baseUnits)
  if (asset.kind === 'native') {
    // Transfer of the System Program: its number in four bytes, the lamports in eight, little endian.
    const data = new Uint8Array(12)
    data[0] = 2
    new DataView(data.buffer).setBigUint64(4, amount, true)
    return { program: systemProgram, accounts: [from, to], data }
  }
  const data = new Uint8Array(10)
  data[0] = 12
  new DataView(data.buffer).setBigUint64(1, amount, true)
  data[9] = asset.decimals
  const accounts = [
    associatedTokenAddress(from, asset),
    asset.contract,
    associatedTokenAddress(to, asset),
    from,
  ]
  return { program: tokenPrograms[asset.program ?? 'token'], accounts, data }
}

function openingOf({ asset, from, to }: DepositPlan): Instruction | undefined {
  if (asset.kind === 'native') return undefined
  const tokenProgram = tokenPrograms[asset.program ?? 'token']
  const account = associatedTokenAddress(to, asset)
  return {
    program: associatedTokenProgram,
    accounts: [from, account, to, asset.contract, systemProgram, tokenProgram],
    data: Uint8Array.of(1),
  }
}

function isSame(one: Instruction, other: Instruction | undefined): boolean {
  return (
    other !== undefined &&
    one.program === other.program &&
    one.accounts.join() === other.accounts.join() &&
    one.data.join() === other.data.join()
  )
}

/** The instructions of a legacy message that only `signer` signs; all its bytes have to be read. */
function readInstructions(signer: string, bytes: Uint8Array): Instruction[] | undefined {
  const [required, readonlySigned] = bytes
  const accounts = readCount(bytes, 3)
  if (required !== 1 || readonlySigned !== 0 || accounts === undefined) return undefined
  const keys = Array.from({ length: accounts.value }, (_, index) => {
    const start = accounts.next + 32 * index
    return base58.encode(bytes.subarray(start, start + 32))
  })
  if (keys[0] !== signer) return undefined
  const count = readCount(bytes, accounts.next + 32 * accounts.value + 32)
  if (count === undefined) return undefined
  const instructions: Instruction[] = []
  let offset = count.next
  for (let index = 0; index < count.value; index += 1) {
    const program = keys[bytes[offset] ?? keys.length]
    const used = readCount(bytes, offset + 1)
    const data = used && readCount(bytes, used.next + used.value)
    if (program === undefined || used === undefined || data === undefined) return undefined
    const indices = Array.from(bytes.subarray(used.next, used.next + used.value))
    const named = indices.map((at) => keys[at])
    const end = data.next + data.value
    if (named.includes(undefined) || end > bytes.length) return undefined
    instructions.push({
      program,
      accounts: named.filter((key) => key !== undefined),
      data: bytes.subarray(data.next, end),
    })
    offset = end
  }
  return offset === bytes.length ? instructions : undefined
}
