import { describe, expect, test } from 'vitest'
import { readPayload } from './readPayload.ts'

const collector = {
  verification_id: '01934abc-def0-7890-abcd-ef0123456789',
  network: 'ETHEREUM',
  address: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
  message: 'Paxos Address Ownership Verification\nNonce: a1b2c3d4\nIssued At: 2026-05-19T12:00:00Z',
  expires_at: '2026-05-21T12:00:00Z',
}
const secret = 'Zk3Q9uVYt1hB7xLw'
const hex64 = '4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318'
const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow'
const jwt =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U'

const check = (extra: object) => readPayload(JSON.stringify({ ...collector, ...extra }))

describe('T30: a credential anywhere refuses the payload and names only the field', () => {
  test.each<[string, object]>([
    ['client_secret', { client_secret: secret }],
    ['clientSecret', { clientSecret: secret }],
    ['client-secret', { 'client-secret': secret }],
    ['CLIENT SECRET', { 'CLIENT SECRET': secret }],
    ['paxosClientSecret', { paxosClientSecret: secret }],
    ['access_token', { access_token: secret }],
    ['auth.accessToken', { auth: { accessToken: secret } }],
    ['oauth.refresh_token', { oauth: { refresh_token: secret } }],
    ['id_token', { id_token: secret }],
    ['headers.Authorization', { headers: { Authorization: `Bearer ${secret}` } }],
    ['authorization', { authorization: secret }],
    ['bearer', { bearer: secret }],
    ['a.b.c.apiKey', { a: { b: { c: { apiKey: secret } } } }],
    ['x-api-key', { 'x-api-key': secret }],
    ['list.password', { list: [{ password: secret }] }],
    ['user_password', { user_password: 'hunter2' }],
    ['private_key', { private_key: `0x${hex64}` }],
    ['walletPrivateKey', { walletPrivateKey: hex64 }],
    ['secretKey', { secretKey: Array.from({ length: 64 }, (_, i) => i) }],
    ['note', { note: `-----BEGIN EC PRIVATE KEY-----\n${secret}` }],
    ['note', { note: '-----BEGIN PRIVATE KEY-----\nMIG' }],
    ['ref_id', { ref_id: jwt }],
    ['note', { note: `Authorization: Bearer ${secret}` }],
    ['note', { note: 'Cookie: sid=s3cr3tvalue' }],
    ['curl', { curl: `curl -H 'Authorization: Bearer ${secret}'` }],
    ['hint', { hint: phrase }],
    ['hint', { hint: phrase.toUpperCase() }],
    ['hint', { hint: phrase.split(' ') }],
    ['hint', { hint: `${phrase} ${phrase}` }],
    ['mnemonic', { mnemonic: 'x' }],
    ['seed_phrase', { seed_phrase: 'x' }],
    ['seed', { seed: hex64 }],
    ['cookie', { cookie: 'sid=1' }],
    ['Set-Cookie', { 'Set-Cookie': 'sid=1' }],
    ['keypair', { keypair: [1, 2] }],
    ['bytes', { bytes: Array.from({ length: 64 }, (_, i) => (i * 37) % 256) }],
    ['file', { file: JSON.stringify(Array.from({ length: 64 }, (_, i) => (i * 37) % 256)) }],
    ['token', { token: 'f3Jk92lsAQ81mmZx77Pq' }],
    ['priv', { priv: hex64 }],
    ['key', { key: hex64 }],
    ['crypto.ciphertext', { crypto: { ciphertext: hex64 } }],
    ['x_csrf_token', { x_csrf_token: 'f3Jk92lsAQ81mmZx77Pq' }],
    ['callback', { callback: 'https://user:pass1@collector.example/' }],
    ['callback', { callback: `https://collector.example/?access_token=${secret}` }],
    ['nested.client_secret', { nested: JSON.stringify({ client_secret: secret }) }],
    ['credentials.value', { credentials: { value: secret } }],
    ['xprv', { xprv: 'x' }],
    ['message', { message: `Sign this.\nprivate key: ${hex64}` }],
    ['message', { message: `My phrase is ${phrase}` }],
    ['message', { message: jwt }],
    ['message.client_secret', { message: JSON.stringify({ nonce: '1', client_secret: secret }) }],
    ['message', { message: `client_secret=${secret}` }],
  ])('%s in %j', (field, extra) => {
    const { payload, findings } = check(extra)
    expect(payload).toBeUndefined()
    expect(findings).toEqual([{ code: 'credentials-in-payload', weight: 'block', values: { field } }])
  })

  test.each([
    'authorization',
    'X-Authorization',
    'proxy_authorization',
    'authorizationHeader',
    'authHeader',
    'bearer',
    'cookie',
    'cookies',
    'Set-Cookie',
    'secret',
    'secrets',
    'credential',
    'credentials',
    'jwt',
    'pwd',
    'seed',
    'otp',
    'totp',
    'basicAuth',
    'httpAuthorization',
    'PAXOS_CLIENT_CREDENTIALS',
    'clientCredentials',
  ])('the name %s, whatever it holds', (field) => {
    for (const value of ['x', 5, ['x'], { a: 'x' }])
      expect(check({ [field]: value }).findings[0]?.code, JSON.stringify(value)).toBe(
        'credentials-in-payload',
      )
    for (const value of ['', ' ', null, true, false, {}, []])
      expect(check({ [field]: value }).payload).toBeDefined()
    expect(check({ [`my${field}`]: 'x', [`${field}s2`]: 'x' }).payload).toBeDefined()
  })

  test.each([
    'clientSecret',
    'consumerSecret',
    'appSecret',
    'apiSecret',
    'sharedSecret',
    'signingSecret',
    'webhookSecret',
    'secretKey',
    'secretAccessKey',
    'secretToken',
    'accessToken',
    'refreshToken',
    'idToken',
    'authToken',
    'bearerToken',
    'sessionToken',
    'securityToken',
    'oauthToken',
    'apiToken',
    'accessKey',
    'apiKey',
    'privateKey',
    'privKey',
    'signingKey',
    'encryptionKey',
    'sessionKey',
    'masterKey',
    'password',
    'passwd',
    'passphrase',
    'passcode',
    'mnemonic',
    'seedPhrase',
    'seedWords',
    'secretPhrase',
    'secretRecovery',
    'recoveryPhrase',
    'recoveryWords',
    'backupPhrase',
    'keypair',
    'seedHex',
    'kdfparams',
    'ciphertext',
    'clientAssertion',
    'xprv',
    'keystoreJson',
    'sessionCookie',
  ])('the name %s within another', (field) => {
    for (const name of [field, `my_${field}`, `${field}_1`])
      expect(check({ [name]: 'x' }).findings[0]?.code, name).toBe('credentials-in-payload')
  })

  test.each([
    'url',
    'uri',
    'endpoint',
    'expires',
    'expires_at',
    'expires_in',
    'expiry',
    'expiration',
    'ttl',
    'type',
    'required',
    'supported',
    'enabled',
    'hint',
    'policy',
    'id',
    'count',
    'length',
    'version',
    'status',
    'scope',
    'scopes',
    'name',
    'label',
    'alg',
    'algorithm',
  ])('a name that ends in %s only speaks about it', (ending) => {
    expect(check({ [`api_key_${ending}`]: 'x' }).payload).toBeDefined()
    expect(check({ credentials: { [ending]: 'x' } }).payload).toBeDefined()
    expect(check({ [`api_key_${ending}_value`]: 'x' }).payload).toBeUndefined()
  })

  test.each([
    ['token', true],
    ['tokens', true],
    ['my_token', true],
    ['auth', true],
    ['sk', true],
    ['priv', true],
    ['private', true],
    ['key', true],
    ['session', true],
    ['api_auth', true],
    ['page_token', false],
    ['next_page_tokens', false],
    ['cursortoken', false],
    ['idempotency_token', false],
    ['sync_token', false],
    ['deposit_token', false],
    ['asset_token', false],
    ['payment_token', false],
    ['native_token', false],
    ['gas_token', false],
    ['fee_token', false],
    ['my_auth', false],
    ['my_api_auth', false],
    ['tokenx', false],
    ['authx', false],
    ['my_private', false],
    ['sessions', false],
    ['mysk', false],
    ['deprived', false],
    ['monkey', false],
    ['my_session', false],
  ] as const)('an opaque value under %s: %s', (field, is) => {
    expect(check({ [field]: 'f3Jk92lsAQ81mmZx77Pq' }).payload === undefined).toBe(is)
    for (const value of [
      'f3Jk92lsAQ81mmZ',
      'f3Jk92ls AQ81mmZx77Pq',
      'abcdefghijklmnopqrst',
      '12345678901234567890',
      'some-name-joined-01',
      '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48',
      'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v',
      '01934abc-def0-7890-abcd-ef0123456789',
    ])
      expect(check({ [field]: value }).payload, value).toBeDefined()
    // Nearly an address, an id, a name: none of them.
    for (const longer of [
      'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1vv',
      '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48a',
      '00xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48',
      '01934abc-def0-7890-abcd-ef01234567890',
      'x01934abc-def0-7890-abcd-ef0123456789',
      '1some-name-joined-01',
      'some-name-joined-01-',
      'some--name-joined-01',
    ])
      expect(check({ [field]: longer }).payload === undefined, longer).toBe(is)
  })

  test('bytes of a key: 64 of them, or 32 where the name says so', () => {
    const bytes = (length: number, last = 1) => [...Array<number>(length - 1).fill(7), last]
    expect(check({ a: bytes(64) }).payload).toBeUndefined()
    expect(check({ a: bytes(64, 255), b: 1 }).payload).toBeUndefined()
    for (const list of [bytes(63), bytes(65), bytes(64, 256), bytes(64, -1), bytes(64, 1.5)])
      expect(check({ a: list }).payload).toBeDefined()
    expect(check({ signature: bytes(64) }).payload).toBeDefined()
    expect(check({ my_seed: bytes(32) }).payload).toBeUndefined()
    expect(check({ private: bytes(32) }).payload).toBeUndefined()
    expect(check({ a: bytes(32) }).payload).toBeDefined()
  })

  test('in JSON inside a text, twice over and no deeper', () => {
    const nest = (times: number): unknown =>
      times === 0 ? { api_key: 'x' } : { a: JSON.stringify(nest(times - 1)) }
    expect([1, 2, 3].map((times) => check({ n: nest(times) }).payload === undefined)).toEqual([
      true,
      true,
      false,
    ])
    expect(check({ n: nest(2) }).findings[0]?.values).toEqual({ field: 'n.a.a.api_key' })
    expect(check({ n: JSON.stringify(['x', { jwt: 'x' }]) }).findings[0]?.values).toEqual({ field: 'n.jwt' })
    expect(check({ n: `["${phrase.split(' ').join('","')}"]` }).payload).toBeUndefined()
    expect(check({ n: ' \n{"api_key":"x"}' }).payload).toBeUndefined()
    expect(check({ n: JSON.stringify(JSON.stringify({ api_key: 'x' })) }).payload).toBeUndefined()
    expect(check({ n: 'see {"api_key":"x"}' }).payload).toBeDefined()
  })

  test('one that a duplicate key hides', () => {
    const raw = `{"client_secret":"${secret}","client_secret":"",${JSON.stringify(collector).slice(1)}`
    expect(readPayload(raw).findings[0]?.code).toBe('credentials-in-payload')
  })

  test('one in a payload that is unreadable for another reason', () => {
    expect(readPayload(JSON.stringify({ access_token: secret })).findings[0]?.code).toBe(
      'credentials-in-payload',
    )
  })

  test('no value ever shows, not even as a key', () => {
    const { findings } = check({ [`Bearer ${secret}`]: 1, [jwt]: 'x' })
    expect(findings[0]?.code).toBe('credentials-in-payload')
    expect(JSON.stringify(findings)).not.toContain(secret)
    expect(JSON.stringify(findings)).not.toContain(jwt)
  })
})

describe('T30: negative controls pass', () => {
  test.each<object>([
    { nonce: 'a1b2c3d4' },
    { nonce: hex64 },
    { signature: '' },
    { ref_id: hex64 },
    { ref_id: 'my-idempotency-key-001' },
    { next_page_cursor: 'eyJwYWdlIjoyfQ==' },
    { page_token: 'f3Jk92lsAQ81mmZx77Pq' },
    { asset: 'token' },
    { token: 'USDC' },
    { token: '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48' },
    { token: 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v' },
    { token_type: 'bearer' },
    { token_symbol: 'USDG' },
    { token_url: 'https://oauth.sandbox.paxos.com/oauth2/token' },
    { api_key_required: true },
    { password: '' },
    { access_token: null },
    { client_secret_expires_at: 0 },
    { has_password: false },
    { public_key: Array.from({ length: 32 }, (_, i) => i) },
    { pubkey: hex64 },
    { transaction_hash: `0x${hex64}` },
    { authorized: 'yes' },
    { keywords: ['kyc'] },
    { monkey: 'abc' },
    { secretary: 'Jo' },
    { key: 'my-idempotency-key-001' },
    { session: '01934abc-def0-7890-abcd-ef0123456789' },
    { description: 'prove that you own the address given here before the time that is shown above' },
    { help: 'Paxos will never ask for your private key or seed phrase. A wallet keeps your secret key.' },
    { message: 'Sign this to prove control. Never share your seed phrase, password or access token.' },
    { message: `Nonce: ${hex64}` },
  ])('%j', (extra) => {
    expect(check(extra).payload).toBeDefined()
  })
})
