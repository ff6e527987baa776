import * as v from 'valibot'

const filled = v.pipe(v.string(), v.minLength(1))
const optional = v.optional(filled)

/** Ids: visible ASCII, so that what a person reads is what is there. */
const word = v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,128}$/))

/**
 * The fields that either payload shape defines, with exact types: nothing is coerced, and an empty string is no
 * value. Which of them must be there depends on the shape (`readPayload`). Source: the guide “Verify an
 * address” and the API reference.
 *
 * `null` stands for “not given” only where Paxos leaves a field out for the other method.
 */
export const payloadSchema = v.object({
  verification_id: v.optional(word),
  id: v.optional(word),
  network: filled,
  address: filled,
  verification_method: optional,
  status: optional,
  message: optional,
  nonce: optional,
  expires_at: v.optional(v.string()),
  created_at: v.optional(v.string()),
  /** Ours, not Paxos's: where a collector wants the signature sent (docs/page-protocol.md, “Callback”). */
  callback_url: v.optional(v.string()),
  signature_verification: v.nullish(
    v.object({ message: optional, nonce: optional, signature: v.nullish(v.string()) }),
  ),
  small_deposit_verification: v.nullish(
    v.object({
      deposit_address: filled,
      amount: filled,
      asset: filled,
      transaction_hash: v.nullish(v.string()),
    }),
  ),
})

export type PayloadFields = v.InferOutput<typeof payloadSchema>

/** Fields that Paxos returns and that nothing here needs. Their values are not looked at. */
export const ignoredFields: readonly string[] = ['ref_id', 'updated_at']

/** The names of the nested objects' own fields. */
export const nestedFields = {
  signature_verification: Object.keys(payloadSchema.entries.signature_verification.wrapped.entries),
  small_deposit_verification: Object.keys(payloadSchema.entries.small_deposit_verification.wrapped.entries),
} as const
