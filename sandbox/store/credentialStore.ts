import { timingSafeEqual } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { hashSecret, randomSecret } from '../server/secrets.ts'

/** API credentials as they are handed out; the secret is stored as its hash only. */
export type Credentials = { clientId: string; clientSecret: string }

/** What is known of credentials, without the secret. Times in milliseconds. */
export type CredentialRecord = {
  clientId: string
  account: string
  name: string
  scopes: ReadonlySet<string>
  /** Whether each request with its tokens has to be signed. */
  signingRequired: boolean
  createdAt: number
}

/** Who a bearer token speaks for. */
export type Caller = {
  clientId: string
  account: string
  scopes: ReadonlySet<string>
  signingRequired: boolean
}

/** What may be changed of credentials that exist. */
export type CredentialChange = { name?: string; scopes?: readonly string[]; signingRequired?: boolean }

export type CredentialStore = {
  /**
   * Adds credentials to an account. Where the client id exists, its secret, account and scopes are replaced;
   * its name and whether it has to sign stay.
   */
  save(entry: Credentials & { account: string; scopes: readonly string[]; name?: string; now?: number }): void
  find(clientId: string): CredentialRecord | undefined
  /** All credentials, oldest first. */
  list(): CredentialRecord[]
  /** False when there are none of this id. */
  change(clientId: string, change: CredentialChange): boolean
  /** Replaces the secret and ends all tokens; signing keys stay. False when there are none of this id. */
  replaceSecret(credentials: Credentials): boolean
  remove(clientId: string): boolean
  /** The scopes enabled on these credentials; undefined when the id or the secret is wrong. */
  enabledScopes(credentials: Credentials): ReadonlySet<string> | undefined
  /** A new opaque bearer token. Times in milliseconds. */
  issueToken(entry: { clientId: string; scopes: readonly string[]; now: number; expiresAt: number }): string
  /** Whom a token that has not expired speaks for. */
  findCaller(token: string, now: number): Caller | undefined
}

/** Credentials and the tokens issued for them. */
export function createCredentialStore(database: DatabaseSync): CredentialStore {
  const upsert = database.prepare(
    `INSERT INTO credentials (client_id, account, secret_hash, scopes, name, created_at)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (client_id) DO UPDATE SET account = excluded.account, secret_hash = excluded.secret_hash,
       scopes = excluded.scopes`,
  )
  const select = database.prepare('SELECT * FROM credentials WHERE client_id = ?')
  const selectAll = database.prepare('SELECT * FROM credentials ORDER BY created_at, client_id')
  const update = database.prepare(
    `UPDATE credentials SET name = coalesce(?, name), scopes = coalesce(?, scopes),
       signing_required = coalesce(?, signing_required) WHERE client_id = ?`,
  )
  const updateSecret = database.prepare('UPDATE credentials SET secret_hash = ? WHERE client_id = ?')
  const dropTokens = database.prepare('DELETE FROM tokens WHERE client_id = ?')
  const remove = database.prepare('DELETE FROM credentials WHERE client_id = ?')
  const insertToken = database.prepare(
    'INSERT INTO tokens (hash, client_id, scopes, expires_at) VALUES (?, ?, ?, ?)',
  )
  const dropExpired = database.prepare('DELETE FROM tokens WHERE expires_at <= ?')
  const selectToken = database.prepare(
    `SELECT tokens.client_id, account, tokens.scopes, credentials.scopes AS enabled, signing_required
     FROM tokens JOIN credentials USING (client_id) WHERE hash = ? AND expires_at > ?`,
  )
  const noSecret = new Uint8Array(32)

  return {
    save({ clientId, clientSecret, account, scopes, name = '', now = Date.now() }) {
      upsert.run(clientId, account, hashSecret(clientSecret), scopes.join(' '), name, now)
    },
    find(clientId) {
      const row = select.get(clientId)
      return row === undefined ? undefined : readCredentials(row)
    },
    list: () => selectAll.all().map(readCredentials),
    change(clientId, { name, scopes, signingRequired }) {
      const flag = signingRequired === undefined ? null : Number(signingRequired)
      return update.run(name ?? null, scopes?.join(' ') ?? null, flag, clientId).changes === 1
    },
    replaceSecret({ clientId, clientSecret }) {
      if (updateSecret.run(hashSecret(clientSecret), clientId).changes !== 1) return false
      dropTokens.run(clientId)
      return true
    },
    remove: (clientId) => remove.run(clientId).changes === 1,
    enabledScopes({ clientId, clientSecret }) {
      const row = select.get(clientId)
      // An unknown id costs the same comparison as a wrong secret.
      const stored = row?.secret_hash instanceof Uint8Array ? row.secret_hash : noSecret
      const fits = timingSafeEqual(stored, hashSecret(clientSecret))
      return fits && row !== undefined ? scopeSet(row.scopes) : undefined
    },
    issueToken({ clientId, scopes, now, expiresAt }) {
      dropExpired.run(now)
      const token = randomSecret()
      insertToken.run(hashSecret(token), clientId, scopes.join(' '), expiresAt)
      return token
    },
    findCaller(token, now) {
      const row = selectToken.get(hashSecret(token), now)
      if (row === undefined) return undefined
      return {
        clientId: String(row.client_id),
        account: String(row.account),
        // A scope that was switched off on the credentials is gone from their tokens at once.
        scopes: new Set([...scopeSet(row.scopes)].filter((scope) => scopeSet(row.enabled).has(scope))),
        signingRequired: row.signing_required === 1,
      }
    },
  }
}

function readCredentials(row: Record<string, unknown>): CredentialRecord {
  return {
    clientId: String(row.client_id),
    account: String(row.account),
    name: String(row.name),
    scopes: scopeSet(row.scopes),
    signingRequired: row.signing_required === 1,
    createdAt: Number(row.created_at),
  }
}

function scopeSet(scopes: unknown): ReadonlySet<string> {
  return new Set(String(scopes).split(' ').filter(Boolean))
}
