import * as v from 'valibot'
import { approvalPrefix } from './approvalPrefix.ts'
import { approvalRequestSchema, keyRequestSchema } from './approvalRequest.ts'
import { assertionSchema, credentialIds, registrationSchema } from './credentialSchemas.ts'

const askSchema = v.variant('ask', [
  v.strictObject({
    ask: v.literal('sign'),
    request: approvalRequestSchema,
    /** The approver's verified keys; one of them has to sign. */
    credential_ids: v.pipe(credentialIds, v.minLength(1)),
  }),
  v.strictObject({
    ask: v.literal('create'),
    registration: keyRequestSchema,
    /** The approver's keys that are in use: their authenticators make no second one. */
    exclude_credential_ids: credentialIds,
  }),
])

const payloadSchema = v.strictObject({ approval_request: askSchema })

/** What the signing window is asked, over the page protocol too: to sign a request, or to create a key. */
export type ApprovalAsk = v.InferOutput<typeof askSchema>

/** What comes back for it: the id of the request or registration, and what the authenticator made. */
export const signReplySchema = v.object({ id: v.string(), credential: assertionSchema })
export const createReplySchema = v.object({ id: v.string(), credential: registrationSchema })

export type SignReply = v.InferOutput<typeof signReplySchema>
export type CreateReply = v.InferOutput<typeof createReplySchema>
export type ApprovalReply = SignReply | CreateReply

/** Reads an ask from parsed JSON; undefined for anything else, and for one with any field too many. */
export function readApprovalAsk(value: unknown): ApprovalAsk | undefined {
  const read = v.safeParse(payloadSchema, value)
  return read.success ? read.output.approval_request : undefined
}

/** The text of the payload. */
export function writeApprovalAsk(ask: ApprovalAsk): string {
  return `${approvalPrefix}${JSON.stringify(ask)}}`
}
