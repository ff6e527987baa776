import { base58 } from '@scure/base'
import * as v from 'valibot'
import { toDecimal } from '../decimalAmount.ts'
import { invalidParams, RpcError } from '../jsonRpc.ts'

export type Commitment = 'processed' | 'confirmed' | 'finalized'

/** A parameter in the form that is wanted, or the refusal that a node would give. */
export function readParam<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): v.InferOutput<Schema> {
  const read = v.safeParse(schema, value)
  if (read.success) return read.output
  throw new RpcError(invalidParams, `Invalid params: ${read.issues[0]?.message}`)
}

/** What stands for an account: 32 bytes in base58. */
export const addressSchema = v.pipe(
  v.string(),
  v.check((text) => bytesOf(text)?.length === 32, 'Invalid param: WrongSize'),
)

export const commitmentSchema = v.optional(v.picklist(['processed', 'confirmed', 'finalized']), 'finalized')

/** The bytes of a base58 text. */
export function bytesOf(text: string): Uint8Array | undefined {
  try {
    return base58.decode(text)
  } catch {
    return undefined
  }
}

/** Bytes as the two-part value in which Solana's JSON-RPC carries them. */
export function encodeData(data: Uint8Array, encoding: string): [string, string] | string {
  if (encoding === 'base58') return [base58.encode(data), 'base58']
  return [Buffer.from(data).toString('base64'), 'base64']
}

/** A base-unit amount with its decimals, as `uiTokenAmount` writes it. */
export function uiAmount(amount: bigint, decimals: number) {
  const text = toDecimal(amount, decimals)
  return { amount: amount.toString(), decimals, uiAmount: Number(text), uiAmountString: text }
}
