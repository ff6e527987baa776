import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readKeyRules } from './readKeyRules.ts'

const address = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'
const solana = '9WzDXwBbmkg8ZTbNMqUxvQRAyrZzDsGYdLVL9zYtAWWM'

test('each form is read', () => {
  expect(
    readKeyRules([
      'always',
      `account:${address}`,
      `account:${solana}`,
      'site:https://partner.example:8443',
      'site:http://localhost:3000',
      'above:0.5 ETH',
    ]),
  ).toEqual([
    { when: 'always' },
    { when: 'account', account: address },
    { when: 'account', account: solana },
    { when: 'site', origin: 'https://partner.example:8443' },
    { when: 'site', origin: 'http://localhost:3000' },
    { when: 'amount', asset: 'ETH', above: '0.5' },
  ])
  expect(readKeyRules([])).toEqual([])
})

test.each([
  'Always',
  'always:',
  '',
  'account:',
  'account:treasury',
  'account:0x12',
  'site:partner.example',
  'site:https://partner.example/verify',
  'site:https://Partner.example',
  'site:https://*.partner.example',
  'site:*',
  'above:0.5',
  'above:ETH 0.5',
  'above:-1 ETH',
  'above:1e3 ETH',
  'above:1,5 ETH',
  'above:1 ETH please',
  'below:1 ETH',
])('T46: %j makes all of them unreadable', (line) => {
  expect(readKeyRules([line])).toBeUndefined()
  expect(readKeyRules(['always', line])).toBeUndefined()
})

test('T46: no text is read as another rule by accident, and none throws', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((text) => `above:${text}`),
      ),
      (line) => {
        const read = readKeyRules([line])
        if (read !== undefined) expect(line).toMatch(/^(always$|account:|site:|above:)/)
      },
    ),
  )
})
