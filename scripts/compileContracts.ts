/**
 * `node scripts/compileContracts.ts`: compiles the dev chains' contracts and writes their bytecode down, so that the
 * sandbox needs no compiler. A test compiles them again.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '..', 'sandbox', 'chains', 'contracts')
/** The compiler, a CommonJS module without types. */
const solc: { compile(input: string): string } = createRequire(import.meta.url)('solc')
const names = ['TestToken', 'ContractAccount'] as const

export type ContractName = (typeof names)[number]

type Output = {
  errors?: { formattedMessage: string }[]
  contracts: Record<
    string,
    Record<string, { evm: Record<'bytecode' | 'deployedBytecode', { object: string }> }>
  >
}

/**
 * Compiles the contracts as they stand.
 *
 * @returns the code that makes each contract and the code that then stands at its address, in `0x` hex
 * @throws Error with the compiler's words; a warning is one
 */
export function compileContracts(): Record<ContractName, { creation: string; runtime: string }> {
  const read = (name: string) => ({ content: readFileSync(join(folder, `${name}.sol`), 'utf8') })
  const input = {
    language: 'Solidity',
    sources: Object.fromEntries(names.map((name) => [`${name}.sol`, read(name)])),
    settings: {
      // Without the hash of the metadata, which changes with every comment.
      metadata: { bytecodeHash: 'none', appendCBOR: false },
      evmVersion: 'shanghai',
      optimizer: { enabled: true, runs: 200 },
      outputSelection: { '*': { '*': ['evm.bytecode.object', 'evm.deployedBytecode.object'] } },
    },
  }
  const output: Output = JSON.parse(solc.compile(JSON.stringify(input)))
  const [complaint] = output.errors ?? []
  if (complaint !== undefined) throw new Error(complaint.formattedMessage)
  const code = (name: ContractName) => {
    const evm = output.contracts[`${name}.sol`]?.[name]?.evm
    return { creation: `0x${evm?.bytecode.object}`, runtime: `0x${evm?.deployedBytecode.object}` }
  }
  return { TestToken: code('TestToken'), ContractAccount: code('ContractAccount') }
}

/** The module in which the sandbox finds them. */
export function contractsModule(): string {
  const { TestToken, ContractAccount } = compileContracts()
  return `// Written by scripts/compileContracts.ts from the .sol files beside it.

/** What stands at the address of a \`TestToken\`. */
export const testTokenRuntime =
  '${TestToken.runtime}'

/** What makes a \`ContractAccount\`; its owner follows, ABI-encoded. */
export const contractAccountCreation =
  '${ContractAccount.creation}'
`
}

if (import.meta.main) writeFileSync(join(folder, 'bytecode.ts'), contractsModule())
