import * as v from 'valibot'
import { fromBase64url } from './approvalChallenge.ts'
import { approvalRequestSchema } from './approvalRequest.ts'
import { assertionSchema } from './credentialSchemas.ts'
import { verificationCode } from './verificationCode.ts'
import { ApprovalRefused, verifyApproval } from './verifyApproval.ts'

/**
 * What is kept of one approval: enough to show anybody, without asking anybody, that this key signed exactly this
 * request. Whose key it is, its verification code says.
 */
export const approvalRecordSchema = v.strictObject({
  type: v.literal('approval'),
  version: v.literal(1),
  request: approvalRequestSchema,
  key: v.strictObject({
    credential_id: v.pipe(v.string(), v.regex(/^[\w-]+$/)),
    /** COSE_Key, base64url; absent for a key that was made elsewhere: whoever registered it has it. */
    public_key: v.optional(v.pipe(v.string(), v.regex(/^[\w-]+$/))),
    verification_code: v.optional(v.string()),
  }),
  /** Where it was signed: the signing window's origin, or the extension's. */
  origin: v.string(),
  assertion: assertionSchema,
  /** When whoever keeps the record took the signature; their word alone, since authenticators sign no time. */
  recorded_at: v.string(),
})

export type ApprovalRecord = v.InferOutput<typeof approvalRecordSchema>

/**
 * Checks a record offline. That its origin is one that should be trusted is left to the reader, who sees it.
 *
 * @param known the key's COSE_Key in base64url, for a record that has none
 * @throws ApprovalRefused when the key did not sign this request, when the code is not this key's, and when there is
 * no public key to check with
 */
export async function checkApprovalRecord(record: ApprovalRecord, known?: string): Promise<void> {
  const { request, assertion, origin, key } = record
  const given = key.public_key ?? known
  if (given === undefined) throw new ApprovalRefused('The record does not have the public key.')
  const publicKey = fromBase64url(given)
  const code = key.verification_code
  if (code !== undefined && (await verificationCode(publicKey)) !== code) {
    throw new ApprovalRefused('The verification code is not that of the key.')
  }
  await verifyApproval({
    request,
    assertion,
    // The counter's history is not part of a record: what it was at the time, the server has checked.
    key: { credentialId: key.credential_id, publicKey, counter: 0 },
    origins: [origin],
  })
}
