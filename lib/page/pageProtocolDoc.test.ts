import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { readApprovalAsk, signReplySchema } from '../approvalKey/approvalPayload.ts'
import { approvalPrefix } from '../approvalKey/approvalPrefix.ts'
import { type ErrorCode, errorNumber } from '../errors.ts'
import { approvalErrors } from '../text/en/approvalErrors.ts'
import { depositErrors } from '../text/en/depositErrors.ts'
import { errors } from '../text/en/errors.ts'
import { partnerDiagnoses } from '../text/en/partnerDiagnoses.ts'
import { readHello, readPageSignal, readRequest } from './messageGuards.ts'

const document = readFileSync(join(import.meta.dirname, '../../docs/page-protocol.md'), 'utf8')
const examples = [...document.matchAll(/```json\n(.*?)```/gs)].map(([, text]) => JSON.parse(text ?? ''))
const rows = [...document.matchAll(/^\| `([a-z-]+)` \| (-?\d+) \|/gm)].map(([, code, number]) => ({
  code: code ?? '',
  number: Number(number),
}))

describe('docs/page-protocol.md', () => {
  it.each(rows)('$code has the number that it has in the code', ({ code, number }) => {
    expect({ ...errors, ...depositErrors, ...approvalErrors }).toHaveProperty(code)
    expect(errorNumber(code as ErrorCode)).toBe(number)
  })

  it('lists every error that a wallet or a signature can bring', () => {
    const listed = new Set(rows.map(({ code }) => code))
    const expected = Object.keys(errors).filter((code) => /^(?:wallet|signature|payload)-/.test(code))
    expect(expected.filter((code) => !listed.has(code))).toEqual([])
    expect(listed.size).toBe(rows.length)
  })

  it('its examples are messages', () => {
    const types = examples.map((example) => String(example.type).replace('paxos-verification/', ''))
    expect(types).toEqual([
      'hello',
      'hello-reply',
      'request',
      'request',
      'request',
      'progress',
      'response',
      'request',
      'response',
      'progress',
      'status',
      'cancel',
      'response',
      'response',
      'response',
      'received',
    ])
    for (const example of examples) {
      const kind = String(example.type).replace('paxos-verification/', '')
      if (kind === 'hello') expect(readHello(example)).toEqual(example)
      if (kind === 'request') expect(readRequest(example)).toEqual(example)
      if (String(example.payload).startsWith(approvalPrefix)) {
        expect(readApprovalAsk(JSON.parse(example.payload))).toBeDefined()
      }
      if (example.result?.credential) expect(v.is(signReplySchema, example.result)).toBe(true)
      if (['status', 'cancel', 'received'].includes(kind)) {
        expect(readPageSignal(example, example.requestId)).toBe(kind)
      }
      if (example.error?.code === 'rejected') expect(example.error.message).toBe(errors.rejected)
      const found = example.error?.diagnosis
      if (found) expect(found.sentence).toBe(partnerDiagnoses[found.code as keyof typeof partnerDiagnoses])
    }
  })
})
