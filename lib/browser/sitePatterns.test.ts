import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isGrantable, originCovered, patternFor, readSite, siteOf } from './sitePatterns.ts'

describe('siteOf', () => {
  test.each([
    ['https://partner.example/a?b#c', 'https', 'https://partner.example'],
    ['https://partner.example:8443/', 'https', 'https://partner.example:8443'],
    ['https://localhost:3000', 'https', 'https://localhost:3000'],
    ['http://localhost:4010/x', 'loopback', 'http://localhost:4010'],
    ['http://127.0.0.1', 'loopback', 'http://127.0.0.1'],
    ['http://partner.example', 'http', 'http://partner.example'],
    ['http://127.0.0.2', 'http', 'http://127.0.0.2'],
    ['http://localhost.evil.example', 'http', 'http://localhost.evil.example'],
    ['https://dashboard.paxos.com', 'untouchable', 'https://dashboard.paxos.com'],
    ['chrome://extensions', 'browser', ''],
    ['about:blank', 'browser', ''],
    ['file:///page.html', 'browser', ''],
    ['data:text/html,x', 'browser', ''],
    ['null', 'browser', ''],
    ['', 'browser', ''],
  ])('T8: %s is %s', (url, kind, origin) => {
    expect(siteOf(url)).toMatchObject({ kind, origin })
  })

  test('only https and loopback can be granted, and nothing of Paxos', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['http', 'https'] }), (url) => {
        const site = siteOf(url)
        const { protocol, hostname } = new URL(url)
        const local = hostname === 'localhost' || hostname === '127.0.0.1'
        expect(isGrantable(site)).toBe(protocol === 'https:' || local)
      }),
    )
    expect(isGrantable(siteOf('https://x.paxos.com'))).toBe(false)
  })
})

test('R40 T8: a pattern carries the scheme, and no port, since Firefox refuses one', () => {
  expect(patternFor('https://partner.example:8443')).toBe('https://partner.example/*')
  expect(patternFor('http://localhost:4010')).toBe('http://localhost/*')
})

describe('originCovered', () => {
  const chosen = ['https://a.example:8443', 'https://b.example']
  test.each([
    ['https://a.example:8443', false, true],
    ['https://a.example', false, false],
    ['https://a.example:9000', false, false],
    ['https://b.example', false, true],
    ['https://b.example:444', false, false],
    ['https://granted-in-the-browser.example', false, true],
    ['https://granted-in-the-browser.example:444', false, false],
    ['https://a.example:9000', true, true],
  ])('T8: %s, every site granted: %s → %s', (origin, broadly, covered) => {
    expect(originCovered(origin, broadly, chosen)).toBe(covered)
  })

  test('T8: http and https of one host are two choices', () => {
    expect(originCovered('https://localhost:3000', false, ['http://localhost:3000'])).toBe(false)
  })
})

describe('readSite', () => {
  test.each([
    ['partner.example', 'https://partner.example'],
    ['  https://partner.example/path  ', 'https://partner.example'],
    ['partner.example:8443', 'https://partner.example:8443'],
    ['http://localhost:4010', 'http://localhost:4010'],
    ['bücher.example', 'https://xn--bcher-kva.example'],
  ])('%j is %s', (typed, origin) => expect(readSite(typed)?.origin).toBe(origin))

  test.each([
    '',
    '   ',
    'two words',
    'chrome://extensions',
    'https://*/*',
    '*.example',
    'file:///x',
    'https://',
  ])('%j is no site', (typed) => expect(readSite(typed)).toBeUndefined())
})
