import { describe, expect, test } from 'vitest'
import { activityRow, activityState, filterActivity } from './activityRow.ts'
import { linkDelivery, linkProof } from './growChain.ts'
import { exampleChain, exampleSolanaBody, exampleTime } from './proof.fixture.ts'
import type { Proof } from './proof.ts'

const { proofs, head } = await exampleChain(2)
const [first, second] = proofs as [Proof, Proof]
const delivered = linkDelivery(second, exampleTime(5), head).entry
const pasted = linkProof(exampleSolanaBody(), head).entry
const rows = [delivered, pasted, first].map(activityRow)
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id)

test('a row tells how its signature left', () => {
  expect(rows.map(activityState)).toEqual(['delivered', 'byHand', 'waiting'])
})

describe('filterActivity', () => {
  test('what waits for a page comes first; else the order stays', () => {
    expect(ids(filterActivity(rows, {}))).toEqual(['request-1', 'request-2', 'request-solana'])
  })

  test.each<[string, Parameters<typeof filterActivity>[1], string[]]>([
    ['a site', { search: 'partner.example' }, ['request-1', 'request-2']],
    [
      'the end of an address, in any case',
      { search: first.address.slice(-6).toUpperCase() },
      ['request-1', 'request-2'],
    ],
    [
      'words of the message, all of them',
      { search: `ownership  ${first.digest.slice(0, 8)}` },
      ['request-1'],
    ],
    ['a network by its name', { search: 'solana' }, ['request-solana']],
    ['a digest', { search: first.digest.slice(0, 12) }, ['request-1']],
    ['nothing', { search: 'nowhere' }, []],
    ['state', { state: 'byHand' }, ['request-solana']],
    ['network', { network: 'ETHEREUM' }, ['request-1', 'request-2']],
    ['signer', { signerKind: 'injected' }, ['request-solana']],
    ['origin', { origin: 'https://other.example' }, []],
    ['age', { since: Date.parse(exampleTime(2)) }, ['request-2']],
    ['several at once', { state: 'delivered', search: 'nonce: 2' }, ['request-2']],
  ])('finds by %s', (_, filter, expected) => {
    expect(ids(filterActivity(rows, filter))).toEqual(expected)
  })
})
