import * as v from 'valibot'

/** Bytes in base64url; the longest that an authenticator may send is far below this. */
const bytes = v.pipe(v.string(), v.maxLength(16_384), v.regex(/^[\w-]+$/, 'is not base64url'))

/** A WebAuthn signature as `PublicKeyCredential.toJSON()` writes it (AuthenticationResponseJSON). */
export const assertionSchema = v.object({
  id: bytes,
  rawId: bytes,
  type: v.literal('public-key'),
  response: v.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: v.optional(bytes),
  }),
})

/** A new WebAuthn credential as `PublicKeyCredential.toJSON()` writes it (RegistrationResponseJSON). */
export const registrationSchema = v.object({
  id: bytes,
  rawId: bytes,
  type: v.literal('public-key'),
  response: v.object({ clientDataJSON: bytes, attestationObject: bytes }),
})

export type Assertion = v.InferOutput<typeof assertionSchema>
export type Registration = v.InferOutput<typeof registrationSchema>

/** Ids of credentials in base64url. */
export const credentialIds = v.pipe(v.array(bytes), v.maxLength(50))
