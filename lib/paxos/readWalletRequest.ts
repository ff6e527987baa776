import * as v from 'valibot'
import type { WalletRequest } from '../walletDoor/walletRequest.ts'
import type { Payload } from './payload.ts'

const family = v.picklist(['evm', 'solana'])
const filled = v.pipe(v.string(), v.minLength(1))

const schema = v.object({
  wallet_request: v.variant('ask', [
    v.object({ ask: v.literal('state') }),
    v.object({ ask: v.literal('connect'), family, again: v.optional(v.boolean()) }),
    v.object({ ask: v.literal('forget'), family }),
    v.object({ ask: v.literal('chain'), chainId: filled }),
    v.object({ ask: v.literal('sign'), network: filled, address: filled, message: v.string() }),
  ]),
})

/** Reads what a wallet in a page asks, from parsed JSON; undefined for anything else. */
export function readWalletRequest(value: unknown): WalletRequest | undefined {
  const read = v.safeParse(schema, value)
  return read.success ? (read.output.wallet_request as WalletRequest) : undefined
}

/**
 * A wallet's request as a payload that a request is made of: without verification, and without expiry. Only what a
 * person decides is one: to sign, or to connect (method `CONNECT`, with no address yet).
 */
export function walletPayload(value: unknown): Payload | undefined {
  const request = readWalletRequest(value)
  const bare = { shape: 'wallet', verificationId: '' } as const
  if (request?.ask === 'sign') {
    const { network, address, message } = request
    return { ...bare, network, address, method: 'SIGNATURE', message, unknownFields: [] }
  }
  if (request?.ask !== 'connect') return undefined
  const network = request.family === 'evm' ? 'ETHEREUM' : 'SOLANA'
  return { ...bare, network, address: '', method: 'CONNECT', unknownFields: [] }
}
