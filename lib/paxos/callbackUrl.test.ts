import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCallbackUrl } from './callbackUrl.ts'
import { readPayload } from './readPayload.ts'

test.each([
  ['https://collector.example/signatures?case=7#top', 'https://collector.example/signatures?case=7'],
  ['http://localhost:4010/signatures', 'http://localhost:4010/signatures'],
  ['http://127.0.0.1/signatures', 'http://127.0.0.1/signatures'],
  [`https://a.example/${'a'.repeat(1982)}`, `https://a.example/${'a'.repeat(1982)}`],
])('%s is an address to send to', (text, url) => {
  expect(readCallbackUrl(text)).toBe(url)
})

test.each([
  'http://collector.example/',
  'https://user:secret@collector.example/',
  'https://api.paxos.com/v2/identity',
  'https://:secret@collector.example/',
  'http://127.0.0.2/',
  'ftp://localhost/',
  `https://a.example/${'a'.repeat(1983)}`,
  'ftp://collector.example/',
  'javascript:alert(1)',
  '/signatures',
  '',
  `https://collector.example/${'a'.repeat(2000)}`,
])('T31: %s is none', (text) => {
  expect(readCallbackUrl(text)).toBeUndefined()
})

const payload = { verification_id: '1', network: 'ETHEREUM', address: '0x1', message: 'm' }

test('T31: a payload’s callback is told, and one that cannot be used is ignored and told as well', () => {
  const good = readPayload(JSON.stringify({ ...payload, callback_url: 'https://collector.example/a' }))
  expect(good.payload?.callbackUrl).toBe('https://collector.example/a')
  expect(good.findings).toEqual([
    { code: 'callback-named', weight: 'note', values: { host: 'collector.example' } },
  ])
  const bad = readPayload(JSON.stringify({ ...payload, callback_url: 'http://collector.example/a' }))
  expect(bad.payload).not.toHaveProperty('callbackUrl')
  expect(bad.findings).toEqual([{ code: 'callback-unusable', weight: 'note' }])
})

test('T31: whatever text it is, what is read as an address is https or this machine, without sign-in or fragment', () => {
  const part = fc.constantFrom(
    'https:',
    'http:',
    '//',
    '@',
    'localhost',
    '127.0.0.1',
    'a.example',
    ':',
    '#',
    '?',
    '\\',
  )
  const address = fc.oneof(
    fc.webUrl(),
    fc.string(),
    fc.array(fc.oneof(part, fc.string())).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(address, (text) => {
      const read = readCallbackUrl(text)
      if (read === undefined) return
      const url = new URL(read)
      expect([url.username, url.password, url.hash]).toEqual(['', '', ''])
      expect(url.protocol === 'https:' || ['localhost', '127.0.0.1'].includes(url.hostname)).toBe(true)
      expect(readCallbackUrl(read)).toBe(read)
    }),
  )
})
