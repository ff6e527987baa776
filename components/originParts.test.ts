import fc from 'fast-check'
import { expect, test } from 'vitest'
import { originParts } from './originParts.ts'

test.each([
  ['https://partner.example', 'partner.example', '', 'partner.example'],
  ['https://pay.eu.partner.co.uk', 'partner.co.uk', 'pay.eu.', 'partner.co.uk'],
  ['https://paxos.com.evil.example', 'evil.example', 'paxos.com.', 'evil.example'],
  ['https://evilpartner.example', 'partner.example', '', 'evilpartner.example'],
  ['https://partner.example', undefined, '', 'partner.example'],
  ['https://[::1]', '', '', '[::1]'],
])('T7: %s with registrable domain %s', (origin, registrable, before, domain) => {
  expect(originParts(origin, registrable)).toMatchObject({ before, domain })
})

test('T8: scheme and port are shown where they are not the usual ones', () => {
  expect(originParts('http://localhost:8080')).toMatchObject({
    scheme: 'http://',
    domain: 'localhost',
    port: ':8080',
  })
})

test('T7: an encoded name is recognised', () => {
  expect(originParts(new URL('https://pаrtner.example').origin).punycode).toBe(true)
  expect(originParts('https://partner.example').punycode).toBe(false)
})

test('T7: nothing of the host is ever left out', () => {
  fc.assert(
    fc.property(fc.array(fc.domain(), { minLength: 1, maxLength: 4 }), fc.nat(), (domains, cut) => {
      const { hostname } = new URL(`https://${domains.join('.')}`)
      const { before, domain } = originParts(`https://${hostname}`, hostname.slice(cut % hostname.length))
      expect(before + domain).toBe(hostname)
    }),
  )
})
