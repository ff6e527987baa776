import { messageBytes } from '../message/messageBytes.ts'
import type { SmallDeposit } from '../paxos/payload.ts'
import { sha256Hex } from './sha256Hex.ts'

/**
 * What a person approves when a small deposit is asked for: exactly this amount of this asset to this address, each as
 * the payload has it.
 *
 * @returns lower-case hex SHA-256, for `RequestRecord.digest` and the approval that must name it.
 */
export function depositDigest({ depositAddress, amount, asset }: SmallDeposit): Promise<string> {
  return sha256Hex(messageBytes(JSON.stringify([depositAddress, amount, asset])))
}
