import type { TestToken } from './testTokens.ts'

/** One question in JSON-RPC 2.0. */
export type RpcCall = { method: string; params: readonly unknown[] }

/** A refusal as JSON-RPC writes it. */
export class RpcError extends Error {
  readonly code: number
  readonly data: unknown

  constructor(code: number, message: string, data?: unknown) {
    super(message)
    this.name = 'RpcError'
    this.code = code
    this.data = data
  }
}

/** Codes of the JSON-RPC 2.0 specification, section 5.1. */
export const parseError = -32700
export const invalidRequest = -32600
export const methodNotFound = -32601
export const invalidParams = -32602
export const internalError = -32603

/** A node as something that answers questions. */
export type ChainNode = {
  /** @throws RpcError */
  call(call: RpcCall): Promise<unknown>
  close(): Promise<void>
}

/** A dev chain: a node, and what only whoever runs it can do. Amounts are in the smallest unit. */
export type DevChain = ChainNode & {
  mine(count: number): Promise<void>
  giveCoins(to: string, amount: bigint): Promise<void>
  giveTokens(to: string, token: TestToken, amount: bigint): Promise<void>
}
