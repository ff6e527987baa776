import fc from 'fast-check'
import { expect, test } from 'vitest'
import { approvals } from '../text/en/approvals.ts'
import { approvalFacts, keyFacts } from './approvalFacts.ts'
import { readApprovalAsk, writeApprovalAsk } from './approvalPayload.ts'
import { approvalPrefix } from './approvalPrefix.ts'
import { sampleRegistration, sampleRequests } from './approvalRequest.fixture.ts'
import { compareAmounts, demandingRule, type KeyDemand } from './keyDemand.ts'
import { readVerificationCode } from './verificationCode.ts'

const sign = { ask: 'sign', request: sampleRequests.withdrawal, credential_ids: ['AAAA'] } as const
const create = { ask: 'create', registration: sampleRegistration, exclude_credential_ids: [] } as const

test('an ask comes back as it was written, and begins with its prefix', () => {
  for (const ask of [
    { ...sign, credential_ids: ['AAAA'] },
    { ...create, exclude_credential_ids: [] },
  ]) {
    const text = writeApprovalAsk(ask)
    expect(text.startsWith(approvalPrefix)).toBe(true)
    expect(readApprovalAsk(JSON.parse(text))).toEqual(ask)
  }
})

test.each([
  ['nothing', {}],
  ['a field beside it', { approval_request: sign, client_secret: 'x' }],
  ['a field within it', { approval_request: { ...sign, challenge: 'AAAA' } }],
  ['no key', { approval_request: { ...sign, credential_ids: [] } }],
  ['another ask', { approval_request: { ...sign, ask: 'steal' } }],
  ['the other ask’s fields', { approval_request: { ...create, ask: 'sign' } }],
])('an ask with %s is none', (_, value) => {
  expect(readApprovalAsk(value)).toBeUndefined()
})

test('no text whatever is read as an ask by accident, and none throws', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(readApprovalAsk(value)).toBeUndefined()
      expect(readApprovalAsk({ approval_request: value })).toBeUndefined()
    }),
  )
})

function leaves(value: object): string[] {
  return Object.values(value).flatMap((inner) =>
    typeof inner === 'object' ? leaves(inner) : [String(inner)],
  )
}

test.each(Object.values(sampleRequests))('T65: all that is signed of a $kind is shown', (request) => {
  const shown = approvalFacts(request).map(({ value }) => value)
  const { kind, ...rest } = request
  for (const leaf of leaves(rest)) {
    expect(
      shown.some((value) => value === leaf || value.split(/: | /).includes(leaf) || value.startsWith(leaf)),
      leaf,
    ).toBe(true)
  }
  expect(approvals).toHaveProperty([`heading.${kind}`])
})

test('T65: all that is signed of a new key is shown', () => {
  const shown = keyFacts(sampleRegistration).map(({ value }) => value)
  for (const leaf of leaves(sampleRegistration)) expect(shown).toContain(leaf)
})

test.each([
  ['0123-4567-89ab-cdef', '0123-4567-89AB-CDEF'],
  [' 0123456789abcdef ', '0123-4567-89AB-CDEF'],
  ['OI23-4567-89AB-CDEF', '0123-4567-89AB-CDEF'],
  ['0123-4567-89AB-CDE', undefined],
  ['0123-4567-89AB-CDEFG', undefined],
  ['U123-4567-89AB-CDEF', undefined],
  ['', undefined],
])('a code is read as people write it: %j', (text, code) => {
  expect(readVerificationCode(text)).toBe(code)
})

const account = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'
const siteRule: KeyDemand = { when: 'site', origin: 'https://partner.example' }
const amountRule: KeyDemand = { when: 'amount', asset: 'ETH', above: '0.5' }

test.each<[KeyDemand, Parameters<typeof demandingRule>[1], boolean]>([
  [{ when: 'always' }, { account }, true],
  [{ when: 'account', account }, { account }, true],
  [{ when: 'account', account: 'another' }, { account }, false],
  [siteRule, { account, origin: 'https://partner.example' }, true],
  [siteRule, { account, origin: 'https://partner.example:8443' }, false],
  [siteRule, { account }, false],
  [amountRule, { account, asset: 'eth', amount: '0.500000000000000001' }, true],
  [amountRule, { account, asset: 'ETH', amount: '0.5' }, false],
  [amountRule, { account, asset: 'SOL', amount: '10' }, false],
  [amountRule, { account }, false],
])('rule %j, act %j: %s', (rule, act, demanded) => {
  expect(demandingRule([rule], act)).toBe(demanded ? rule : undefined)
})

test('amounts compare as numbers, without loss', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.bigInt({ min: 0n, max: 10n ** 30n }), (a, b) => {
      const write = (units: bigint) =>
        `${units / 10n ** 18n}.${(units % 10n ** 18n).toString().padStart(18, '0')}`
      expect(Math.sign(compareAmounts(write(a), write(b)))).toBe(a < b ? -1 : a > b ? 1 : 0)
    }),
  )
  expect(compareAmounts('10', '9')).toBeGreaterThan(0)
  expect(compareAmounts('1.50', '1.5')).toBe(0)
})
