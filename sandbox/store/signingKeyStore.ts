import type { DatabaseSync } from 'node:sqlite'

/** Algorithms of request signing, by the guide. */
export type SigningAlgorithm = 'EdDSA' | 'ES256'

/** A public key as JWK, RFC 7517 and RFC 8037: the members that make the key and no other. */
export type PublicKeyJwk = { kty: string; crv: string; x: string; y?: string }

/** A public key with which requests of a credential may be signed. Times in milliseconds. */
export type SigningKey = {
  kid: string
  name: string
  alg: SigningAlgorithm
  jwk: PublicKeyJwk
  createdAt: number
  /** Since when its signatures are refused; absent while it may be used. */
  revokedAt?: number
}

export type SigningKeyStore = {
  /** All keys of a credential, revoked ones too, oldest first. */
  list(clientId: string): SigningKey[]
  /** Adds a key; false when the credential has one of this id already. */
  add(clientId: string, key: SigningKey): boolean
  /** Takes a key out of use but keeps it, so that a refusal can name it; false when there is none in use. */
  revoke(clientId: string, kid: string, now: number): boolean
  /** Forgets a key; false when there is none. */
  remove(clientId: string, kid: string): boolean
}

/** The public keys of all credentials. */
export function createSigningKeyStore(database: DatabaseSync): SigningKeyStore {
  const select = database.prepare('SELECT * FROM signing_keys WHERE client_id = ? ORDER BY created_at, kid')
  const insert = database.prepare(
    `INSERT INTO signing_keys (client_id, kid, name, alg, jwk, created_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  )
  const revoke = database.prepare(
    'UPDATE signing_keys SET revoked_at = ? WHERE client_id = ? AND kid = ? AND revoked_at IS NULL',
  )
  const remove = database.prepare('DELETE FROM signing_keys WHERE client_id = ? AND kid = ?')
  return {
    list: (clientId) => select.all(clientId).map(readKey),
    add: (clientId, { kid, name, alg, jwk, createdAt }) =>
      insert.run(clientId, kid, name, alg, JSON.stringify(jwk), createdAt).changes === 1,
    revoke: (clientId, kid, now) => revoke.run(now, clientId, kid).changes === 1,
    remove: (clientId, kid) => remove.run(clientId, kid).changes === 1,
  }
}

function readKey(row: Record<string, unknown>): SigningKey {
  return {
    kid: String(row.kid),
    name: String(row.name),
    alg: row.alg === 'ES256' ? 'ES256' : 'EdDSA',
    jwk: JSON.parse(String(row.jwk)),
    createdAt: Number(row.created_at),
    ...(row.revoked_at === null ? {} : { revokedAt: Number(row.revoked_at) }),
  }
}
