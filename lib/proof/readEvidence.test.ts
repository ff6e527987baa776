import fc from 'fast-check'
import { expect, test } from 'vitest'
import '../text/errorSentences.ts'
import { exampleChain } from './proof.fixture.ts'
import { readEvidence } from './readEvidence.ts'

const { proofs } = await exampleChain(1)
const claim = {
  network: 'ETHEREUM',
  address: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
  message: 'Paxos\r\n',
}
const { network, address, message } = claim
const record = {
  id: '01934abc',
  network,
  address,
  status: 'PENDING',
  verification_method: 'SIGNATURE',
  signature_verification: { message, nonce: 'a1', signature: '' },
}
const read = (value: unknown) => readEvidence(JSON.stringify(value))

test('a proof, and a list of them', () => {
  expect(read(proofs[0])).toMatchObject({ kind: 'proofs', file: { proofs } })
  expect(read(proofs)).toMatchObject({ kind: 'proofs', file: { proofs } })
  expect(() => read({ ...proofs[0], digest: 'x' })).toThrowError(
    expect.objectContaining({ code: 'proof-unreadable' }),
  )
})

test.each([
  ['the verify command’s input', { ...claim, signature: '0x1b' }, '0x1b'],
  ['its form with bytes', { ...claim, signature: [1, 2] }, [1, 2]],
  [
    'a collector payload with a signature',
    { verification_id: '1', ...claim, expires_at: '2026-05-19T12:00:00Z', signature: '0x1b' },
    '0x1b',
  ],
  [
    'an API record',
    { ...record, signature_verification: { message, nonce: 'a1', signature: '0x1b' } },
    '0x1b',
  ],
])('%s is a claim with its signature, the message unchanged', (_, value, signature) => {
  expect(read(value)).toEqual({ kind: 'signed', claim: { ...claim, signature } })
})

test.each([
  ['an API record that waits', record],
  ['a collector payload', { verification_id: '1', ...claim, expires_at: '2026-05-19T12:00:00Z' }],
])('%s is a claim without signature', (_, value) => {
  expect(read(value)).toEqual({ kind: 'unsigned', claim })
})

test('what says nothing of a message is told apart', () => {
  const small_deposit_verification = { deposit_address: address, amount: '0.1', asset: 'ETH' }
  const deposit = {
    id: '1',
    network,
    address,
    verification_method: 'SMALL_DEPOSIT',
    small_deposit_verification,
  }
  expect(read(deposit)).toEqual({ kind: 'deposit' })
  expect(read({ id: '1', signature: '0x1b' })).toEqual({ kind: 'reply', signature: '0x1b' })
  for (const value of ['{', 'null', '[]', '"x"', '{}', '{"a":1}']) {
    expect(readEvidence(value)).toEqual({ kind: 'unknown' })
  }
})

test('T30: what carries a credential is refused', () => {
  expect(read({ ...claim, signature: '0x1b', client_secret: 'canary' })).toMatchObject({
    kind: 'refused',
    finding: { code: 'credentials-in-payload' },
  })
})

test('T29: duplicate keys and prototypes are refused', () => {
  const twice = `{"network":"ETHEREUM","address":"a","message":"one","message":"two","signature":"0x"}`
  expect(readEvidence(twice)).toMatchObject({ kind: 'refused' })
  expect(readEvidence('{"__proto__":{"network":"a","address":"b","message":"c"}}')).not.toMatchObject({
    kind: 'signed',
  })
})

test('no JSON makes it fail in another way', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(readEvidence(text).kind).toMatch(/^\w+$/)
    }),
  )
})
