import { Hono } from 'hono'
import * as v from 'valibot'
import { verificationKey } from '../../lib/api/requestSigning/registeredKey.ts'
import { readScope, writeScope } from '../api/authenticate.ts'
import { refuseRequest } from '../api/problem.ts'
import { readJson } from '../api/readJson.ts'
import { readPublicKey } from '../api/readPublicKey.ts'
import type { Clock } from '../clock.ts'
import type { CredentialRecord } from '../store/credentialStore.ts'
import type { SigningKey, SigningKeyStore } from '../store/signingKeyStore.ts'
import type { ChangeFeed } from './changeFeed.ts'
import type { CredentialBook } from './credentialBook.ts'

/** Keys that one credential may have. */
const maximumKeys = 50

const name = v.pipe(v.string(), v.trim(), v.maxLength(100))
/** A scope-token of RFC 6749 section 3.3. Any may be enabled: other parts of the API have scopes of their own. */
const scope = v.pipe(v.string(), v.regex(/^[\x21\x23-\x5B\x5D-\x7E]{1,100}$/, 'is not a scope'))
const scopes = v.pipe(v.array(scope), v.maxLength(50))

const newSchema = v.strictObject({
  name: v.optional(name, ''),
  account: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(100))),
  scopes: v.optional(scopes, [readScope, writeScope]),
  signing_required: v.optional(v.boolean(), false),
})

const changeSchema = v.strictObject({
  name: v.optional(name),
  scopes: v.optional(scopes),
  signing_required: v.optional(v.boolean()),
})

const keySchema = v.strictObject({
  name: v.optional(name, ''),
  /** Paxos gives ids out itself; one may be chosen here, to replay known signatures. */
  kid: v.optional(v.pipe(v.string(), v.regex(/^[\x21-\x7E]{1,200}$/, 'is not a key id'))),
  public_key: v.union(
    [v.pipe(v.string(), v.maxLength(4096)), v.record(v.string(), v.unknown())],
    'must be PEM text or a JWK',
  ),
})

/** API credentials and their signing keys: what Paxos's dashboard has under Admin > API. */
export function credentialRoutes(options: {
  book: CredentialBook
  signingKeys: SigningKeyStore
  clock: Clock
  changes: ChangeFeed
}): Hono {
  const { book, signingKeys, clock, changes } = options
  const app = new Hono()

  app.get('/sandbox/credentials', (context) => context.json({ items: book.list().map(view) }))

  app.post('/sandbox/credentials', async (context) => {
    const { signing_required: signingRequired, account, ...rest } = await readJson(context, newSchema)
    const { clientId, clientSecret } = book.add({
      ...rest,
      signingRequired,
      ...(account === undefined ? {} : { account }),
    })
    changes.announce()
    return context.json({ ...view(existing(clientId)), client_secret: clientSecret }, 201)
  })

  app.patch('/sandbox/credentials/:id', async (context) => {
    const { clientId } = existing(context.req.param('id'))
    const { name, scopes, signing_required: signingRequired } = await readJson(context, changeSchema)
    book.change(clientId, {
      ...(name === undefined ? {} : { name }),
      ...(scopes === undefined ? {} : { scopes }),
      ...(signingRequired === undefined ? {} : { signingRequired }),
    })
    changes.announce()
    return context.json(view(existing(clientId)))
  })

  app.post('/sandbox/credentials/:id/rotate', (context) => {
    const { clientId } = existing(context.req.param('id'))
    const clientSecret = book.rotate(clientId)
    changes.announce()
    return context.json({ ...view(existing(clientId)), client_secret: clientSecret })
  })

  app.delete('/sandbox/credentials/:id', (context) => {
    const { clientId } = existing(context.req.param('id'))
    book.remove(clientId)
    changes.announce()
    return context.body(null, 204)
  })

  app.post('/sandbox/credentials/:id/keys', async (context) => {
    const { clientId } = existing(context.req.param('id'))
    const { name, kid = crypto.randomUUID(), public_key: given } = await readJson(context, keySchema)
    const read = readPublicKey(given)
    if (!read.ok) return refuseRequest('invalid-argument', read.fault, { field: 'public_key' })
    if ((await verificationKey({ kid, alg: read.alg, jwk: read.jwk }, read.alg)) === undefined) {
      const detail = 'This key is no good for signing: its point is not one that a key pair makes.'
      return refuseRequest('invalid-argument', detail, { field: 'public_key' })
    }
    if (signingKeys.list(clientId).length >= maximumKeys) {
      return refuseRequest('invalid-argument', `These credentials have ${maximumKeys} keys already.`)
    }
    const key: SigningKey = { kid, name, alg: read.alg, jwk: read.jwk, createdAt: clock.now() }
    if (!signingKeys.add(clientId, key)) {
      return refuseRequest('already-exists', 'These credentials have a key with this id.', { field: 'kid' })
    }
    changes.announce()
    return context.json(viewKey(key), 201)
  })

  app.post('/sandbox/credentials/:id/keys/:kid/revoke', (context) => {
    const { clientId } = existing(context.req.param('id'))
    const { kid } = existingKey(clientId, context.req.param('kid'))
    signingKeys.revoke(clientId, kid, clock.now())
    changes.announce()
    return context.json(viewKey(existingKey(clientId, kid)))
  })

  app.delete('/sandbox/credentials/:id/keys/:kid', (context) => {
    const { clientId } = existing(context.req.param('id'))
    const { kid } = existingKey(clientId, context.req.param('kid'))
    signingKeys.remove(clientId, kid)
    changes.announce()
    return context.body(null, 204)
  })

  function existing(clientId: string): CredentialRecord {
    return book.find(clientId) ?? refuseRequest('not-found', 'There are no credentials with this client id.')
  }

  function existingKey(clientId: string, kid: string): SigningKey {
    const key = signingKeys.list(clientId).find((one) => one.kid === kid)
    return key ?? refuseRequest('not-found', 'These credentials have no key with this id.')
  }

  function view(record: CredentialRecord) {
    return {
      client_id: record.clientId,
      name: record.name,
      account: record.account,
      scopes: [...record.scopes],
      signing_required: record.signingRequired,
      created_at: new Date(record.createdAt).toISOString(),
      keys: signingKeys.list(record.clientId).map(viewKey),
    }
  }

  return app
}

function viewKey({ kid, name, alg, jwk, createdAt, revokedAt }: SigningKey) {
  return {
    kid,
    name,
    alg,
    public_key: jwk,
    status: revokedAt === undefined ? 'active' : 'revoked',
    created_at: new Date(createdAt).toISOString(),
    ...(revokedAt === undefined ? {} : { revoked_at: new Date(revokedAt).toISOString() }),
  }
}
