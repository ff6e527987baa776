import { ed25519 } from '@noble/curves/ed25519.js'
import { base58 } from '@scure/base'
import { Wallet } from 'ethers'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { runs } from '../../scripts/propertyRuns.ts'
import { check, codesOf } from './checkRequest.fixture.ts'
import { networks } from './networks.ts'

// Many checks: generous, so that a busy machine is not taken for a fault.
vi.setConfig({ testTimeout: 60_000 })

const seed = fc.uint8Array({ minLength: 32, maxLength: 32 }).filter((bytes) => bytes.some((byte) => byte > 0))
const evm = seed.map((bytes) => new Wallet(`0x${Buffer.from(bytes).toString('hex')}`).address)
const solana = seed.map((bytes) => base58.encode(ed25519.getPublicKey(bytes)))
const letters = [...'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ']

const nonce = fc.oneof(
  fc.uuid(),
  fc.string({ unit: fc.constantFrom(...letters), minLength: 8, maxLength: 64 }),
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 8, maxLength: 64 }),
  fc.uint8Array({ minLength: 8, maxLength: 64 }).map((bytes) => Buffer.from(bytes).toString('base64')),
  fc.uint8Array({ minLength: 8, maxLength: 64 }).map((bytes) => Buffer.from(bytes).toString('base64url')),
  fc.uint8Array({ minLength: 8, maxLength: 64 }).map((bytes) => base58.encode(bytes)),
  fc.integer({ min: 10_000_000, max: 2 ** 53 - 1 }).map(String),
)
const second = 1000
const hour = 3600 * second
const text = (at: number) => new Date(at).toISOString().replace('.000Z', 'Z')

const honest = fc.record({
  network: fc.constantFrom(...networks),
  evm,
  solana,
  nonce,
  id: fc.uuid(),
  issued: fc.date({
    min: new Date('2026-01-01T00:00:00Z'),
    max: new Date('2036-01-01T00:00:00Z'),
    noInvalidDate: true,
  }),
  age: fc.integer({ min: -5 * 60 * second, max: 48 * hour - 1 }),
  json: fc.boolean(),
  collector: fc.boolean(),
})

test('whatever Paxos would issue is accepted, with nothing to say', () => {
  fc.assert(
    fc.property(honest, ({ network, id, nonce, issued, age, json, collector, ...addresses }) => {
      const created = Math.floor(issued.getTime() / second) * second
      const heading = 'Paxos Address Ownership Verification'
      const message = json
        ? JSON.stringify({ message: heading, nonce, issued_at: text(created) })
        : `${heading}\nNonce: ${nonce}\nIssued At: ${text(created)}`
      const common = {
        network: network.name,
        address: addresses[network.family],
        expires_at: text(created + 48 * hour),
      }
      const payload = collector
        ? { verification_id: id, ...common, message }
        : {
            id,
            ...common,
            verification_method: 'SIGNATURE',
            status: 'PENDING',
            ref_id: nonce,
            signature_verification: { message, nonce, signature: '' },
            created_at: text(created),
            updated_at: text(created),
          }
      expect(codesOf(check(payload, { now: created + age, origin: 'https://partner.example' }))).toEqual([])
    }),
    { numRuns: runs(200) },
  )
})
