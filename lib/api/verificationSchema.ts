import * as v from 'valibot'

/**
 * What the API answers, checked field by field where this project relies on it. Everything else passes through
 * untouched: the API is in preview, so unknown fields, and unknown values of its enumerations, are kept.
 * Source: the guide "Verify an Address" and the API reference.
 */
export const verificationSchema = v.looseObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  network: v.string(),
  address: v.string(),
  /** `SIGNATURE`, `SMALL_DEPOSIT`, `MANUAL`, or something newer. */
  verification_method: v.string(),
  /** `PENDING`, `APPROVED`, `EXPIRED`, or something newer. */
  status: v.string(),
  ref_id: v.optional(v.string()),
  signature_verification: v.optional(
    v.looseObject({ message: v.string(), nonce: v.string(), signature: v.optional(v.string(), '') }),
  ),
  small_deposit_verification: v.optional(
    v.looseObject({
      deposit_address: v.string(),
      amount: v.string(),
      asset: v.string(),
      transaction_hash: v.optional(v.string(), ''),
    }),
  ),
  created_at: v.string(),
  updated_at: v.string(),
  expires_at: v.string(),
})

/** One page of a list. */
export const verificationPageSchema = v.looseObject({
  items: v.optional(v.array(verificationSchema), []),
  next_page_cursor: v.optional(v.string(), ''),
})

/** The token endpoint's answer, RFC 6749 section 5.1. `expires_in` is in seconds. */
export const tokenSchema = v.looseObject({
  access_token: v.pipe(v.string(), v.nonEmpty()),
  expires_in: v.pipe(v.number(), v.minValue(0)),
})

/** An address verification as Paxos writes it. */
export type AddressVerification = v.InferOutput<typeof verificationSchema>
