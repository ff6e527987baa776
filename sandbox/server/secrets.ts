import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 random bits in base64url: a secret, a token or the path of an unguessable link. */
export function randomSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored instead of a random secret. Not for passwords: it is one plain SHA-256. */
export function hashSecret(secret: string): Uint8Array {
  return createHash('sha256').update(secret, 'utf8').digest()
}

/** Compares in constant time; hashing first makes the lengths equal. */
export function equalSecrets(left: string, right: string): boolean {
  return timingSafeEqual(hashSecret(left), hashSecret(right))
}
