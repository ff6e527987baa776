import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { policyFor, policyFrom, policyKeys } from './policy.ts'

const root = join(import.meta.dirname, '../..')
const partner = 'https://partner.example'

describe('reading a policy', () => {
  test('without one, everything is the person’s choice', () => {
    for (const none of [undefined, null, {}]) {
      expect(policyFrom(none)).toEqual({})
      expect(policyFor(policyFrom(none), 'ask', partner)).toBe('open')
    }
  })

  test.each([
    ['a name that is not known', { askBlock: ['*'] }],
    ['a list that is none', { askBlocked: 'https://partner.example' }],
    ['a pattern with a path', { askAllowed: ['https://partner.example/verify'] }],
    ['a pattern with plain http', { askAllowed: ['http://partner.example'] }],
    ['a pattern in capitals', { askAllowed: ['https://Partner.example'] }],
    ['a star in the middle', { askAllowed: ['https://partner.*.example'] }],
    ['a regular expression', { askBlocked: ['.*'] }],
    ['watching every site', { watchOn: ['*'] }],
    ['a wallet for a whole domain', { walletOn: ['https://*.partner.example'] }],
    ['watching Paxos', { watchOn: ['https://dashboard.paxos.com'] }],
    ['callbacks to Paxos', { callbackOn: ['https://api.paxos.com:443'] }],
    ['switching access on', { askOn: [partner] }],
    ['a lock that never comes', { autoLockMinutes: 0 }],
    ['a lock of half a minute', { autoLockMinutes: 0.5 }],
    ['words for a boolean', { accountsAllowed: 'no' }],
    ['an encoding that is none', { solanaEncoding: 'base32' }],
    ['a list', [partner]],
    ['a text', 'askBlocked'],
    ['false', false],
  ])('T46: %s closes everything', (_what, stored) => {
    const policy = policyFrom(stored)
    expect(policy.broken).toBe(true)
    expect(policy.accountsAllowed).toBe(false)
    for (const use of ['ask', 'watch', 'wallet', 'callback'] as const) {
      expect(policyFor(policy, use, partner)).toBe('blocked')
    }
  })

  test('T46: whatever is stored, it is either read or closes everything', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const policy = policyFrom(stored)
        const empty = stored === undefined || stored === null || Object.keys(stored).length === 0
        expect(policy.broken === true || empty).toBe(true)
      }),
    )
  })
})

describe('what a policy says of a site', () => {
  test.each([
    ['https://partner.example', 'https://partner.example', true],
    ['https://partner.example', 'https://partner.example:8443', false],
    ['https://partner.example', 'https://www.partner.example', false],
    ['https://*.partner.example', 'https://www.partner.example', true],
    ['https://*.partner.example', 'https://a.b.partner.example', true],
    ['https://*.partner.example', 'https://partner.example', true],
    ['https://*.partner.example', 'https://evilpartner.example', false],
    ['https://*.partner.example', 'https://www.partner.example:8443', false],
    ['https://*.partner.example:8443', 'https://www.partner.example:8443', true],
    ['http://localhost:3000', 'http://localhost:3000', true],
    ['http://localhost:3000', 'http://localhost:3001', false],
    ['*', 'https://anything.example', true],
    ['*', 'http://127.0.0.1:9', true],
  ])('T8: %s meets %s: %s', (pattern, origin, expected) => {
    expect(policyFor(policyFrom({ askBlocked: [pattern] }), 'ask', origin)).toBe(
      expected ? 'blocked' : 'open',
    )
    expect(policyFor(policyFrom({ askAllowed: [pattern] }), 'ask', origin)).toBe(
      expected ? 'open' : 'blocked',
    )
  })

  test('a block is stronger than a permission and than what is switched on', () => {
    const policy = policyFrom({ walletAllowed: ['*'], walletOn: [partner], walletBlocked: [partner] })
    expect(policyFor(policy, 'wallet', partner)).toBe('blocked')
  })

  test('what is switched on needs no entry among the allowed', () => {
    const policy = policyFrom({ watchAllowed: [], watchOn: [partner] })
    expect(policyFor(policy, 'watch', partner)).toBe('on')
    expect(policyFor(policy, 'watch', 'https://other.example')).toBe('blocked')
    expect(policyFor(policy, 'wallet', partner)).toBe('open')
  })

  test('an empty list of the allowed allows nobody', () => {
    expect(policyFor(policyFrom({ callbackAllowed: [] }), 'callback', partner)).toBe('blocked')
  })
})

describe('what administrators read', () => {
  const schema = JSON.parse(readFileSync(join(root, 'public/managed_schema.json'), 'utf8'))
  const document = readFileSync(join(root, 'docs/administrators.md'), 'utf8')

  test('Chrome’s schema has the same names', () => {
    expect(Object.keys(schema.properties).sort()).toEqual(policyKeys().sort())
  })

  test('every name is documented, and every example can be read', () => {
    for (const key of policyKeys()) expect(document).toContain(`| \`${key}\` |`)
    const examples = [...document.matchAll(/```json\n(.*?)```/gs)].map(([, json]) => JSON.parse(json ?? ''))
    // What only rolls the extension out is the browser's own policy, and holds none of ours.
    const own = examples.filter(
      (example) => !('ExtensionSettings' in (example.policies ?? example)) || example.policies?.['3rdparty'],
    )
    const policies = own.map(
      (example) =>
        example.policies?.['3rdparty']?.Extensions['countersign@countersign.invalid'] ??
        example['3rdparty']?.extensions[Object.keys(example['3rdparty'].extensions)[0] ?? ''] ??
        example.data ??
        example,
    )
    expect(policies.length).toBeGreaterThan(3)
    for (const policy of policies) expect(policyFrom(policy).broken).toBeUndefined()
  })
})
