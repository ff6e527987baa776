import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWeaker } from './isWeaker.ts'
import { demandingRule, type KeyDemand } from './keyDemand.ts'

const accounts = [
  '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
  '9WzDXwBbmkg8ZTbNMqUxvQRAyrZzDsGYdLVL9zYtAWWM',
]
const sites = ['https://partner.example', 'https://partner.example:8443', 'http://localhost:3000']
const assets = ['ETH', 'eth', 'SOL']
const amount = fc.nat({ max: 40 }).map((tenths) => `${Math.floor(tenths / 10)}.${tenths % 10}`)

const rule: fc.Arbitrary<KeyDemand> = fc.oneof(
  fc.constant<KeyDemand>({ when: 'always' }),
  fc.record({ when: fc.constant('account' as const), account: fc.constantFrom(...accounts) }),
  fc.record({ when: fc.constant('site' as const), origin: fc.constantFrom(...sites) }),
  fc.record({ when: fc.constant('amount' as const), asset: fc.constantFrom(...assets), above: amount }),
)
const rules = fc.array(rule, { maxLength: 5 })
const act = fc.record(
  {
    account: fc.constantFrom(...accounts, `${accounts[0]}`.toLowerCase()),
    origin: fc.constantFrom(...sites),
    asset: fc.constantFrom(...assets),
    amount,
  },
  { requiredKeys: ['account'] },
)

test('whatever a key was needed for, it is needed for after a change that is not weaker', () => {
  fc.assert(
    fc.property(rules, rules, act, (before, after, done) => {
      fc.pre(!isWeaker(before, after))
      expect(demandingRule(before, done) === undefined || demandingRule(after, done) !== undefined).toBe(true)
    }),
  )
})

test('a change that is weaker lets something through: nobody is asked for a key in vain', () => {
  const acts = accounts.flatMap((account) =>
    [undefined, ...sites].flatMap((origin) =>
      [undefined, ...assets].flatMap((asset) =>
        Array.from({ length: 42 }, (_, tenths) => ({
          account,
          ...(origin !== undefined && { origin }),
          ...(asset !== undefined && { asset, amount: `${Math.floor(tenths / 10)}.${tenths % 10}` }),
        })),
      ),
    ),
  )
  // Acts of an account that no rule names: what one rule demands is demanded by that rule alone.
  const others = acts.map((each) => ({ ...each, account: 'another' }))
  fc.assert(
    fc.property(rules, rules, (before, after) => {
      fc.pre(isWeaker(before, after))
      const freed = [...acts, ...others].some(
        (each) => demandingRule(before, each) !== undefined && demandingRule(after, each) === undefined,
      )
      expect(freed).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test.each<[string, KeyDemand[], KeyDemand[], boolean]>([
  ['a rule is added', [], [{ when: 'always' }], false],
  ['the only rule goes', [{ when: 'always' }], [], true],
  ['one site for all', [{ when: 'always' }], [{ when: 'site', origin: 'https://partner.example' }], true],
  ['all for one site', [{ when: 'site', origin: 'https://partner.example' }], [{ when: 'always' }], false],
  [
    'a higher amount',
    [{ when: 'amount', asset: 'ETH', above: '1' }],
    [{ when: 'amount', asset: 'ETH', above: '2' }],
    true,
  ],
  [
    'a lower amount',
    [{ when: 'amount', asset: 'ETH', above: '1' }],
    [{ when: 'amount', asset: 'ETH', above: '0' }],
    false,
  ],
  [
    'the same account in other letters',
    [{ when: 'account', account: `${accounts[0]}` }],
    [{ when: 'account', account: `${accounts[0]}`.toLowerCase() }],
    false,
  ],
])('%s', (_, before, after, weaker) => {
  expect(isWeaker(before, after)).toBe(weaker)
})
