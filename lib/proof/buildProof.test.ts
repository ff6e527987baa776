import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { runs } from '../../scripts/propertyRuns.ts'
import { buildProof, type ProofParts } from './buildProof.ts'

// Many hashes: generous, so that a busy machine is not taken for a fault.
vi.setConfig({ testTimeout: 60_000 })

const parts: ProofParts = {
  requestId: '5a1f',
  verificationId: '01934abc-def0-7890-abcd-ef0123456789',
  network: 'ETHEREUM',
  address: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
  messageBytes: new TextEncoder().encode('\ufeffPaxos\r\n'),
  canonical: '0x1b',
  reply: { signature: '0x1b', encoding: 'hex', standard: 'eip191' },
  signerKind: 'local',
  origin: 'https://partner.example',
  channel: 'page',
  times: { asked: '2026-05-19T12:00:00.000Z', signed: '2026-05-19T12:00:09.000Z' },
  extensionVersion: '0.1.0',
}

test('R38: a proof holds what was signed, for whom, when and by what', () => {
  expect(buildProof(parts)).toEqual({
    format: 'countersign-proof',
    version: 2,
    id: '5a1f',
    verificationId: parts.verificationId,
    network: 'ETHEREUM',
    address: parts.address,
    message: '77u/UGF4b3MNCg==',
    text: '\ufeffPaxos\r\n',
    digest: createHash('sha256').update(parts.messageBytes).digest('hex'),
    signature: { canonical: '0x1b', delivered: '0x1b', encoding: 'hex', standard: 'eip191' },
    signerKind: 'local',
    origin: 'https://partner.example',
    channel: 'page',
    times: parts.times,
    extensionVersion: '0.1.0',
  })
})

test('a proof without a page has no origin', () => {
  const { origin: _origin, ...pasted } = parts
  expect(buildProof({ ...pasted, channel: 'paste' })).not.toHaveProperty('origin')
})

test('T18: bytes, text and digest agree for any text, and survive JSON', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const messageBytes = new TextEncoder().encode(text)
      const proof = buildProof({ ...parts, messageBytes })
      expect(JSON.parse(JSON.stringify(proof))).toEqual(proof)
      expect(proof.text).toBe(text)
      expect(Buffer.from(proof.message, 'base64').equals(Buffer.from(text))).toBe(true)
      expect(proof.digest).toBe(createHash('sha256').update(text).digest('hex'))
    }),
    { numRuns: runs(30) },
  )
})

test('bytes that are no text are refused', () => {
  expect(() => buildProof({ ...parts, messageBytes: Uint8Array.of(0xff, 0xfe) })).toThrow(TypeError)
})
