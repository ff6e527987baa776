import { afterEach, expect, test, vi } from 'vitest'
import { passkeyDomain } from './passkeyDomain.ts'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

function inPage(protocol: string, named?: string) {
  vi.stubGlobal('location', { protocol })
  vi.stubEnv('WXT_PASSKEY_DOMAIN', named)
  return passkeyDomain()
}

test('Chromium needs no domain, whatever the build names', () => {
  expect(inPage('chrome-extension:', 'keys.example.com')).toEqual({ needed: false })
})

test('Firefox takes the domain that the build names', () => {
  expect(inPage('moz-extension:', 'keys.example.com')).toEqual({ needed: true, domain: 'keys.example.com' })
  expect(inPage('moz-extension:')).toEqual({ needed: true })
})

test.each([
  '',
  'localhost',
  'https://keys.example.com',
  'keys.example.com/*',
  '*.example.com',
  'KEYS.example.com',
])('what is no domain by itself names none: %j', (named) => {
  expect(inPage('moz-extension:', named)).toEqual({ needed: true })
})

test.each(['paxos.com', 'dashboard.paxos.com', 'paxos-secure.com', 'sign.paxos-secure.com'])(
  'T68: a domain of Paxos is never claimed: %s',
  (named) => {
    expect(inPage('moz-extension:', named)).toEqual({ needed: true })
  },
)
