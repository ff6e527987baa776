import { excerpt } from '../message/escapeText.ts'
import type { Finding } from './finding.ts'
import type { Payload } from './payload.ts'
import { parseRfc3339 } from './rfc3339.ts'

/** How long Paxos keeps a verification open (guide: 48 hours), in milliseconds. */
export const verificationLifetime = 48 * 3_600_000

/** How far two clocks may be apart before a time counts as not fitting, in milliseconds. */
export const clockSkew = 10 * 60_000

/**
 * How much longer than 48 hours a message may have been issued before the expiry, in milliseconds: the guide
 * says when a verification ends, not that its message is made at the same moment.
 */
const issueSlack = 12 * 3_600_000

/**
 * Whether a verification can still be answered: only `PENDING`, and only before `expires_at` (T27).
 *
 * Paxos's `expires_at` decides when it ends. One further off than the 48 hours of the guide still works, but
 * warns: Paxos does not issue such verifications. Checked again at approval, so it is a function of its own.
 *
 * What came through the wallet door has no expiry and needs none.
 *
 * @param now milliseconds since the epoch.
 */
export function expiryFindings(payload: Payload, now: number): Finding[] {
  if (payload.shape === 'wallet') return []
  const found: Finding[] = []
  if (payload.status !== undefined && payload.status !== 'PENDING') {
    found.push({ code: 'not-pending', weight: 'block', values: { status: excerpt(payload.status, 40) } })
  }
  if (payload.expiresAt === undefined || payload.expiresAt === '') {
    return [...found, { code: 'expiry-missing', weight: 'block' }]
  }
  const expiry = parseRfc3339(payload.expiresAt)
  if (expiry === undefined) {
    return [
      ...found,
      { code: 'expiry-unreadable', weight: 'block', values: { time: excerpt(payload.expiresAt, 40) } },
    ]
  }
  if (expiry <= now) {
    found.push({ code: 'expired', weight: 'block', values: { time: new Date(expiry).toISOString() } })
  }
  const created = payload.createdAt === undefined ? undefined : parseRfc3339(payload.createdAt)
  const latest = Math.min(now, created ?? now) + verificationLifetime + clockSkew
  if (expiry > latest) found.push({ code: 'expiry-far', weight: 'warn' })
  return found
}

/**
 * Whether the issue time that a message names fits the payload: readable, not after now, not after
 * `expires_at`, about 48 hours before it at most, and the same as `created_at` where the record has one. What does
 * not fit warns.
 *
 * @param issuedAt the text after “Issued At”.
 * @param now milliseconds since the epoch.
 */
export function issueTimeFindings(issuedAt: string, payload: Payload, now: number): Finding[] {
  const issued = parseRfc3339(issuedAt)
  if (issued === undefined) {
    return [{ code: 'issue-time-unreadable', weight: 'warn', values: { time: excerpt(issuedAt, 40) } }]
  }
  const expiry = parseRfc3339(payload.expiresAt ?? '')
  const created = parseRfc3339(payload.createdAt ?? '')
  const fits =
    issued <= now + clockSkew &&
    (expiry === undefined || issued < expiry) &&
    // Without an expiry: what Paxos issued longer ago has run out.
    issued >= (expiry ?? now) - verificationLifetime - issueSlack &&
    (created === undefined || Math.abs(issued - created) <= clockSkew)
  return fits ? [] : [{ code: 'issue-time', weight: 'warn', values: { time: excerpt(issuedAt, 40) } }]
}

/** A creation time that cannot be read, or that lies ahead of now. */
export function creationFindings(payload: Payload, now: number): Finding[] {
  if (payload.createdAt === undefined) return []
  const created = parseRfc3339(payload.createdAt)
  const values = { time: excerpt(payload.createdAt, 40) }
  return created === undefined || created > now + clockSkew
    ? [{ code: 'creation-time', weight: 'warn', values }]
    : []
}
