import { ComputeBudgetProgram, type VersionedMessage } from '@solana/web3.js'

const lamportsPerSignature = 5000

/** Units that an instruction may use where none are asked for: less for what is built in. Source: SIMD-0170. */
const defaultUnits = 200_000
const builtInUnits = 3_000
const builtIn: ReadonlySet<string> = new Set([
  '11111111111111111111111111111111',
  'ComputeBudget111111111111111111111111111111',
  'Vote111111111111111111111111111111111111111',
  'BPFLoader2111111111111111111111111111111111',
  'BPFLoaderUpgradeab1e11111111111111111111111',
])
const maximumUnits = 1_400_000

/** The fee of a transaction in lamports: by signatures, and the priority fee that it offers. */
export function transactionFee(message: VersionedMessage): number {
  const programs = message.compiledInstructions.map(({ programIdIndex }) =>
    String(message.staticAccountKeys[programIdIndex] ?? ''),
  )
  const budget = message.compiledInstructions.filter(
    (_, index) => programs[index] === ComputeBudgetProgram.programId.toBase58(),
  )
  let units: number | undefined
  let price = 0n
  for (const { data } of budget) {
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
    if (data[0] === 2 && data.length >= 5) units = view.getUint32(1, true)
    if (data[0] === 3 && data.length >= 9) price = view.getBigUint64(1, true)
  }
  const assumed = programs.reduce((sum, id) => sum + (builtIn.has(id) ? builtInUnits : defaultUnits), 0)
  const limit = BigInt(Math.min(units ?? assumed, maximumUnits))
  const priority = Number((price * limit + 999_999n) / 1_000_000n)
  return lamportsPerSignature * message.header.numRequiredSignatures + priority
}
