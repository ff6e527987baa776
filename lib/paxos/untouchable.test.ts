import { describe, expect, test } from 'vitest'
import { isUntouchable, untouchablePatterns } from './untouchable.ts'

describe('T68: the sites of Paxos are left alone', () => {
  test.each([
    'https://paxos.com',
    'https://dashboard.paxos.com/settings?a=b#c',
    'https://api.sandbox.paxos.com:8443',
    'https://PAXOS.COM',
    'https://dashboard.paxos.com.',
    'https://dashboard.paxos.com..',
    'http://paxos.com',
    'https://paxos-secure.com',
    'https://sign.paxos-secure.com/x',
    'https://user:word@paxos.com/',
    'https://ｐａｘｏｓ.com',
  ])('%s', (url) => expect(isUntouchable(url)).toBe(true))

  test.each(['', 'null', 'paxos.com', 'not a url', 'https://'])('fails closed for %j', (text) =>
    expect(isUntouchable(text)).toBe(true),
  )
})

describe('others are not mistaken for them', () => {
  test.each([
    'https://notpaxos.com',
    'https://paxos.com.evil.example',
    'https://paxos-secure.com.example',
    'https://evil.example/paxos.com',
    'https://evil.example#@paxos.com',
    'https://paxos.com@evil.example/',
    'https://my-paxos-secure.com',
    'http://localhost:4000',
    'about:blank',
  ])('%s', (url) => expect(isUntouchable(url)).toBe(false))
})

test('every pattern that scripts leave out stands for an untouchable domain', () => {
  expect(untouchablePatterns).toEqual(['*://*.paxos.com/*', '*://*.paxos-secure.com/*'])
})
