import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { runs } from '../../scripts/propertyRuns.ts'
import { findings as sentences } from '../text/en/findings.ts'
import { findingSentence } from '../text/findingSentence.ts'
import { check, collector, message, now, record, recordWith, solana } from './checkRequest.fixture.ts'
import { checkRequest } from './checkRequest.ts'

// Many checks: generous, so that a busy machine is not taken for a fault.
vi.setConfig({ testTimeout: 60_000 })

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.json(),
  fc.base64String({ maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        '\n',
        '\r',
        ' ',
        '\t',
        '\u200b',
        message,
        'Nonce: a1b2c3d4',
        '{',
        '"',
        ':',
        '\\u0000',
        '0x',
        'ff',
        'sign in',
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
)

describe('fuzz', () => {
  test('T18, T29: never throws; same verdict each time; bytes are the UTF-8 of the message', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('record', 'collector', 'solana'), (value, kind) => {
        const payload =
          kind === 'collector'
            ? { ...collector, message: value }
            : { ...recordWith(value), ...(kind === 'solana' ? solana : {}) }
        const checked = check(payload)
        expect(check(payload)).toEqual(checked)
        if (checked.bytes) expect(Buffer.from(checked.bytes)).toEqual(Buffer.from(value, 'utf8'))
        if (value !== message) expect(checked.verdict).not.toBe('accept')
        for (const finding of checked.findings)
          expect(findingSentence(finding)).not.toMatch(/\{\w+\}(?![^“]*”)/)
      }),
      { numRuns: runs(500) },
    )
  })

  test('T29: any text at all as payload, origin and prior', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.webUrl()), fc.oneof(text, fc.webUrl()), (raw, origin) => {
        const request = { raw, now, origin, topOrigin: raw, prior: [{ raw, origin: raw, outcome: origin }] }
        expect(checkRequest(request)).toEqual(checkRequest(request))
      }),
      { numRuns: runs(300) },
    )
  })

  test('T19, T20: one odd character anywhere in a good message is never accepted', () => {
    const sign = fc.oneof(
      fc
        .integer({ min: 0, max: 0x10ffff })
        .filter((point) => point < 0x20 || point > 0x7e)
        .map((point) => String.fromCodePoint(point)),
      fc.constantFrom('\u200b', '\u202e', '\u0430', '\u0301', '\u00a0', '\ufffd'),
    )
    fc.assert(
      fc.property(sign, fc.nat(message.length), (odd, at) => {
        const changed = message.slice(0, at) + odd + message.slice(at)
        expect(check(recordWith(changed)).verdict).not.toBe('accept')
      }),
      { numRuns: runs(500) },
    )
  })

  test('T26, T28: one changed character of nonce or address is never accepted', () => {
    fc.assert(
      fc.property(fc.constantFrom(...'0123456789abcdefABCDEF'), fc.nat(39), fc.nat(7), (digit, at, place) => {
        const address = record.address.slice(0, 2 + at) + digit + record.address.slice(3 + at)
        if (address !== record.address) expect(check({ ...record, address }).verdict).toBe('block')
        const nonce = `a1b2c3d4`.slice(0, place) + digit + `a1b2c3d4`.slice(place + 1)
        if (nonce !== 'a1b2c3d4') expect(check(recordWith(message, nonce)).verdict).toBe('block')
      }),
    )
  })
})

test('T21: the worst texts of 16 KiB are checked in a fraction of a second', () => {
  const worst = [
    '1',
    'z',
    'A',
    ' ',
    '\n',
    '[',
    '{"',
    '0x',
    'a ',
    'a\u0301',
    'nonce:',
    '"nonce":',
    '\\u',
    'ab,',
    '1,',
    'eip155:',
    '0x1…',
    'Permit(address ',
    'eyJ',
    '-----BEGIN ',
    'word word ',
    'bearer ',
    '1 1 ',
    'network: ',
    'a.',
    'http://a:',
    '\u00e9',
    'sign ',
    '://',
    'I',
  ]
  for (const part of worst) {
    const value = part.repeat(Math.floor(16_000 / Buffer.byteLength(part)))
    // Computing, not the clock: a busy machine is no slow rule.
    const before = process.cpuUsage()
    check(recordWith(value))
    expect(process.cpuUsage(before).user / 1000, part).toBeLessThan(500)
  }
})

test('every sentence is calm, ends, and has only values that findings give', () => {
  for (const [code, sentence] of Object.entries(sentences)) {
    expect(sentence, code).toMatch(/[.]$/)
    expect(sentence, code).not.toContain('!')
    expect(sentence.length, code).toBeLessThan(200)
  }
})
