import { createHmac, generateKeyPairSync } from 'node:crypto'
import { p256 } from '@noble/curves/nist.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../../../scripts/propertyRuns.ts'
import { refusals } from '../../text/en/refusals.ts'
import { refusalSentence } from './refusalCode.ts'
import { type RegisteredKey, verificationKey } from './registeredKey.ts'
import { createReplayList } from './replayList.ts'
import {
  base64url,
  goodBody,
  goodHeader,
  goodRequest,
  guideSample,
  nodeJws,
  nodePair,
  nodeSignature,
  registered,
  signedAt,
} from './signedRequest.fixture.ts'
import { type SignedRequest, verifyRequest } from './verifyRequest.ts'

const ed = nodePair('EdDSA')
const es = nodePair('ES256')
const pairs = [ed, es]

async function codeOf(request: SignedRequest): Promise<string> {
  const { code } = await verifyRequest(request)
  return code
}

describe.each(pairs)('$alg', (pair) => {
  const { alg } = pair
  const good = goodRequest(pair)
  const signed = (header: string | object, payload: string | Uint8Array = goodBody) =>
    codeOf({ ...good, jws: nodeJws(pair, header, payload) })
  const changed = (header: Record<string, unknown>) => signed({ ...goodHeader(alg), ...header })
  const without = (name: string) =>
    signed(Object.fromEntries(Object.entries(goodHeader(alg)).filter(([key]) => key !== name)))

  test('accepts what Node signed, and says what it read', async () => {
    expect(await verifyRequest(good)).toEqual({
      verdict: 'accept',
      code: 'verified',
      alg,
      kid: 'key-1',
      timestamp: 1_800_000_000,
      method: 'POST',
      path: '/v2/orders?b=2&a=1',
    })
    const pem = String(pair.publicKey.export({ type: 'spki', format: 'pem' }))
    expect(await codeOf({ ...good, keys: [registered(pair, { jwk: undefined, pem })] })).toBe('verified')
    expect(
      await codeOf({
        ...good,
        keys: [registered(pair, { jwk: undefined, pem: `Key\r\n${pem.replaceAll('\n', '\r\n')}` })],
      }),
    ).toBe('verified')
  })

  test('the header of the guide’s text, without typ, in any order and spacing, with members of others', async () => {
    expect(await without('typ')).toBe('verified')
    const members = Object.entries({ ...goodHeader(alg), 'example.com/trace': { a: [1] } }).reverse()
    expect(await signed(JSON.stringify(Object.fromEntries(members), null, 2))).toBe('verified')
  })

  test('a GET has an empty payload', async () => {
    const header = { ...goodHeader(alg), 'paxos.com/request-method': 'GET' }
    const get = { ...good, method: 'GET', body: undefined, jws: nodeJws(pair, header, '') }
    expect(await codeOf(get)).toBe('verified')
    expect(await codeOf({ ...get, body: new Uint8Array() })).toBe('verified')
    expect(await codeOf({ ...get, body: Buffer.from(' ') })).toBe('body-mismatch')
    expect(await codeOf({ ...get, jws: nodeJws(pair, header, '{}') })).toBe('body-mismatch')
  })

  test('bodies are bytes: not UTF-8, NUL, a byte order mark', async () => {
    const body = Uint8Array.of(0xef, 0xbb, 0xbf, 0x00, 0xff, 0xfe, 0x0a)
    expect(await codeOf({ ...good, body, jws: nodeJws(pair, goodHeader(alg), body) })).toBe('verified')
  })

  test.each(['none', 'None', 'HS256', 'HS512', 'RS256', 'ES384', 'ES256K', 'Ed25519', 'eddsa', 'es256', ''])(
    'T69: refuses alg %o',
    async (name) => {
      expect(await changed({ alg: name })).toBe('alg-not-allowed')
    },
  )

  test('T69: refuses alg none without a signature, and HMAC with the public key as its secret', async () => {
    const none = `${base64url(JSON.stringify({ ...goodHeader('none') }))}.${base64url(goodBody)}.`
    expect(await codeOf({ ...good, jws: none })).toBe('malformed')
    const pem = String(pair.publicKey.export({ type: 'spki', format: 'pem' }))
    const input = `${base64url(JSON.stringify(goodHeader('HS256')))}.${base64url(goodBody)}`
    const hmac = `${input}.${createHmac('sha256', pem).update(input).digest('base64url')}`
    for (const key of [registered(pair, { jwk: undefined, pem }), registered(pair, { alg: 'HS256' })]) {
      expect(await codeOf({ ...good, jws: hmac, keys: [key] })).toBe('alg-not-allowed')
    }
  })

  test('T69: the algorithm is that of the registered key', async () => {
    const other = pair === ed ? es : ed
    expect(await codeOf({ ...good, keys: [registered(other)] })).toBe('alg-mismatch')
    // Registered under the right name, but of the wrong kind.
    expect(await codeOf({ ...good, keys: [registered(other, { alg })] })).toBe('key-unusable')
    expect(await codeOf({ ...good, keys: [registered(pair, { alg: 'none' })] })).toBe('alg-mismatch')
  })

  test.each([
    ['jwk', { kty: 'OKP', crv: 'Ed25519', x: 'AAAA' }],
    ['jku', 'https://evil.example/keys'],
    ['x5u', 'https://evil.example/cert'],
    ['x5c', ['MIIB']],
    ['x5t', 'AAAA'],
    ['x5t#S256', 'AAAA'],
    ['crit', ['b64']],
    ['crit', []],
    ['crit', ['paxos.com/timestamp']],
    ['b64', false],
    ['b64', true],
    ['jwk', null],
  ])('T69, T72: refuses a header with %s: %j', async (name, value) => {
    expect(await changed({ [name]: value })).toBe('header-forbidden')
  })

  test('T69: an embedded key that would verify is not used', async () => {
    const attacker = nodePair(alg)
    const header = { ...goodHeader(alg), jwk: attacker.publicKey.export({ format: 'jwk' }) }
    expect(await codeOf({ ...good, jws: nodeJws(attacker, header, goodBody) })).toBe('header-forbidden')
  })

  test.each([
    1_800_000_000,
    '1800000000.0',
    '1.8e9',
    ' 1800000000',
    '1800000000 ',
    '+1800000000',
    '-1',
    '0x6b49d200',
    '01800000000',
    '１８００００００００',
    '1,800,000,000',
    '',
    null,
    ['1800000000'],
    '1800000000000000',
    '2027-01-15T08:00:00Z',
  ])('T70: refuses the timestamp %j', async (timestamp) => {
    expect(await changed({ 'paxos.com/timestamp': timestamp })).toBe('timestamp-malformed')
  })

  test.each([
    [0, 'verified'],
    [1_800_000, 'verified'],
    [1_800_001, 'timestamp-old'],
    [1_801_000, 'timestamp-old'],
    [-60_000, 'verified'],
    [-60_001, 'timestamp-future'],
    [-86_400_000, 'timestamp-future'],
    [Number.NaN, 'timestamp-old'],
  ])('T70: %d ms after the timestamp: %s', async (age, code) => {
    expect(await codeOf({ ...good, now: signedAt + age })).toBe(code)
  })

  test('T70: milliseconds are no seconds; the bounds can be set', async () => {
    expect(await changed({ 'paxos.com/timestamp': String(signedAt) })).toBe('timestamp-future')
    expect(await changed({ 'paxos.com/timestamp': '0' })).toBe('timestamp-old')
    expect(await codeOf({ ...good, now: signedAt + 61_000, maxAgeSeconds: 60 })).toBe('timestamp-old')
    expect(await codeOf({ ...good, now: signedAt - 1, futureSeconds: 0 })).toBe('timestamp-future')
  })

  test.each([
    '/v2/orders?a=1&b=2',
    '/v2/orders?b=2&a=1&',
    '/v2/orders?b=2',
    '/v2/orders',
    '/v2/orders/?b=2&a=1',
    '/v2//orders?b=2&a=1',
    '/v2/./orders?b=2&a=1',
    '/v2/%6frders?b=2&a=1',
    '/v2/orders?b=2&a=%31',
    '/V2/orders?b=2&a=1',
    '/v2/orders?b=2&a=1#',
    'https://api.paxos.com/v2/orders?b=2&a=1',
    '',
  ])('T71: a request to %s is not the signed one', async (path) => {
    expect(await codeOf({ ...good, path })).toBe('path-mismatch')
  })

  test.each(['post', 'PUT', 'POST ', ''])('T71: a request by %o is not the signed one', async (method) => {
    expect(await codeOf({ ...good, method })).toBe('method-mismatch')
  })

  test.each([goodBody.trim(), '{"amount":"1.50"}', `${goodBody}\0`, `\ufeff${goodBody}`, ''])(
    'T71: the body %j is not the signed one',
    async (body) => {
      expect(await codeOf({ ...good, body: Buffer.from(body) })).toBe('body-mismatch')
    },
  )

  test('T71: a payload left out (detached) stands for no body but the empty one', async () => {
    const [header, , signature] = good.jws.split('.')
    expect(await codeOf({ ...good, jws: `${header}..${signature}` })).toBe('body-mismatch')
  })

  test('T72: unknown, revoked and ambiguous kids', async () => {
    const other = nodePair(alg)
    expect(await codeOf({ ...good, keys: [] })).toBe('kid-unknown')
    for (const kid of ['key-2', 'KEY-1', 'key-1 ', 'key-10', '__proto__', '']) {
      expect(await codeOf({ ...good, keys: [registered(pair, { kid })] })).toBe('kid-unknown')
    }
    for (const status of ['revoked', 'disabled', 'pending', 'Active', '']) {
      expect(await codeOf({ ...good, keys: [registered(pair, { status })] })).toBe('key-revoked')
    }
    const several = [
      registered(other, { kid: 'key-0' }),
      registered(pair),
      registered(other, { kid: 'key-2' }),
    ]
    expect(await codeOf({ ...good, keys: several })).toBe('verified')
    expect(await codeOf({ ...good, keys: [registered(other), registered(pair)] })).toBe('kid-ambiguous')
    expect(await codeOf({ ...good, keys: [registered(other)] })).toBe('signature-invalid')
  })

  test.each([
    ['four parts', (jws: string) => `${jws}.`],
    ['a fourth part', (jws: string) => `${jws}.AAAA`],
    ['two parts', (jws: string) => jws.split('.').slice(0, 2).join('.')],
    ['no signature', (jws: string) => `${jws.split('.').slice(0, 2).join('.')}.`],
    ['padding', (jws: string) => `${jws}==`],
    ['padding in the header', (jws: string) => jws.replace('.', '=.')],
    ['a blank before', (jws: string) => ` ${jws}`],
    ['a line end after', (jws: string) => `${jws}\n`],
    ['a line end within', (jws: string) => `${jws.slice(0, 40)}\n${jws.slice(40)}`],
    ['twice in one header', (jws: string) => `${jws}, ${jws}`],
    ['the other alphabet', (jws: string) => `${jws.slice(0, -3)}+/A`],
    ['a letter that is none', (jws: string) => `${jws.slice(0, -1)}é`],
    ['spare bits', (jws: string) => spareBits(jws)],
    ['one letter more', (jws: string) => `${jws}AAA`],
    ['JSON serialisation', (jws: string) => JSON.stringify({ protected: jws })],
    ['Bearer', (jws: string) => `Bearer ${jws}`],
    ['dots alone', () => '..'],
    ['no header', (jws: string) => jws.slice(jws.indexOf('.'))],
  ])('T72: refuses a JWS with %s', async (_, change) => {
    expect(await codeOf({ ...good, jws: change(good.jws) })).toBe('malformed')
  })

  test('no signature at all is missing', async () => {
    expect(await codeOf({ ...good, jws: undefined })).toBe('missing')
    expect(await codeOf({ ...good, jws: '' })).toBe('missing')
    // As a server hands it over that keeps each line of a header apart.
    expect(await codeOf({ ...good, jws: [good.jws] as unknown as string })).toBe('malformed')
  })

  test.each([
    ['a member', (json: string) => json.replace('{', '{"kid":"key-1",')],
    ['a member, escaped', (json: string) => json.replace('{', '{"\\u0061lg":"none",')],
    ['a path', (json: string) => json.replace('}', ',"paxos.com/request-path":"/v2/orders?b=2&a=1"}')],
    ['a nested member', (json: string) => json.replace('}', ',"x":{"a":1,"a":1}}')],
  ])('T72: refuses %s twice', async (_, change) => {
    expect(await signed(change(JSON.stringify(goodHeader(alg))))).toBe('header-duplicate')
  })

  test('T72: refuses a header that is not one JSON object of the right members', async () => {
    const json = JSON.stringify(goodHeader(alg))
    const wrong = [
      '[]',
      'null',
      '"x"',
      '1',
      `${json}x`,
      `\ufeff${json}`,
      json.replace('{', '{"__proto__":{},'),
      json.replace('JWT', 'JW\nT'),
      `${'['.repeat(100_000)}`,
      json.replace('}', `,"x":${'['.repeat(50)}${']'.repeat(50)}}`),
    ]
    for (const header of wrong) expect(await signed(header)).toBe('header-invalid')
    const bytes = Buffer.from(json.replace('JWT', 'J?T'))
    bytes[bytes.indexOf('?')] = 0xff
    const input = `${base64url(bytes)}.${base64url(goodBody)}`
    const jws = `${input}.${base64url(nodeSignature(pair, input))}`
    expect(await codeOf({ ...good, jws })).toBe('header-invalid')
    expect(await without('paxos.com/timestamp')).toBe('header-invalid')
    for (const name of ['alg', 'kid', 'paxos.com/request-method', 'paxos.com/request-path']) {
      expect(await without(name)).toBe('header-invalid')
      for (const value of [1, null, ['x'], {}])
        expect(await changed({ [name]: value })).toBe('header-invalid')
    }
    expect(await changed({ typ: 1 })).toBe('header-invalid')
  })

  test('T72: a replay is refused where a list is kept, also in the malleable twin of ES256', async () => {
    expect(await codeOf(good)).toBe('verified')
    const replays = createReplayList()
    expect(await codeOf({ ...good, jws: corrupted(good.jws), replays })).toBe('signature-invalid')
    expect(await codeOf({ ...good, replays })).toBe('verified')
    expect(await codeOf({ ...good, replays, now: signedAt + 1_800_000 })).toBe('replayed')
    if (pair === es) {
      const jws = twin(good.jws)
      expect(jws).not.toBe(good.jws)
      expect(await codeOf({ ...good, jws })).toBe('verified')
      expect(await codeOf({ ...good, jws, replays })).toBe('replayed')
    }
    const later = goodRequest(pair, { 'paxos.com/timestamp': '1800000001' })
    expect(await codeOf({ ...later, replays })).toBe('verified')
  })

  test('refuses other signatures: of other lengths, DER, zeros, other keys', async () => {
    const input = good.jws.slice(0, good.jws.lastIndexOf('.'))
    const raw = nodeSignature(pair, input)
    const der = pair === es ? p256.Signature.fromBytes(raw).toBytes('der') : raw.subarray(1)
    const wrong = [
      der,
      raw.subarray(0, 63),
      Buffer.concat([raw, raw]),
      new Uint8Array(64),
      raw.subarray(0, 1),
    ]
    for (const signature of wrong) {
      expect(await codeOf({ ...good, jws: `${input}.${base64url(signature)}` })).toBe('signature-invalid')
    }
  })

  test('refuses registered keys that are none', async () => {
    const jwk = pair.publicKey.export({ format: 'jwk' })
    const pem = String(pair.publicKey.export({ type: 'spki', format: 'pem' }))
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey
    const keys: { jwk?: unknown; pem?: string }[] = [
      { jwk: undefined },
      { jwk, pem },
      { jwk: pair.privateKey.export({ format: 'jwk' }) },
      { jwk: { ...jwk, alg: 'HS256' } },
      { jwk: { ...jwk, use: 'enc' } },
      { jwk: { ...jwk, key_ops: ['sign'] } },
      { jwk: { ...jwk, x: `${jwk.x}=` } },
      { jwk: { ...jwk, x: base64url(new Uint8Array(32).fill(7)), y: jwk.y } },
      { jwk: { ...jwk, x: jwk.x?.slice(2) } },
      { jwk: { kty: 'oct', k: 'AAAA' } },
      { jwk: 'x' },
      { jwk: rsa.export({ format: 'jwk' }) },
      { jwk: undefined, pem: '' },
      { jwk: undefined, pem: `${pem}${pem}` },
      { jwk: undefined, pem: pem.replaceAll('PUBLIC KEY', 'PRIVATE KEY') },
      { jwk: undefined, pem: String(pair.privateKey.export({ type: 'pkcs8', format: 'pem' })) },
      { jwk: undefined, pem: String(rsa.export({ type: 'spki', format: 'pem' })) },
      { jwk: undefined, pem: pem.replace(/\n.{8}/, '\nAAAAAAAA') },
    ]
    for (const key of keys) {
      const [code] = [await codeOf({ ...good, keys: [{ ...registered(pair), ...key }] })]
      // An Ed25519 point is any 32 bytes that decode: a random one may be a key, though not this one.
      expect(code, JSON.stringify(key)).toMatch(/^(key-unusable|signature-invalid)$/)
    }
  })

  test('takes what a JWK may say of its use, and null for the form that is not given', async () => {
    const jwk = pair.publicKey.export({ format: 'jwk' })
    const pem = String(pair.publicKey.export({ type: 'spki', format: 'pem' }))
    const absent = null as unknown as string
    const keys: { jwk?: unknown; pem?: string }[] = [
      ...(pair === ed ? ['EdDSA', 'Ed25519'] : ['ES256']).map((name) => ({ jwk: { ...jwk, alg: name } })),
      { jwk: { ...jwk, use: 'sig', key_ops: ['verify'], kid: 'another', ext: true } },
      { jwk, pem: absent },
      { jwk: absent, pem },
    ]
    for (const key of keys) {
      expect(await codeOf({ ...good, keys: [{ ...registered(pair), ...key }] }), JSON.stringify(key)).toBe(
        'verified',
      )
    }
  })

  test('a key in another spelling, or that is no JSON, is no key', async () => {
    const jwk = pair.publicKey.export({ format: 'jwk' })
    const endless: Record<string, unknown> = { ...jwk }
    endless.self = endless
    for (const wrong of [
      { ...jwk, x: `A${jwk.x}` },
      { ...jwk, x: `${jwk.x}A` },
      // The last of 43 letters has two spare bits.
      { ...jwk, x: spareBits(`.${jwk.x}`).slice(1) },
      endless,
      () => jwk,
    ]) {
      expect(await codeOf({ ...good, keys: [registered(pair, { jwk: wrong })] })).toBe('key-unusable')
    }
  })

  test('a key that was read before is read again when its record changes', async () => {
    const key = registered(pair)
    expect(await codeOf({ ...good, keys: [key] })).toBe('verified')
    key.jwk = nodePair(alg).publicKey.export({ format: 'jwk' })
    expect(await codeOf({ ...good, keys: [key] })).toBe('signature-invalid')
  })

  test('T69-T72: whatever is changed about a JWS refuses it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(good.jws.length - 1),
        fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ \n\0é'),
        fc.constantFrom('replace', 'insert', 'delete'),
        async (at, character, change) => {
          const kept = change === 'insert' ? at : at + 1
          const put = change === 'delete' ? '' : character
          const jws = `${good.jws.slice(0, at)}${put}${good.jws.slice(kept)}`
          fc.pre(jws !== good.jws)
          expect((await verifyRequest({ ...good, jws })).verdict).toBe('reject')
        },
      ),
      { numRuns: runs(400) },
    )
  })
})

describe('any input', () => {
  const good = goodRequest(ed)

  test('is answered, never thrown at', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(fc.base64String()).map((parts) => parts.join('.')),
        ),
        fc.anything({ withBigInt: true, withTypedArray: true, withNullPrototype: true }),
        async (jws, jwk) => {
          const keys = [registered(ed, { jwk })]
          expect((await verifyRequest({ ...good, jws, keys })).verdict).toBe('reject')
          expect((await verifyRequest({ ...good, keys })).verdict).toBe('reject')
        },
      ),
    )
  })

  test('headers of any JSON never throw and never pass without the guide’s members', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (header) => {
        expect((await verifyRequest({ ...good, jws: nodeJws(ed, header, goodBody) })).verdict).toBe('reject')
      }),
    )
  })
})

test('T69: an Ed25519 key of small order, under which anybody signs, is no key', async () => {
  const input = `${base64url(JSON.stringify(goodHeader('EdDSA')))}.${base64url(goodBody)}`
  // The neutral element as key and as R, with S = 0: 0·B = R + k·A for any message.
  const neutral = Buffer.concat([Uint8Array.of(1), new Uint8Array(31)])
  const jws = `${input}.${base64url(Buffer.concat([neutral, new Uint8Array(32)]))}`
  const keys = [{ kid: 'key-1', alg: 'EdDSA', jwk: { kty: 'OKP', crv: 'Ed25519', x: base64url(neutral) } }]
  expect(await codeOf({ ...goodRequest(ed), jws, keys })).toBe('key-unusable')
})

test('a key is read once; of a thousand others, the oldest makes room', async () => {
  const read = (key: RegisteredKey) => verificationKey(key, 'ES256')
  const first = registered(es)
  const known = await read(first)
  expect(known).toBeDefined()
  expect(await read(first)).toBe(known)
  const others = Array.from({ length: 1000 }, (_, index) =>
    registered(es, { jwk: { ...es.publicKey.export({ format: 'jwk' }), kid: String(index) } }),
  )
  const later = await Promise.all(others.map(read))
  expect(await Promise.all(others.slice(1).map(read))).toEqual(later.slice(1))
  expect(await read(others[999] ?? first)).toBe(later[999])
  expect(await read(first)).not.toBe(known)
})

test('T69: an Ed25519 signature whose S is not below the order of the group is refused', async () => {
  const request = goodRequest(ed)
  const input = request.jws.slice(0, request.jws.lastIndexOf('.'))
  const signature = nodeSignature(ed, input)
  // RFC 8032 section 5.1.7: S + L satisfies the equation as S does, and has to be refused.
  const order = 2n ** 252n + 27742317777372353535851937790883648493n
  const raised = BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString('hex')}`) + order
  const high = Buffer.from(raised.toString(16).padStart(64, '0'), 'hex').reverse()
  const jws = `${input}.${base64url(Buffer.concat([signature.subarray(0, 32), high]))}`
  expect(await codeOf({ ...request, jws })).toBe('signature-invalid')
})

test('the guide’s sample is read as the guide wrote it', async () => {
  const { jws, method, path, kid, timestamp, body } = guideSample
  const [header = '', payload = ''] = jws.split('.')
  expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({
    typ: 'JWT',
    alg: 'ES256',
    kid,
    'paxos.com/timestamp': String(timestamp),
    'paxos.com/request-method': method,
    'paxos.com/request-path': path,
  })
  expect(Buffer.from(payload, 'base64url').toString()).toBe(body)
  // Its key is not published: everything but the signature holds.
  const request = { jws, method, path, body: Buffer.from(body), now: timestamp * 1000 }
  const keys = [registered(es, { kid })]
  expect(await codeOf({ ...request, keys })).toBe('signature-invalid')
  expect(await codeOf({ ...request, keys, path: `${path}/` })).toBe('path-mismatch')
  expect(await codeOf({ ...request, keys, body: Buffer.from(`${body}\n`) })).toBe('body-mismatch')
})

test('each code has a whole sentence', () => {
  for (const code of Object.keys(refusals)) {
    expect(refusalSentence(code as keyof typeof refusals)).toMatch(/^[^{}]+\.$/)
  }
})

test('a replay list forgets what has expired', () => {
  const list = createReplayList()
  expect(list.add('a', 1000, 0)).toBe(true)
  expect(list.add('a', 1000, 1000)).toBe(false)
  expect(list.add('b', 200_000, 100_000)).toBe(true)
  expect(list.add('a', 300_000, 100_001)).toBe(true)
})

/** The same bytes in another spelling: the last letter's lowest bit is spare (64 bytes are 86 letters, 32 are 43). */
function spareBits(jws: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const other = `${jws.slice(0, -1)}${alphabet[alphabet.indexOf(jws.at(-1) ?? '') + 1]}`
  expect(Buffer.from(other.split('.').at(-1) ?? '', 'base64url')).toEqual(
    Buffer.from(jws.split('.').at(-1) ?? '', 'base64url'),
  )
  return other
}

function corrupted(jws: string): string {
  const at = jws.lastIndexOf('.') + 5
  return `${jws.slice(0, at)}${jws[at] === 'A' ? 'B' : 'A'}${jws.slice(at + 1)}`
}

/** (r, n − s): verifies wherever (r, s) does. */
function twin(jws: string): string {
  const [header, payload, signature = ''] = jws.split('.')
  const { r, s } = p256.Signature.fromBytes(Buffer.from(signature, 'base64url'))
  const other = new p256.Signature(r, p256.Point.Fn.neg(s)).toBytes('compact')
  return `${header}.${payload}.${base64url(other)}`
}
