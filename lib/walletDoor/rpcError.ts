import type { ErrorReport } from '../errors.ts'

/** An error as EIP-1193 wants it: a number for programs beside the sentence. */
export type RpcError = Error & { code: number; data?: { code: string } }

/**
 * Numbers of EIP-1193 (4xxx) and EIP-1474 (negative). 4902 comes from EIP-3326: a chain that the wallet does not
 * know.
 */
export const rpcCodes = {
  unauthorized: 4100,
  unsupported: 4200,
  disconnected: 4900,
  unknownChain: 4902,
  invalidParams: -32602,
} as const

export function rpcError(code: number, message: string): RpcError {
  return Object.assign(new Error(message), { code })
}

/** The page's form of a report; the report's own stable code stays readable in `data`. */
export function rpcErrorOf({ code, message, number }: ErrorReport): RpcError {
  return Object.assign(new Error(message), { code: number, data: { code } })
}
