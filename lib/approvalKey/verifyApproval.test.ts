import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { approvalChallenge, keyChallenge, toBase64url } from './approvalChallenge.ts'
import { type ApprovalRecord, checkApprovalRecord } from './approvalRecord.ts'
import { sampleRegistration, sampleRequests } from './approvalRequest.fixture.ts'
import { type ApprovalRequest, approvalRequestSchema } from './approvalRequest.ts'
import { type Ceremony, softAuthenticator } from './softAuthenticator.ts'
import { publicKeyOf, registeredPublicKey, verificationCode } from './verificationCode.ts'
import { verifyApproval, verifyNewKey } from './verifyApproval.ts'

const origin = 'http://localhost:4715'
const { withdrawal } = sampleRequests
const kinds = Object.entries(sampleRequests)

async function sign(request: ApprovalRequest, wrong: Partial<Ceremony> = {}, counter = 0) {
  const authenticator = softAuthenticator()
  const assertion = authenticator.get({
    challenge: await approvalChallenge(request),
    origin,
    relyingParty: 'localhost',
    ...wrong,
  })
  const key = { credentialId: authenticator.id, publicKey: new Uint8Array(authenticator.publicKey), counter }
  return { request: request, assertion, key, origins: [origin] }
}

test.each(kinds)('T65: a %s that was signed as it was shown is taken', async (_, request) => {
  await expect(verifyApproval(await sign(request))).resolves.toEqual({ counter: 1, origin })
})

/** The request with one leaf changed, once for each leaf that there is. */
function* mutations(value: unknown): Generator<{ path: string; changed: unknown }> {
  if (typeof value === 'string') yield { path: '', changed: altered(value) }
  else if (typeof value === 'number') yield { path: '', changed: value + 1 }
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      for (const { path, changed } of mutations(inner)) {
        const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value }
        Object.assign(copy, { [name]: changed })
        yield { path: path === '' ? name : `${name}.${path}`, changed: copy }
      }
    }
  }
}

/** Another value that reads much the same: one character further. */
function altered(text: string): string {
  if (/^\d{4}-/.test(text)) return text.replace(/\d\dZ$/, '59Z')
  return text.replace(/.$/, (last) => (last === '1' ? '2' : '1'))
}

const everyMutation = kinds.flatMap(([kind, request]) =>
  [...mutations(request)].map(({ path, changed }) => ({ name: `${kind}: ${path}`, request, changed })),
)

test.each(everyMutation)('T65: $name cannot be changed after it was shown', async ({ request, changed }) => {
  const check = await sign(request)
  // Also what the schema would refuse: the challenge alone has to notice.
  await expect(verifyApproval({ ...check, request: changed as ApprovalRequest })).rejects.toThrow(
    /challenge|RP ID/,
  )
})

test('T65: a tier that is left out, and one that is added, are noticed', async () => {
  const { tiers: _, ...bare } = withdrawal
  await expect(verifyApproval({ ...(await sign(withdrawal)), request: bare })).rejects.toThrow('challenge')
  await expect(verifyApproval({ ...(await sign(bare)), request: withdrawal })).rejects.toThrow('challenge')
})

test('T65: what is signed is the SHA-256 of the canonical JSON of all that is shown', async () => {
  const canonical = `{"ask":"sign","request":{${Object.entries(sampleRequests.transfer)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) =>
      name === 'tiers' ? '"tiers":[{"approvals":1,"name":"Treasury"}]' : `"${name}":${JSON.stringify(value)}`,
    )
    .join()}}}`
  const expected = createHash('sha256').update(canonical, 'utf8').digest('base64url')
  expect(toBase64url(await approvalChallenge(sampleRequests.transfer))).toBe(expected)
})

test.each<[string, Partial<Ceremony>, RegExp]>([
  ['another origin', { origin: 'http://localhost:4714' }, /origin/],
  ['an extension that is not allowed', { origin: `chrome-extension://${'a'.repeat(32)}` }, /origin/],
  ['another relying party', { relyingParty: 'paxos-secure.com' }, /RP ID/],
  ['a registration', { type: 'webauthn.create' }, /type/],
  ['a payment', { type: 'payment.get' }, /type/],
  ['nobody present', { userPresent: false, userVerified: false }, /present/],
  ['nobody verified', { userVerified: false }, /verif/],
  ['a bogus signature', { bogusSignature: true }, /does not belong/],
  ['a frame of another site', { crossOrigin: true }, /frame/],
])('T66: %s is refused', async (_, wrong, reason) => {
  await expect(verifyApproval(await sign(withdrawal, wrong))).rejects.toThrow(reason)
})

test.each([
  ['the same', 7],
  ['a lower one', 6],
  ['none any more', 0],
])('T66: after a counter of 7, %s is refused', async (_, counter) => {
  await expect(verifyApproval(await sign(withdrawal, { counter }, 7))).rejects.toThrow(/counter/)
})

test('T66: a key that never counts is taken', async () => {
  await expect(verifyApproval(await sign(withdrawal, { counter: 0 }))).resolves.toMatchObject({ counter: 0 })
})

test('T67: the signature of another key is refused, also under this key’s name', async () => {
  const check = await sign(withdrawal)
  const other = await sign(withdrawal)
  await expect(verifyApproval({ ...check, assertion: other.assertion })).rejects.toThrow('Another key')
  const renamed = { ...other.assertion, id: check.key.credentialId, rawId: check.key.credentialId }
  await expect(verifyApproval({ ...check, assertion: renamed })).rejects.toThrow('does not belong')
})

test('a new key is taken for exactly its registration, and its code is that of its public key', async () => {
  const authenticator = softAuthenticator()
  const ceremony = { challenge: await keyChallenge(sampleRegistration), origin, relyingParty: 'localhost' }
  const credential = authenticator.create({ ...ceremony, extensionOutput: true })
  const check = { registration: sampleRegistration, credential, origins: [origin] }
  const key = await verifyNewKey(check)
  expect(key).toEqual({ credentialId: authenticator.id, publicKey: authenticator.publicKey, counter: 1 })
  await expect(
    verifyNewKey({ ...check, registration: { ...sampleRegistration, key_name: 'Laura - Other Key' } }),
  ).rejects.toThrow('challenge')
  const unverified = authenticator.create({ ...ceremony, userVerified: false })
  await expect(verifyNewKey({ ...check, credential: unverified })).rejects.toThrow(/verif/)
  const framed = authenticator.create({ ...ceremony, crossOrigin: true })
  await expect(verifyNewKey({ ...check, credential: framed })).rejects.toThrow('frame')
})

test('the public key is found with and without an extension’s output behind it', async () => {
  const authenticator = softAuthenticator()
  for (const extensionOutput of [false, true]) {
    const registration = authenticator.create({
      challenge: new Uint8Array(32),
      origin,
      relyingParty: 'localhost',
      extensionOutput,
    })
    const found = publicKeyOf(registration)
    expect(Buffer.from(found).toString('hex')).toBe(Buffer.from(authenticator.publicKey).toString('hex'))
    expect(await verificationCode(found)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  }
  expect(() => registeredPublicKey(new Uint8Array(37))).toThrow()
})

test('a record is checked offline, and any change to it is found', async () => {
  const { request, assertion, key } = await sign(withdrawal)
  const record: ApprovalRecord = {
    type: 'approval',
    version: 1,
    request,
    key: {
      credential_id: key.credentialId,
      public_key: toBase64url(key.publicKey),
      verification_code: await verificationCode(key.publicKey),
    },
    origin,
    assertion,
    recorded_at: '2026-11-21T09:40:00Z',
  }
  await checkApprovalRecord(record)
  const elsewhere = { ...record, key: { credential_id: key.credentialId } }
  await checkApprovalRecord(elsewhere, toBase64url(key.publicKey))
  await expect(checkApprovalRecord(elsewhere)).rejects.toThrow('public key')
  const other = softAuthenticator()
  for (const changed of [
    { ...record, request: { ...request, amount: '1' } },
    { ...record, origin: 'http://localhost:1' },
    { ...record, key: { ...record.key, verification_code: '0000-0000-0000-0000' } },
    {
      ...record,
      key: {
        ...record.key,
        public_key: toBase64url(other.publicKey),
        verification_code: await verificationCode(other.publicKey),
      },
    },
  ]) {
    await expect(checkApprovalRecord(changed)).rejects.toThrow()
  }
})

test.each([
  ['a bidi override', { from: 'Main\u202eniaM' }],
  ['a line end', { rule: 'Large\nsmall' }],
  ['a zero-width space', { entity: 'Halden\u200b' }],
  ['half a character', { approver: 'Laura\ud800' }],
  ['a field that nobody shows', { memo: 'x' }],
  ['no amount', { amount: '0.00' }],
  ['an exponent', { amount: '1e9' }],
  ['four approvals', { required_approvals: 4 }],
  ['half an approval', { required_approvals: 1.5 }],
  ['a URL for a domain', { relying_party: 'https://localhost' }],
  ['a day that there is not', { expires_at: '2026-13-01T00:00:00Z' }],
  ['the other kind’s field', { to_asset: 'USD' }],
])('a request with %s cannot be shown', (_, change) => {
  expect(v.safeParse(approvalRequestSchema, { ...withdrawal, ...change }).success).toBe(false)
})
