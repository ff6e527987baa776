import { expect, test } from 'vitest'
import { formatRequestSigning, measureRequestSigning } from './requestSigningBench.ts'

test('measures signing and verifying with both algorithms', { timeout: 30_000 }, async () => {
  const rows = await measureRequestSigning(2)
  expect(rows.map(({ algorithm, operation }) => `${algorithm} ${operation}`)).toEqual([
    'EdDSA sign',
    'EdDSA verify',
    'ES256 sign',
    'ES256 verify',
  ])
  for (const { perSecond, rawPerSecond } of rows) {
    expect(perSecond).toBeGreaterThan(0)
    expect(rawPerSecond).toBeGreaterThan(0)
  }
  expect(formatRequestSigning(rows).split('\n')).toHaveLength(5)
})
