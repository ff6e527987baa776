import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { CountersignError } from '../errors.ts'
import { credentialsRefusedError, readProblem, refusedError } from './paxosProblem.ts'
import { importSigningKey } from './requestSigning/importSigningKey.ts'
import { retryAfter } from './retryAfter.ts'
import { verificationPageSchema, verificationSchema } from './verificationSchema.ts'

const now = Date.parse('2026-05-19T12:00:00Z')
const body = fc.oneof(
  fc.jsonValue(),
  fc.record({ type: fc.anything(), title: fc.anything(), detail: fc.anything(), meta: fc.anything() }),
  fc.record({ error: fc.anything(), error_description: fc.anything() }),
)
const headerText = fc.stringMatching(/^[ -~]{0,40}$/)

describe('whatever a server answers', () => {
  test('a refusal is read as a problem with a sentence', () => {
    fc.assert(
      fc.property(body, fc.integer({ min: 400, max: 599 }), headerText, (answer, status, wait) => {
        const response = new Response(null, { status, headers: { 'retry-after': wait } })
        const problem = readProblem(response, answer, now)
        expect(problem.status).toBe(status)
        expect(problem.title).not.toBe('')
        for (const error of [
          refusedError(response, answer, now),
          credentialsRefusedError(response, answer, now),
        ]) {
          expect(error).toBeInstanceOf(CountersignError)
          expect(error.message).not.toBe('')
        }
      }),
    )
  })

  test('Retry-After is a time that is not past, or nothing', () => {
    const dates = fc.date({ noInvalidDate: true }).map((date) => date.toUTCString())
    fc.assert(
      fc.property(fc.oneof(headerText, dates, fc.nat().map(String)), (value) => {
        const wait = retryAfter(new Headers({ 'retry-after': value }), now)
        expect(wait === undefined || (Number.isFinite(wait) && wait >= 0)).toBe(true)
      }),
    )
  })

  test('a verification is read with every field that is relied on, or not at all', () => {
    const fields = ['id', 'network', 'address', 'verification_method', 'status', 'created_at', 'expires_at']
    const whole = Object.fromEntries([...fields, 'updated_at'].map((name) => [name, 'text']))
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fields, 'ref_id'), fc.anything()), (changes) => {
        const read = v.safeParse(verificationSchema, { ...whole, ...changes })
        const texts = Object.entries(changes).every(
          ([name, value]) =>
            (typeof value === 'string' && (name !== 'id' || value !== '')) ||
            (name === 'ref_id' && value === undefined),
        )
        expect(read.success).toBe(texts)
        expect(v.safeParse(verificationPageSchema, { items: [{ ...whole, ...changes }] }).success).toBe(texts)
      }),
    )
  })
})

test('T55: whatever is given as a signing key is refused in words that repeat nothing of it', async () => {
  const label = fc.constantFrom('PRIVATE KEY', 'EC PRIVATE KEY', 'ENCRYPTED PRIVATE KEY', 'PUBLIC KEY')
  const inside = fc
    .uint8Array({ minLength: 12, maxLength: 90 })
    .map((bytes) => Buffer.from(bytes).toString('base64'))
  const pem = fc
    .tuple(label, inside)
    .map(([name, text]) => [`-----BEGIN ${name}-----\n${text}\n-----END ${name}-----`, text])
  const plain = fc.string({ minLength: 12 }).map((text) => [text, text])
  await fc.assert(
    fc.asyncProperty(fc.oneof(pem, plain), async ([given = '', secret = '']) => {
      const error: unknown = await importSigningKey(given).catch((thrown: unknown) => thrown)
      expect(error).toMatchObject({ code: 'signing-key-unusable' })
      expect((error as Error).message).not.toContain(secret)
    }),
  )
})
