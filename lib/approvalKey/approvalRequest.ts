import * as v from 'valibot'

/** Who has asked for what is one line of plain text: nothing in it can reorder, hide or break what is shown. */
const line = v.pipe(
  v.string(),
  v.minLength(1, 'is empty'),
  v.maxLength(200, 'is too long'),
  v.regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u, 'has characters that cannot be shown'),
  v.check((text) => text === text.trim(), 'begins or ends with a blank'),
)

const time = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'is not an RFC 3339 time in UTC, to the second'),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'is no time that there is'),
)

/** 16 to 64 random bytes. */
const nonce = v.pipe(v.string(), v.regex(/^[\w-]{22,86}$/, 'is not 16 to 64 bytes in base64url'))

/** A host name in lower case, as WebAuthn's `rp.id` has it. */
const relyingParty = v.pipe(
  v.string(),
  v.maxLength(253),
  v.regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/, 'is not a domain'),
)

const amount = v.pipe(
  v.string(),
  v.regex(/^(0|[1-9]\d{0,29})(\.\d{1,18})?$/, 'is not a plain decimal number'),
  v.check((text) => /[1-9]/.test(text), 'is nothing'),
)

const asset = v.pipe(v.string(), v.regex(/^[A-Za-z0-9.-]{1,20}$/, 'is not the symbol of an asset'))

/** How many different people have to approve. */
const approvalCount = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3))

const common = {
  version: v.literal(1),
  /** The request that is approved; the same for everybody who approves it. */
  id: line,
  relying_party: relyingParty,
  /** Made by the server for this one signature. */
  nonce,
  organization: line,
  entity: line,
  amount,
  asset,
  requested_by: line,
  requested_at: time,
  /** From then on no signature is taken. */
  expires_at: time,
  /** Whose signature this is to be. */
  approver: line,
  rule: line,
  required_approvals: approvalCount,
  /** What the rule's tiers ask for, each of its own people. */
  tiers: v.optional(
    v.pipe(v.array(v.strictObject({ name: line, approvals: approvalCount })), v.minLength(1), v.maxLength(5)),
  ),
}

/**
 * What one approver is asked to approve, in the very form whose hash is signed. Nothing may stand in it that is not
 * shown, so an unknown field is refused.
 */
export const approvalRequestSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('withdrawal'),
    ...common,
    from: line,
    destination: v.strictObject({ name: line, network: line, address: line }),
  }),
  v.strictObject({ kind: v.literal('transfer'), ...common, from: line, to: line }),
  v.strictObject({ kind: v.literal('conversion'), ...common, from: line, to_asset: asset }),
])

export type ApprovalRequest = v.InferOutput<typeof approvalRequestSchema>
export type ApprovalKind = ApprovalRequest['kind']

/** What somebody is asked who makes an approval key, in the form whose hash is the challenge. */
export const keyRequestSchema = v.strictObject({
  version: v.literal(1),
  id: line,
  relying_party: relyingParty,
  nonce,
  organization: line,
  approver: line,
  /** Of the approver, as they know it: an e-mail address. */
  account: line,
  /** WebAuthn's user handle: 16 to 64 random bytes that say nothing about the person. */
  user_handle: nonce,
  /** The display name that the approver gave the key. */
  key_name: v.pipe(line, v.maxLength(64, 'is too long')),
  expires_at: time,
})

export type KeyRequest = v.InferOutput<typeof keyRequestSchema>
