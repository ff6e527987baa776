import { base64urlnopad } from '@scure/base'
import canonicalize from 'canonicalize'
import type { ApprovalRequest, KeyRequest } from './approvalRequest.ts'
import type { OwnAct } from './ownAct.ts'

/**
 * What an approver signs the hash of: the canonical JSON (RFC 8785) of `{"ask":"sign","request":…}`. Whoever shows
 * the request makes it from what they show; the server from its own record.
 */
export function approvalText(request: ApprovalRequest): string {
  return canonical({ ask: 'sign', request })
}

/** The same for a new approval key: the canonical JSON of `{"ask":"create","registration":…}`. */
export function keyText(registration: KeyRequest): string {
  return canonical({ ask: 'create', registration })
}

/** The challenge of an approval's WebAuthn signature: SHA-256 over the UTF-8 bytes of `approvalText`. @returns 32 bytes */
export function approvalChallenge(request: ApprovalRequest): Promise<Uint8Array<ArrayBuffer>> {
  return digest(approvalText(request))
}

/** The challenge with which an approval key is made: SHA-256 over the UTF-8 bytes of `keyText`. @returns 32 bytes */
export function keyChallenge(registration: KeyRequest): Promise<Uint8Array<ArrayBuffer>> {
  return digest(keyText(registration))
}

/**
 * The challenge with which an approval key approves the extension's own work: the same over
 * `{"act":…,"ask":"own","nonce":…}`.
 *
 * @param nonce fresh random bytes in base64url, so that no signature serves twice
 * @returns 32 bytes
 */
export function ownActChallenge(act: OwnAct, nonce: string): Promise<Uint8Array<ArrayBuffer>> {
  return digest(canonical({ ask: 'own', act, nonce }))
}

/** Bytes as WebAuthn's JSON forms write them: base64url without padding. */
export function toBase64url(bytes: Uint8Array): string {
  return base64urlnopad.encode(bytes)
}

/** @throws Error for anything but base64url without padding */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(base64urlnopad.decode(text))
}

function canonical(shown: object): string {
  const text = canonicalize(shown)
  if (text === undefined) throw new TypeError('There is nothing to approve.')
  return text
}

async function digest(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
}
