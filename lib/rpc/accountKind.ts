/** What an EVM address is, by the code that stands at it. */
export type AccountKind =
  /** No code: a key's account, or an address that was never used. */
  | { kind: 'key' }
  /** EIP-7702: the account of a key, which has handed itself over to a contract. */
  | { kind: 'delegated'; to: string }
  | { kind: 'contract' }

/** The start of an EIP-7702 delegation designator; the contract's address follows. */
const designator = /^0xef0100([0-9a-f]{40})$/i

/**
 * Reads the kind of an account from its code.
 *
 * @param code `0x` hex as `eth_getCode` returns it; absent or `0x` for none
 */
export function accountKind(code: string | undefined): AccountKind {
  if (code === undefined || code === '0x') return { kind: 'key' }
  const [, to] = designator.exec(code) ?? []
  return to === undefined ? { kind: 'contract' } : { kind: 'delegated', to: `0x${to}` }
}
