import { describe, expect, test } from 'vitest'
import { CountersignError } from '../../lib/errors.ts'
import { attemptProblem, UnfitSignature } from './attemptProblem.ts'
import { pageReport } from './pageReport.ts'
import type { SignerOption } from './signers.ts'

const stranger = '0x52908400098527886E0F7030069857D2E4169EE7'
const asked = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'
const wallet = {} as SignerOption
const request = { verificationId: '01934abc', network: 'ETHEREUM', address: asked }

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
    [
      'a signature of another account, over other line ends',
      new UnfitSignature({
        verdict: 'invalid',
        code: 'recovery-id-flipped',
        also: ['other-account', 'line-ends-changed'],
        values: { signer: stranger, address: asked },
      }),
    ],
  ])('T16: %s is shown to the person and not named to the page', async (_, thrown) => {
    const problem = await attemptProblem(thrown, wallet, request)
    expect(problem.error.message).toContain(stranger)
    const report = pageReport(problem)
    expect(JSON.stringify(report)).not.toContain('0x')
    expect(report.code).toBe(problem.error.code)
    expect(report.diagnosis?.code ?? 'other-signer').toBe('other-signer')
    expect(problem.diagnosis?.partnerText ?? '').not.toContain(stranger)
  })

  test('every other reason is told as it is, with its code, its next step and a sentence', async () => {
    const problem = await attemptProblem(
      new UnfitSignature({ verdict: 'invalid', code: 'line-ends-changed', values: {} }),
      wallet,
      request,
    )
    expect(pageReport(problem)).toBe(problem.error)
    expect(problem.error.diagnosis).toEqual({
      code: 'line-ends-changed',
      next: 'other-wallet',
      sentence: expect.stringContaining('Line ends'),
    })
  })
})
