import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import canonicalize from 'canonicalize'
import { expect, test } from 'vitest'
import vectors from '../../docs/step-up-vectors.json' with { type: 'json' }
import { approvalChallenge, keyChallenge, toBase64url } from './approvalChallenge.ts'
import {
  type ApprovalRequest,
  approvalRequestSchema,
  type KeyRequest,
  keyRequestSchema,
} from './approvalRequest.ts'
import { firefoxOrigin } from './firefoxOrigin.ts'
import { verificationCode } from './verificationCode.ts'

const document = readFileSync(join(import.meta.dirname, '../../docs/step-up.md'), 'utf8')

test.each(vectors.challenges)('the challenge of vector $canonical', async (vector) => {
  const { ask, request, registration, canonical, challenge } = vector
  expect(canonical).toBe(canonicalize(ask === 'sign' ? { ask, request } : { ask, registration }))
  expect(createHash('sha256').update(canonical).digest('base64url')).toBe(challenge)
  const computed =
    ask === 'sign'
      ? await approvalChallenge(request as ApprovalRequest)
      : await keyChallenge(registration as KeyRequest)
  expect(toBase64url(computed)).toBe(challenge)
})

test.each(vectors.codes)('the code of vector $code', async ({ cose_key, sha256, code }) => {
  const key = Buffer.from(cose_key, 'hex')
  expect(createHash('sha256').update(key).digest('hex')).toBe(sha256)
  expect(await verificationCode(key)).toBe(code)
  // By another implementation: five bits a character, from the left.
  const bits = BigInt(`0x${sha256.slice(0, 20)}`)
    .toString(2)
    .padStart(80, '0')
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const plain = (bits.match(/.{5}/g) ?? []).map((five) => letters[Number.parseInt(five, 2)]).join('')
  expect(plain).toBe(code.replaceAll('-', ''))
})

test.each(vectors.firefox_origins)('Firefox’s origin of $id', async ({ id, origin }) => {
  expect(await firefoxOrigin(id)).toBe(origin)
})

test('docs/step-up.md names every field that is asked', () => {
  const fields = [...approvalRequestSchema.options, keyRequestSchema].flatMap(({ entries }) =>
    Object.keys(entries),
  )
  expect(fields.filter((field) => !document.includes(`\`${field}\``))).toEqual([])
})
