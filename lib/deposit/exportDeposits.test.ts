import { expect, test } from 'vitest'
import { exampleDeposit } from './exampleDeposit.ts'
import { exportDeposits } from './exportDeposits.ts'

test('a file of deposits says what can be found on the chain, and nothing of keys, bytes and names', () => {
  const entry = exampleDeposit({
    state: 'confirmed',
    confirmations: 12,
    hash: '0xaa',
    replacedHash: '0xbb',
    block: 9,
    rawTransaction: '0x02signed',
    endpointHost: 'rpc.example',
  })
  const text = exportDeposits([entry, exampleDeposit({ id: 'entry-2' })], '2026-05-22T00:00:00.000Z')
  const file = JSON.parse(text)
  expect(file).toMatchObject({
    kind: 'countersign-deposits',
    version: 1,
    exported: '2026-05-22T00:00:00.000Z',
    deposits: [
      {
        id: 'entry-1',
        verificationId: entry.plan.verificationId,
        from: entry.plan.from,
        to: entry.plan.to,
        amount: '0.00012',
        baseUnits: '120000000000000',
        sentWith: 'local',
        hash: '0xaa',
        replacedHash: '0xbb',
        state: 'confirmed',
      },
      { id: 'entry-2', state: 'sending' },
    ],
  })
  for (const secret of ['0x02signed', 'Treasury', 'rpc.example']) expect(text).not.toContain(secret)
})
