import { describe, expect, test } from 'vitest'
import { CountersignError } from '../../lib/errors.ts'
import { attemptProblem, pageReport, UnfitSignature } from './attemptProblem.ts'
import type { SignerOption } from './signers.ts'

const stranger = '0x52908400098527886E0F7030069857D2E4169EE7'
const asked = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'
const wallet = {} as SignerOption

describe('pageReport', () => {
  test.each<[string, unknown]>([
    [
      'a wallet with another account',
      new CountersignError('wallet-wrong-account', { actual: stranger, expected: asked }),
    ],
    [
      'a signature of another account of the wallet',
      new UnfitSignature({
        verdict: 'invalid',
        code: 'other-account',
        values: { signer: stranger, address: asked },
      }),
    ],
    [
      'a signature of somebody else',
      new UnfitSignature({ verdict: 'invalid', code: 'other-signer', values: { signer: stranger } }),
    ],
  ])('T16: %s is shown to the person and not named to the page', (_, thrown) => {
    const problem = attemptProblem(thrown, wallet)
    expect(problem.error.message).toContain(stranger)
    expect(pageReport(problem).message).not.toContain('0x')
    expect(pageReport(problem).code).toBe(problem.error.code)
  })

  test('every other reason is told as it is', () => {
    const problem = attemptProblem(
      new UnfitSignature({ verdict: 'invalid', code: 'line-ends-changed', values: {} }),
      wallet,
    )
    expect(pageReport(problem)).toBe(problem.error)
  })
})
