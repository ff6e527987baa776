/**
 * A transaction's error in the JSON of Solana's RPC, from the name that Rust's `Debug` gives it: `AlreadyProcessed`,
 * `InstructionError(0, Custom(1))`, `InsufficientFundsForRent { account_index: 1 }`.
 */
export type TransactionError = string | Record<string, unknown>

export function readTransactionError(debug: string): TransactionError {
  const instruction = /^InstructionError\((\d+), (.+)\)$/s.exec(debug)
  if (instruction !== null) {
    const [, index, inner = ''] = instruction
    const custom = /^Custom\((\d+)\)$/.exec(inner)?.[1]
    return { InstructionError: [Number(index), custom === undefined ? inner : { Custom: Number(custom) }] }
  }
  const named = /^(\w+) \{ account_index: (\d+) \}$/.exec(debug)
  if (named !== null) return { [`${named[1]}`]: { account_index: Number(named[2]) } }
  const numbered = /^(\w+)\((\d+)\)$/.exec(debug)
  if (numbered !== null) return { [`${numbered[1]}`]: Number(numbered[2]) }
  return debug
}

const sentences: Readonly<Record<string, string>> = {
  AccountNotFound: 'Attempt to debit an account but found no record of a prior credit.',
  AlreadyProcessed: 'This transaction has already been processed',
  BlockhashNotFound: 'Blockhash not found',
  InsufficientFundsForFee: 'Insufficient funds for fee',
  InvalidAccountForFee: 'This account may not be used to pay transaction fees',
  SignatureFailure: 'Transaction signature verification failure',
}

/** The error in words, as a node's error message has it. */
export function describeTransactionError(error: TransactionError): string {
  if (typeof error === 'string') return sentences[error] ?? error
  const instruction = error.InstructionError
  if (Array.isArray(instruction)) {
    const [index, inner] = instruction
    const custom =
      typeof inner === 'object' && inner !== null && 'Custom' in inner ? Number(inner.Custom) : undefined
    const what = custom === undefined ? String(inner) : `custom program error: 0x${custom.toString(16)}`
    return `Error processing Instruction ${index}: ${what}`
  }
  const rent = error.InsufficientFundsForRent
  if (typeof rent === 'object' && rent !== null && 'account_index' in rent) {
    return `Transaction results in an account (${rent.account_index}) with insufficient funds for rent`
  }
  return JSON.stringify(error)
}
