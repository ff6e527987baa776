import { base58, base64, hex } from '@scure/base'
import { Wallet } from 'ethers'
import nacl from 'tweetnacl'
import { expect, test } from 'vitest'
import type { LogEntry } from '../server/sandboxLog.ts'
import { apiSession, sampleEvm, sampleSolana, testSandbox } from './apiTestSession.ts'

const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const timePattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

function messageOf(body: Record<string, unknown>): string {
  return (body.signature_verification as { message: string }).message
}

test('a signature verification has the fields of the guide and no other', async () => {
  const session = await apiSession(await testSandbox())
  const { status, body } = await session.create({ ref_id: 'my-idempotency-key-001' })
  expect(status).toBe(200)
  expect(body).toEqual({
    id: expect.stringMatching(idPattern),
    network: 'ETHEREUM',
    address: sampleEvm,
    verification_method: 'SIGNATURE',
    status: 'PENDING',
    signature_verification: {
      message: expect.any(String),
      nonce: expect.stringMatching(/^[0-9a-f]{8}$/),
      signature: '',
    },
    created_at: expect.stringMatching(timePattern),
    updated_at: body.created_at,
    expires_at: expect.stringMatching(timePattern),
  })
  const { nonce } = body.signature_verification as { nonce: string }
  expect(messageOf(body)).toBe(
    `Paxos Address Ownership Verification\nNonce: ${nonce}\nIssued At: ${String(body.created_at)}`,
  )
  expect(Date.parse(String(body.expires_at)) - Date.parse(String(body.created_at))).toBe(48 * 3600 * 1000)
})

test('a small-deposit verification has the fields of the guide and no other', async () => {
  const session = await apiSession(await testSandbox())
  const { body } = await session.create({ verification_method: 'SMALL_DEPOSIT' })
  expect(body).toEqual({
    id: expect.stringMatching(idPattern),
    network: 'ETHEREUM',
    address: sampleEvm,
    verification_method: 'SMALL_DEPOSIT',
    status: 'PENDING',
    small_deposit_verification: {
      deposit_address: expect.stringMatching(/^0x[0-9a-fA-F]{40}$/),
      amount: expect.stringMatching(/^0\.000001\d{3}[1-9]$/),
      asset: 'ETH',
    },
    created_at: expect.stringMatching(timePattern),
    updated_at: body.created_at,
    expires_at: expect.stringMatching(timePattern),
  })
  const solana = await session.create({
    network: 'SOLANA',
    address: sampleSolana,
    verification_method: 'SMALL_DEPOSIT',
  })
  const deposit = solana.body.small_deposit_verification as { deposit_address: string; asset: string }
  expect(deposit.asset).toBe('SOL')
  expect(base58.decode(deposit.deposit_address)).toHaveLength(32)
})

test.each(['ETHEREUM', 'INK', 'XLAYER', 'ARBITRUM_ONE'])(
  'EVM on %s: ethers signs, PENDING → APPROVED',
  async (network) => {
    const session = await apiSession(await testSandbox())
    const wallet = Wallet.createRandom()
    const { body } = await session.create({ network, address: wallet.address })
    const signature = await wallet.signMessage(messageOf(body))
    const submitted = await session.submit(body.id, signature)
    expect(submitted.status).toBe(200)
    expect(submitted.body).toMatchObject({ status: 'APPROVED', signature_verification: { signature } })
    expect((await session.get(`/v2/addresses/verifications/${String(body.id)}`)).body).toEqual(submitted.body)
  },
)

test.each([
  ['base58', base58.encode],
  ['base64', base64.encode],
  ['hex', hex.encode],
])('Solana in %s: tweetnacl signs, PENDING → APPROVED', async (_, encode) => {
  const session = await apiSession(await testSandbox())
  const pair = nacl.sign.keyPair()
  const { body } = await session.create({ network: 'SOLANA', address: base58.encode(pair.publicKey) })
  const message = new TextEncoder().encode(messageOf(body))
  const submitted = await session.submit(body.id, encode(nacl.sign.detached(message, pair.secretKey)))
  expect(submitted.body.status).toBe('APPROVED')
})

test('a message is JSON where the request asks for it, and is signed as it is', async () => {
  const session = await apiSession(await testSandbox())
  const pair = nacl.sign.keyPair()
  const content = { network: 'SOLANA', address: base58.encode(pair.publicKey) }
  const { body } = await session.create(content, { 'sandbox-message-shape': 'json' })
  const { nonce } = body.signature_verification as { nonce: string }
  expect(JSON.parse(messageOf(body))).toEqual({
    message: 'Paxos Address Ownership Verification',
    nonce,
    issued_at: body.created_at,
  })
  const signature = nacl.sign.detached(new TextEncoder().encode(messageOf(body)), pair.secretKey)
  expect((await session.submit(body.id, base58.encode(signature))).body.status).toBe('APPROVED')
  expect((await session.create({}, { 'sandbox-message-shape': 'xml' })).status).toBe(400)
})

test('a wrong signature leaves it PENDING, is explained in the log, and may be corrected', async () => {
  const entries: LogEntry[] = []
  const session = await apiSession(await testSandbox({ log: (entry) => entries.push(entry) }))
  const wallet = Wallet.createRandom()
  const other = Wallet.createRandom()
  const { body } = await session.create({ address: wallet.address })
  const refused = await session.submit(body.id, await other.signMessage(messageOf(body)))
  expect(refused.status).toBe(200)
  expect(refused.body).toEqual(body)
  expect(entries).toContainEqual({
    event: 'signature refused',
    id: body.id,
    detail: `it was made by ${other.address} or over another message`,
  })
  const corrected = await session.submit(body.id, await wallet.signMessage(messageOf(body)))
  expect(corrected.body.status).toBe('APPROVED')
})

test('what is approved stays as it is, whatever is submitted later', async () => {
  const session = await apiSession(await testSandbox())
  const wallet = Wallet.createRandom()
  const { body } = await session.create({ address: wallet.address })
  const approved = await session.submit(body.id, await wallet.signMessage(messageOf(body)))
  expect((await session.submit(body.id, 'nonsense')).body).toEqual(approved.body)
})

test('after 48 hours it reads EXPIRED and takes no signature', async () => {
  const sandbox = await testSandbox()
  const wallet = Wallet.createRandom()
  const { body } = await (await apiSession(sandbox)).create({ address: wallet.address })
  const signature = await wallet.signMessage(messageOf(body))
  sandbox.clock.set(Date.parse(String(body.expires_at)) - 1_000_000)
  const before = await apiSession(sandbox)
  expect((await before.get(`/v2/addresses/verifications/${String(body.id)}`)).body.status).toBe('PENDING')
  sandbox.clock.set(Date.parse(String(body.expires_at)))
  const late = await apiSession(sandbox)
  const read = await late.get(`/v2/addresses/verifications/${String(body.id)}`)
  expect(read.body).toMatchObject({ status: 'EXPIRED', updated_at: body.expires_at })
  expect(await late.submit(body.id, signature)).toMatchObject({ status: 403, body: { type: 'expired' } })
})

test('an approved verification never expires', async () => {
  const sandbox = await testSandbox()
  const first = await apiSession(sandbox)
  const wallet = Wallet.createRandom()
  const { body } = await first.create({ address: wallet.address })
  await first.submit(body.id, await wallet.signMessage(messageOf(body)))
  sandbox.clock.advance(72 * 3600 * 1000)
  const later = await apiSession(sandbox)
  expect((await later.get(`/v2/addresses/verifications/${String(body.id)}`)).body.status).toBe('APPROVED')
})

test('a repeated ref_id returns the record; with other content it is a conflict; another account has its own', async () => {
  const sandbox = await testSandbox()
  const session = await apiSession(sandbox)
  const first = await session.create({ ref_id: 'key' })
  expect((await session.create({ ref_id: 'key' })).body).toEqual(first.body)
  const otherAddress = await session.create({ ref_id: 'key', address: Wallet.createRandom().address })
  expect(otherAddress).toMatchObject({
    status: 409,
    body: { type: 'already-exists', meta: { verification: { id: first.body.id } } },
  })
  const stranger = await apiSession(sandbox, sandbox.addCredentials({ account: 'other' }))
  expect((await stranger.create({ ref_id: 'key' })).body.id).not.toBe(first.body.id)
})

test('another account sees nothing of it; another credential of the same account does', async () => {
  const sandbox = await testSandbox()
  const { body } = await (await apiSession(sandbox)).create()
  const path = `/v2/addresses/verifications/${String(body.id)}`
  const stranger = await apiSession(sandbox, sandbox.addCredentials({ account: 'other' }))
  expect(await stranger.get(path)).toMatchObject({ status: 404, body: { type: 'not-found', status: 404 } })
  expect((await stranger.submit(body.id, '0x00')).status).toBe(404)
  expect((await stranger.get('/v2/addresses/verifications')).body.items).toEqual([])
  const colleague = await apiSession(sandbox, sandbox.addCredentials())
  expect((await colleague.get(path)).body).toEqual(body)
})

test.each([
  ['MANUAL', { verification_method: 'MANUAL' }, 'invalid-argument'],
  ['an unknown method', { verification_method: 'TELEPATHY' }, 'invalid-argument'],
  ['an unknown network', { network: 'TRON' }, 'invalid-argument'],
  ['a network in another spelling', { network: 'Ethereum' }, 'invalid-argument'],
  ['a number for an address', { address: 5 }, 'invalid-argument'],
  ['no address', { address: undefined }, 'invalid-argument'],
  ['a wrong checksum', { address: sampleEvm.replace('d8dA', 'D8dA') }, 'unsupported-address'],
  ['the zero address', { address: `0x${'0'.repeat(40)}` }, 'unsupported-address'],
  ['a Solana address on Ethereum', { address: sampleSolana }, 'unsupported-address'],
  ['an EVM address on Solana', { network: 'SOLANA' }, 'unsupported-address'],
  ['the System Program', { network: 'SOLANA', address: '1'.repeat(32) }, 'unsupported-address'],
])('creation with %s is refused with a problem', async (_, change, type) => {
  const session = await apiSession(await testSandbox())
  const { status, headers, body } = await session.create(change)
  expect(status).toBe(400)
  expect(headers.get('content-type')).toBe('application/problem+json')
  expect(body).toEqual({
    type,
    title: expect.any(String),
    status: 400,
    detail: expect.any(String),
    meta: expect.any(Object),
  })
})

test('bodies that are no JSON, too large or of another type are refused', async () => {
  const session = await apiSession(await testSandbox())
  const path = '/v2/addresses/verifications'
  const json = { 'content-type': 'application/json' }
  const send = (body: BodyInit, headers: Record<string, string>) =>
    session.call('POST', path, { body, headers })
  expect((await send('{', json)).status).toBe(400)
  expect((await send(new Uint8Array([0x22, 0xff, 0x22]), json)).status).toBe(400)
  expect((await send('[]', json)).status).toBe(400)
  expect((await send('{}', { 'content-type': 'text/plain' })).status).toBe(415)
  expect(await send(`{"a":"${'x'.repeat(70_000)}"}`, json)).toMatchObject({
    status: 413,
    body: { type: 'too-large' },
  })
})

test('a signature for a small deposit, an unknown id and an unknown path are refused', async () => {
  const session = await apiSession(await testSandbox())
  const { body } = await session.create({ verification_method: 'SMALL_DEPOSIT' })
  expect((await session.submit(body.id, '0x00')).status).toBe(400)
  expect((await session.submit('01934abc-def0-7890-abcd-ef0123456789', '0x00')).status).toBe(404)
  expect((await session.get('/v2/addresses/verifications/nonsense')).status).toBe(404)
  expect((await session.get('/v2/addresses')).status).toBe(404)
})
