import { spawnSync } from 'node:child_process'
import { createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { generateSigningKey } from './generateSigningKey.ts'
import { importSigningKey } from './importSigningKey.ts'
import { createRequestSigner } from './requestSigner.ts'
import { base64url, guideSample, nodePair, registered } from './signedRequest.fixture.ts'
import type { SigningAlgorithm } from './signingAlgorithm.ts'
import { createSigningKeys } from './signingKeys.ts'
import { signRequest } from './signRequest.ts'
import { verifyRequest } from './verifyRequest.ts'

const folder = mkdtempSync(join(tmpdir(), 'countersign-keys-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const hasOpenssl =
  spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout?.startsWith('OpenSSL 3') === true

function openssl(...args: string[]): string {
  const { status, stderr } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return readFileSync(join(folder, args[args.indexOf('-out') + 1] ?? ''), 'utf8')
}

/** Verifies by Node's crypto, straight from the text. */
function nodeVerifies(jws: string, alg: SigningAlgorithm, key: KeyObject): boolean {
  const at = jws.lastIndexOf('.')
  const signature = Buffer.from(jws.slice(at + 1), 'base64url')
  const verifying = { key, dsaEncoding: 'ieee-p1363' } as const
  return verify(alg === 'EdDSA' ? null : 'sha256', Buffer.from(jws.slice(0, at)), verifying, signature)
}

function pemOf(key: KeyObject, type: 'pkcs8' | 'sec1' = 'pkcs8'): string {
  return String(key.export({ type, format: 'pem' }))
}

const request = { method: 'POST', path: '/v2/x?b=1&a=2', body: '{"a":"é"}', now: 1_800_000_000_999 }

async function signedBy(key: Parameters<typeof createRequestSigner>[0]) {
  const signer = await createRequestSigner(key)
  return { alg: signer.alg, jws: await signRequest(signer, request) }
}

async function refusal(key: string | Record<string, unknown> | CryptoKey): Promise<string> {
  const made = createRequestSigner({ kid: 'k', key })
  const error: unknown = await made.catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ code: 'signing-key-unusable' })
  return error instanceof Error ? error.message : ''
}

describe.each(['EdDSA', 'ES256'] as const)('%s', (alg) => {
  const pair = nodePair(alg)

  test('from PEM, JWK and CryptoKey: Node verifies what we sign, and so do we', async () => {
    const jwk = pair.privateKey.export({ format: 'jwk' })
    const algorithm = alg === 'EdDSA' ? { name: 'Ed25519' } : { name: 'ECDSA', namedCurve: 'P-256' }
    const cryptoKey = await crypto.subtle.importKey('jwk', { ...jwk }, algorithm, false, ['sign'])
    for (const key of [pemOf(pair.privateKey), { ...jwk }, cryptoKey]) {
      const signed = await signedBy({ kid: 'key-1', key })
      expect(signed.alg).toBe(alg)
      expect(nodeVerifies(signed.jws, alg, pair.publicKey)).toBe(true)
      const { method, path, now } = request
      const received = { jws: signed.jws, method, path, body: Buffer.from(request.body), now }
      expect(await verifyRequest({ ...received, keys: [registered(pair)] })).toMatchObject({
        verdict: 'accept',
        timestamp: 1_800_000_000,
      })
    }
  })

  test('from a key service that holds the key', async () => {
    const seen: Uint8Array[] = []
    const remote = (dsaEncoding: 'ieee-p1363' | 'der') => async (input: Uint8Array) => {
      seen.push(input)
      return sign(alg === 'EdDSA' ? null : 'sha256', input, { key: pair.privateKey, dsaEncoding })
    }
    for (const encoding of ['ieee-p1363', 'der'] as const) {
      const { jws } = await signedBy({ kid: 'key-1', alg, sign: remote(encoding) })
      expect(nodeVerifies(jws, alg, pair.publicKey)).toBe(true)
      expect(Buffer.from(seen.at(-1) ?? []).toString()).toBe(jws.slice(0, jws.lastIndexOf('.')))
    }
  })

  test('a key service that fails or answers nonsense is named; nothing is signed', async () => {
    const failing = createRequestSigner({
      kid: 'k',
      alg,
      sign: () => Promise.reject(new TypeError('secret')),
    })
    await expect(signRequest(await failing, request)).rejects.toMatchObject({
      code: 'signer-failed',
      message: expect.not.stringContaining('secret'),
    })
    for (const length of [0, 63, 65, 72]) {
      const odd = await createRequestSigner({ kid: 'k', alg, sign: async () => new Uint8Array(length) })
      await expect(signRequest(odd, request)).rejects.toMatchObject({
        code: 'signer-failed',
        message: expect.stringContaining(alg === 'ES256' ? 'neither 64 bytes nor DER' : 'not 64 bytes'),
      })
    }
  })

  test('what a key service threw is the cause, and its kind is named', async () => {
    const thrownBy = async (thrown: unknown) => {
      const signer = await createRequestSigner({ kid: 'k', alg, sign: () => Promise.reject(thrown) })
      return signRequest(signer, request).catch((error: unknown) => error)
    }
    const cause = new TypeError('secret')
    const named = { code: 'signer-failed', cause, message: expect.stringContaining('(TypeError)') }
    expect(await thrownBy(cause)).toMatchObject(named)
    expect(await thrownBy('secret')).toMatchObject({ message: expect.stringContaining('(unknown reason)') })
  })

  test('a key that was read cannot be read back', async () => {
    for (const given of [pemOf(pair.privateKey), { ...pair.privateKey.export({ format: 'jwk' }) }])
      expect((await importSigningKey(given)).key.extractable).toBe(false)
  })

  test('a made key signs, and its PEM is what openssl’s tools expect', async () => {
    const made = await generateSigningKey(alg)
    const { jws } = await signedBy({ kid: made.kid, key: made.privatePem })
    expect(nodeVerifies(jws, alg, createPublicKey(made.publicPem))).toBe(true)
    expect(createPublicKey(made.privatePem).export({ format: 'jwk' })).toMatchObject(
      createPublicKey(made.publicPem).export({ format: 'jwk' }),
    )
    expect(made.kid).toMatch(/^[\w-]{43}$/)
    // As a file is written: no blank line before, one line end after.
    for (const pem of [made.privatePem, made.publicPem]) expect(pem).toMatch(/^-----BEGIN [\s\S]*[^\n]\n$/)
    expect(made.publicJwk).not.toHaveProperty('d')
  })

  test('two halves of two keys are refused', async () => {
    const other = nodePair(alg).publicKey.export({ format: 'jwk' })
    const mixed = { ...pair.privateKey.export({ format: 'jwk' }), ...other }
    await refusal(mixed)
  })

  test('property: any path and body come back as they were signed', async () => {
    const signer = await createRequestSigner({ kid: 'key-1', key: pemOf(pair.privateKey) })
    const pathPart = fc.string({ unit: fc.constantFrom(...'abcXYZ019-._~%/?&=+@:;,!$\'()*"<>[]{}|\\^`') })
    await fc.assert(
      fc.asyncProperty(pathPart, fc.uint8Array({ maxLength: 300 }), async (rest, body) => {
        const path = `/${rest}`
        const jws = await signRequest(signer, { method: 'PUT', path, body, now: request.now })
        const received = { jws, method: 'PUT', path, body, now: request.now, keys: [registered(pair)] }
        expect((await verifyRequest(received)).verdict).toBe('accept')
      }),
    )
  })
})

test('header and payload are, byte for byte, those of the guide’s sample', async () => {
  const { kid, method, path, body, timestamp } = guideSample
  const signer = await createRequestSigner({ kid, key: pemOf(nodePair('ES256').privateKey) })
  const jws = await signRequest(signer, { method, path, body, now: timestamp * 1000 })
  expect(jws.split('.').slice(0, 2)).toEqual(guideSample.jws.split('.').slice(0, 2))
  const remote = await createRequestSigner({ kid, alg: 'ES256', sign: async () => new Uint8Array(64) })
  const other = await signRequest(remote, { method, path, body, now: timestamp * 1000 })
  expect(other.split('.').slice(0, 2)).toEqual(guideSample.jws.split('.').slice(0, 2))
})

test('an empty payload for a request without a body', async () => {
  const signer = await createRequestSigner({ kid: 'k', key: pemOf(nodePair('EdDSA').privateKey) })
  for (const body of [undefined, '', new Uint8Array()]) {
    expect(await signRequest(signer, { method: 'GET', path: '/', body })).toMatch(/^[\w-]+\.\.[\w-]+$/)
  }
})

test.each([
  ['a path without its slash', { path: 'v2/x' }, 'path'],
  ['a whole address', { path: 'https://api.paxos.com/v2/x' }, 'path'],
  ['a fragment', { path: '/v2/x#y' }, 'path'],
  ['a blank', { path: '/v2/x y' }, 'path'],
  ['a letter that is not percent-encoded', { path: '/v2/é' }, 'path'],
  ['a line end', { path: '/v2/x\r\nEvil: 1' }, 'path'],
  ['no method', { method: '' }, 'method'],
  ['two words for a method', { method: 'GET /' }, 'method'],
  ['a blank before the method', { method: ' GET' }, 'method'],
  ['no time', { now: Number.NaN }, 'time'],
  ['a time before 1970', { now: -1 }, 'time'],
])('%s cannot be signed', async (_, change, what) => {
  const signer = await createRequestSigner({ kid: 'k', key: pemOf(nodePair('EdDSA').privateKey) })
  await expect(signRequest(signer, { ...request, ...change })).rejects.toMatchObject({
    code: 'request-unsignable',
    message: expect.stringContaining(`its ${what}`),
  })
})

test('the first second of 1970 is a time', async () => {
  const signer = await createRequestSigner({ kid: 'k', key: pemOf(nodePair('EdDSA').privateKey) })
  await expect(signRequest(signer, { ...request, now: 0 })).resolves.toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
})

test('a signer without a kid is refused', async () => {
  const key = pemOf(nodePair('EdDSA').privateKey)
  await expect(createRequestSigner({ kid: '', key })).rejects.toMatchObject({
    code: 'signing-key-unusable',
    message: expect.stringContaining('its kid is empty'),
  })
})

describe('private keys in PEM', () => {
  const { privateKey } = nodePair('ES256')
  const sec1 = pemOf(privateKey, 'sec1')

  test('SEC1, as Node writes it, with CR LF, and among other text', async () => {
    for (const key of [sec1, sec1.replaceAll('\n', '\r\n'), `Bag Attributes: none\n${sec1}\n`]) {
      const { jws, alg } = await signedBy({ kid: 'k', key })
      expect(alg).toBe('ES256')
      expect(nodeVerifies(jws, 'ES256', createPublicKey(privateKey))).toBe(true)
    }
  })

  test.each(['secp256k1', 'P-384', 'P-521'])('a SEC1 key on %s is refused', async (namedCurve) => {
    const other = generateKeyPairSync('ec', { namedCurve }).privateKey
    expect(await refusal(pemOf(other, 'sec1'))).toContain('P-256')
    await refusal(pemOf(other))
  })

  test('a SEC1 key whose public half is another’s is refused', async () => {
    const other = nodePair('ES256').privateKey.export({ type: 'sec1', format: 'der' })
    const mixed = Buffer.from(privateKey.export({ type: 'sec1', format: 'der' }))
    other.copy(mixed, mixed.length - 64, other.length - 64)
    await refusal(`-----BEGIN EC PRIVATE KEY-----\n${mixed.toString('base64')}\n-----END EC PRIVATE KEY-----`)
  })

  test('every other kind is refused with its reason, and nothing of it is repeated', async () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    const passphrase = { cipher: 'aes-256-cbc', passphrase: 'x', format: 'pem' } as const
    const cases: [string, string][] = [
      ['', 'no PEM block'],
      ['not a key', 'no PEM block'],
      [pemOf(rsa), 'neither'],
      [String(rsa.export({ type: 'pkcs1', format: 'pem' })), 'RSA PRIVATE KEY'],
      [String(privateKey.export({ type: 'pkcs8', ...passphrase })), 'encrypted'],
      [String(privateKey.export({ type: 'sec1', ...passphrase })), 'encrypted'],
      [String(createPublicKey(privateKey).export({ type: 'spki', format: 'pem' })), 'public key'],
      [`${sec1}${sec1}`, 'more than one'],
      [String(createPublicKey(rsa).export({ type: 'pkcs1', format: 'pem' })), 'public key'],
      [`-----BEGIN EC PRIVATE KEY-----\n${'A'.repeat(90_000)}\n-----END EC PRIVATE KEY-----`, 'too long'],
      ['-----BEGIN EC PRIVATE KEY-----\n****\n-----END EC PRIVATE KEY-----', 'base64'],
      ['-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----', 'neither'],
    ]
    for (const [pem, reason] of cases) {
      const message = await refusal(pem)
      expect(message).toContain(reason)
      const longest = Math.max(0, ...pem.split('\n').map((line) => line.length))
      if (longest > 40) expect(message).not.toContain(pem.split('\n')[1])
    }
  })

  test('JWKs that are no private signing key are refused', async () => {
    const jwk = { ...privateKey.export({ format: 'jwk' }) }
    const { d: _, ...half } = jwk
    for (const wrong of [
      half,
      { ...jwk, crv: 'P-384' },
      { ...jwk, d: 'AAAA' },
      { ...jwk, d: `A${jwk.d}` },
      { ...jwk, d: `${jwk.d}A` },
      { kty: 'oct', k: 'AAAA' },
      {},
    ]) {
      expect(await refusal(wrong)).toContain('not a private JWK of an Ed25519 or P-256 key')
    }
    const other = nodePair('ES256').publicKey.export({ format: 'jwk' })
    expect(await refusal({ ...jwk, ...other })).toContain('its parts do not make a key')
  })

  test('CryptoKeys that sign nothing that Paxos takes are refused', async () => {
    const { subtle } = crypto
    const onCurve = async (name: string, namedCurve: string, ...usages: KeyUsage[]) =>
      (await subtle.generateKey({ name, namedCurve }, false, usages)) as CryptoKeyPair
    const rsa = {
      name: 'RSA-PSS',
      modulusLength: 2048,
      publicExponent: Uint8Array.of(1, 0, 1),
      hash: 'SHA-256',
    }
    const cases: [CryptoKey, string][] = [
      [(await onCurve('ECDSA', 'P-256', 'sign', 'verify')).publicKey, 'not a private key that may sign'],
      [(await onCurve('ECDH', 'P-256', 'deriveBits')).privateKey, 'not a private key that may sign'],
      [await subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']), 'not a private key'],
      [(await onCurve('ECDSA', 'P-384', 'sign', 'verify')).privateKey, 'neither an Ed25519 nor a P-256'],
      [
        (await subtle.generateKey(rsa, false, ['sign', 'verify'])).privateKey,
        'neither an Ed25519 nor a P-256',
      ],
    ]
    for (const [key, reason] of cases) expect(await refusal(key)).toContain(reason)
  })
})

describe.skipIf(!hasOpenssl)('keys made by openssl, with the guide’s own commands', () => {
  test('ES256: ecparam -genkey -noout, and ec -pubout', async () => {
    const key = openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', 'ec.pem')
    expect(key).toContain('BEGIN EC PRIVATE KEY')
    const publicPem = openssl('ec', '-in', 'ec.pem', '-pubout', '-out', 'ec-public.pem')
    await expectPair(key, publicPem, 'ES256')
  })

  test('ES256: with the curve’s parameters in a block before the key', async () => {
    const key = openssl('ecparam', '-name', 'prime256v1', '-genkey', '-out', 'params.pem')
    expect(key).toContain('BEGIN EC PARAMETERS')
    await expectPair(key, openssl('ec', '-in', 'params.pem', '-pubout', '-out', 'params-public.pem'), 'ES256')
  })

  test('ES256: without its public half, and with the point compressed', async () => {
    openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', 'full.pem')
    const publicPem = openssl('ec', '-in', 'full.pem', '-pubout', '-out', 'full-public.pem')
    await expectPair(openssl('ec', '-in', 'full.pem', '-no_public', '-out', 'bare.pem'), publicPem, 'ES256')
    const compressed = ['-conv_form', 'compressed', '-out', 'compressed.pem']
    await expectPair(openssl('ec', '-in', 'full.pem', ...compressed), publicPem, 'ES256')
  })

  test('ES256: with the curve written out instead of named', async () => {
    const explicit = ['-name', 'prime256v1', '-param_enc', 'explicit', '-genkey', '-noout']
    const key = openssl('ecparam', ...explicit, '-out', 'explicit.pem')
    // The public half names the curve again: written out, verifiers would refuse it.
    const named = ['-param_enc', 'named_curve', '-pubout', '-out', 'explicit-public.pem']
    await expectPair(key, openssl('ec', '-in', 'explicit.pem', ...named), 'ES256')
  })

  test('EdDSA: genpkey, and pkey -pubout', async () => {
    const key = openssl('genpkey', '-algorithm', 'ed25519', '-outform', 'PEM', '-out', 'ed.pem')
    await expectPair(key, openssl('pkey', '-in', 'ed.pem', '-pubout', '-out', 'ed-public.pem'), 'EdDSA')
  })

  test('secp256k1, the curve of Ethereum, is told apart', async () => {
    const key = openssl('ecparam', '-name', 'secp256k1', '-genkey', '-noout', '-out', 'k1.pem')
    expect(await refusal(key)).toContain('P-256')
  })

  async function expectPair(key: string, publicPem: string, alg: SigningAlgorithm): Promise<void> {
    const signed = await signedBy({ kid: 'k', key })
    expect(signed.alg).toBe(alg)
    expect(nodeVerifies(signed.jws, alg, createPublicKey(publicPem))).toBe(true)
    const { method, path, now } = request
    const keys = [{ kid: 'k', alg, pem: publicPem }]
    const received = { jws: signed.jws, method, path, body: Buffer.from(request.body), now, keys }
    expect(await verifyRequest(received)).toMatchObject({ verdict: 'accept' })
  }
})

test('keys are rotated: added, used, removed; the one in use stays', async () => {
  const signerOf = (kid: string) => createRequestSigner({ kid, key: pemOf(nodePair('EdDSA').privateKey) })
  const keys = createSigningKeys(await signerOf('one'))
  keys.add(await signerOf('two'))
  expect(keys.current().kid).toBe('one')
  const again = await signerOf('two')
  const code = 'signing-key-unusable'
  const refusing = (reason: string) => ({ code, message: expect.stringContaining(`the kid ${reason}`) })
  expect(() => keys.add(again)).toThrow(expect.objectContaining(refusing('two is there already')))
  expect(() => keys.use('three')).toThrow(expect.objectContaining(refusing('three')))
  expect(() => keys.remove('one')).toThrow(expect.objectContaining(refusing('one is in use')))
  expect(keys.kids()).toEqual(['one', 'two'])
  keys.use('two')
  keys.remove('one')
  expect([keys.kids(), keys.current().kid]).toEqual([['two'], 'two'])
})

test('what is signed does not depend on the payload’s encoding', async () => {
  const signer = await createRequestSigner({ kid: 'k', key: pemOf(nodePair('EdDSA').privateKey) })
  const text = await signRequest(signer, { ...request, body: '{"é":1}' })
  const bytes = await signRequest(signer, { ...request, body: Buffer.from('{"é":1}') })
  expect(text).toBe(bytes)
  expect(text.split('.')[1]).toBe(base64url('{"é":1}'))
})
