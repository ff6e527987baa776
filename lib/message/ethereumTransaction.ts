import { listItems } from './rlp.ts'

/** Fields of an unsigned and a signed transaction, and where `to` stands, by EIP-2718 type. */
const typed: Readonly<Record<number, { counts: readonly number[]; to: number }>> = {
  1: { counts: [8, 11], to: 4 },
  2: { counts: [9, 12], to: 5 },
  3: { counts: [11, 14], to: 5 },
  4: { counts: [10, 13], to: 5 },
}
const legacy = { counts: [6, 9], to: 3 }

/**
 * Whether bytes are an Ethereum transaction: legacy RLP, an EIP-2718 envelope (types 1 to 4), signed or not, or
 * an EIP-7702 authorization (`0x05`). A structural parse that must consume every byte.
 */
export function isEthereumTransaction(bytes: Uint8Array): boolean {
  const first = bytes[0]
  if (first === undefined) return false
  if (first >= 0xc0) return isTransactionList(bytes, legacy)
  const rest = bytes.subarray(1)
  if (first === 5) {
    const fields = listItems(rest)
    return fields?.length === 3 && fields[1]?.length === 20
  }
  const shape = typed[first]
  return shape !== undefined && isTransactionList(rest, shape)
}

function isTransactionList(bytes: Uint8Array, shape: { counts: readonly number[]; to: number }): boolean {
  const fields = listItems(bytes)
  const to = fields?.[shape.to]
  return (
    fields !== undefined &&
    shape.counts.includes(fields.length) &&
    to !== undefined &&
    !to.isList &&
    // An empty recipient creates a contract, and then there has to be code.
    (to.length === 20 || (to.length === 0 && (fields[shape.to + 2]?.length ?? 0) > 1))
  )
}
