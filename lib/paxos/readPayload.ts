import * as v from 'valibot'
import { excerpt } from '../message/escapeText.ts'
import { byteLength } from '../message/messageBytes.ts'
import { readCallbackUrl } from './callbackUrl.ts'
import { credentialFindings } from './credentials.ts'
import type { Finding } from './finding.ts'
import type { Channel, Payload, SmallDeposit } from './payload.ts'
import { ignoredFields, nestedFields, type PayloadFields, payloadSchema } from './payloadSchema.ts'
import { walletPayload } from './readWalletRequest.ts'
import { parseStrictJson, unreadable } from './strictJson.ts'

/** Largest payload, in UTF-8 bytes. */
export const maxPayloadBytes = 65_536

/**
 * Reads a verification payload of either shape from the text that a page, a link or a person handed over.
 *
 * Strict: JSON of at most 64 KiB, no duplicate keys, own fields only, exact types. A credential anywhere in it
 * refuses the whole payload, and only the field's name is told. Light enough for the background: no
 * cryptography, no address or message rules.
 *
 * @param channel how it came: only through the wallet door may it be a wallet's request instead of a verification.
 * @returns the payload, or none with at least one blocking finding that says why.
 */
export function readPayload(raw: string, channel?: Channel): { payload?: Payload; findings: Finding[] } {
  if (raw.length > maxPayloadBytes || byteLength(raw) > maxPayloadBytes) {
    return { findings: [{ code: 'payload-too-large', weight: 'block' }] }
  }
  const json = parseStrictJson(raw)
  const credentials = credentialFindings(json.entries)
  if (credentials.length > 0) return { findings: credentials }
  if (!json.ok) return { findings: [json.finding] }

  const asked = channel === 'wallet' ? walletPayload(json.value) : undefined
  if (asked) return { payload: asked, findings: [] }
  const result = v.safeParse(payloadSchema, bare(json.value))
  if (!result.success) return { findings: [unreadable(issueText(result.issues[0]))] }
  return shaped(result.output, unknownFields(json.value as object))
}

/** Decides the shape and compares what a payload says twice. */
function shaped(fields: PayloadFields, unknown: string[]): { payload?: Payload; findings: Finding[] } {
  const nested = fields.signature_verification ?? undefined
  const verificationId = fields.verification_id ?? fields.id
  const message = nested?.message ?? fields.message
  const nonce = nested?.nonce ?? fields.nonce
  const deposit = fields.small_deposit_verification ?? undefined

  const callbackUrl = readCallbackUrl(fields.callback_url ?? '')

  const contradiction =
    differ(fields.verification_id, fields.id, 'verification_id') ??
    differ(nested?.message, fields.message, 'message') ??
    differ(nested?.nonce, fields.nonce, 'nonce')
  if (contradiction) return { findings: [contradiction] }
  if (verificationId === undefined) return { findings: [unreadable('it has no verification_id and no id')] }

  const method =
    fields.verification_method ?? (message === undefined && deposit ? 'SMALL_DEPOSIT' : 'SIGNATURE')
  if (method === 'SIGNATURE' && message === undefined) {
    return { findings: [unreadable('it has no message to sign')] }
  }
  if (method === 'SMALL_DEPOSIT' && deposit === undefined) {
    return { findings: [unreadable('it has no small_deposit_verification')] }
  }
  const payload: Payload = {
    shape: nested || deposit || fields.verification_id === undefined ? 'record' : 'collector',
    verificationId,
    network: fields.network,
    address: fields.address,
    method,
    ...(message !== undefined && { message }),
    ...(nonce !== undefined && { nonce }),
    ...(fields.status !== undefined && { status: fields.status }),
    ...(fields.expires_at !== undefined && { expiresAt: fields.expires_at }),
    ...(fields.created_at !== undefined && { createdAt: fields.created_at }),
    ...(deposit && { smallDeposit: smallDeposit(deposit) }),
    ...(callbackUrl !== undefined && { callbackUrl }),
    unknownFields: unknown,
  }
  return { payload, findings: [...callbackFindings(fields, callbackUrl), ...unknownFindings(unknown)] }
}

function differ(one: string | undefined, other: string | undefined, field: string): Finding | undefined {
  return one !== undefined && other !== undefined && one !== other
    ? { code: 'contradictory-payload', weight: 'block', values: { field } }
    : undefined
}

function smallDeposit(deposit: NonNullable<PayloadFields['small_deposit_verification']>): SmallDeposit {
  return {
    depositAddress: deposit.deposit_address,
    amount: deposit.amount,
    asset: deposit.asset,
    ...(deposit.transaction_hash && { transactionHash: deposit.transaction_hash }),
  }
}

/** The same value with only its own fields: nothing is looked up on a prototype. */
function bare(value: unknown): unknown {
  if (!isObject(value)) return undefined
  return Object.assign(
    Object.create(null),
    Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        Object.hasOwn(nestedFields, key) && isObject(inner)
          ? Object.assign(Object.create(null), inner)
          : inner,
      ]),
    ),
  )
}

function unknownFields(value: object): string[] {
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'signature_verification' || key === 'small_deposit_verification') {
      const known: readonly string[] = nestedFields[key]
      return isObject(inner)
        ? Object.keys(inner)
            .filter((name) => !known.includes(name))
            .map((name) => `${key}.${name}`)
        : []
    }
    return Object.hasOwn(payloadSchema.entries, key) || ignoredFields.includes(key) ? [] : [key]
  })
}

function callbackFindings({ callback_url }: PayloadFields, url: string | undefined): Finding[] {
  if (callback_url === undefined) return []
  if (url === undefined) return [{ code: 'callback-unusable', weight: 'note' }]
  return [{ code: 'callback-named', weight: 'note', values: { host: new URL(url).host } }]
}

function unknownFindings(unknown: readonly string[]): Finding[] {
  if (unknown.length === 0) return []
  const shown = unknown.slice(0, 5).map((name) => excerpt(name, 40))
  const fields = shown.join(', ') + (unknown.length > shown.length ? ', …' : '')
  return [{ code: 'unknown-fields', weight: 'note', values: { fields } }]
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function issueText(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue)
  if (path === null) return 'it is not a JSON object'
  return issue.received === 'undefined' ? `“${path}” is missing` : `“${path}” is not what Paxos sends`
}
