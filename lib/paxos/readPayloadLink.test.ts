import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPayloadLink } from './readPayloadLink.ts'

const coded = (text: string): string => Buffer.from(text).toString('base64url')

test('any text comes back from either kind of link, as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      expect(readPayloadLink(`web+paxosverify:${coded(text)}`)).toBe(text)
      expect(readPayloadLink(`https://collector.example/sign?a=1#payload=${coded(text)}`)).toBe(text)
      expect(readPayloadLink(`http://localhost:8080#payload=${coded(text)}`)).toBe(text)
    }),
  )
})

test.each([
  ['upper case', `WEB+PAXOSVERIFY:${coded('{}')}`],
  ['padding and blanks around it', ` web+paxosverify:${Buffer.from('{}').toString('base64')}\n`],
])('%s is read all the same', (_name, link) => {
  expect(readPayloadLink(link)).toBe('{}')
})

test.each([
  ['another scheme', `web+other:${coded('{}')}`],
  ['nothing in it', 'web+paxosverify:'],
  ['plain JSON', 'web+paxosverify:{"a":1}'],
  ['bytes that are no UTF-8', `web+paxosverify:${Buffer.from([0xff, 0xfe]).toString('base64url')}`],
  ['a payload that servers would log', `https://collector.example/?payload=${coded('{}')}`],
  ['too much', `web+paxosverify:${'A'.repeat(90_000)}`],
  ['no link', '{"verification_id":"1"}'],
  ['a link within a text', `see web+paxosverify:${coded('{}')}`],
  ['a link with something after it', `web+paxosverify:${coded('{}')} x`],
  ['three signs of padding', `web+paxosverify:${coded('{}')}===`],
  ['another fragment', `https://collector.example/#other=${coded('{}')}`],
  ['two fragments', `https://collector.example/#a#payload=${coded('{}')}`],
  ['another scheme with a fragment', `ftp://collector.example/#payload=${coded('{}')}`],
  ['a blank in the address', `https://collector.example/a b#payload=${coded('{}')}`],
])('T32: %s is no payload link', (_name, text) => {
  expect(readPayloadLink(text)).toBeUndefined()
})

test('as much as a payload may be, and letters that base64 writes otherwise', () => {
  const text = 'x'.repeat(67_000)
  expect(readPayloadLink(`web+paxosverify:${coded(text)}`)).toBe(text)
  const odd = '\u00bf\u00be\u00bf?>\ufeff'
  expect(coded(odd)).toMatch(/[-_]/)
  expect(readPayloadLink(`web+paxosverify:${coded(odd)}`)).toBe(odd)
  expect(readPayloadLink(`web+paxosverify:${coded(`\ufeff${odd}`)}`)).toBe(`\ufeff${odd}`)
})

test('never throws', () => {
  fc.assert(fc.property(fc.string(), (text) => void readPayloadLink(`web+paxosverify:${text}`)))
})
