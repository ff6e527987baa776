import { base64 } from '@scure/base'
import * as v from 'valibot'

/** Base64 of exactly `length` bytes. */
export const bytesSchema = (length: number) =>
  v.pipe(
    v.string(),
    v.check((text) => {
      try {
        return base64.decode(text).length === length
      } catch {
        return false
      }
    }),
  )

/** A nonce, and `length` bytes of plain text with their tag. */
export const sealedSchema = (length: number) =>
  v.strictObject({ nonce: bytesSchema(12), sealed: bytesSchema(length + 16) })

export const labelSchema = v.pipe(v.string(), v.maxLength(64))
export const familySchema = v.picklist(['evm', 'solana'])
export const addressSchema = v.pipe(v.string(), v.minLength(32), v.maxLength(44))
/** A derivation path, or `seed` for the seed itself. */
export const pathSchema = v.pipe(v.string(), v.maxLength(64), v.regex(/^(?:seed|m(?:\/\d+'?)+)$/))
export const momentSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export const revisionSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
