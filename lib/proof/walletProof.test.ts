import { expect, it } from 'vitest'
import { linkProof, startChain } from './growChain.ts'
import { exampleBody, exampleTime } from './proof.fixture.ts'
import { proofWords } from './proofWords.ts'
import { readProofs } from './readProof.ts'
import { verifyProof } from './verifyProof.ts'

it('a proof of what a page asked the wallet door has no verification, is valid, and says so', async () => {
  const body = await exampleBody(1, { channel: 'wallet', verificationId: '' })
  const { head } = startChain('3b6c2a1e-0000-4000-8000-000000000001', exampleTime(0), 0)
  const [proof] = readProofs(JSON.parse(JSON.stringify(linkProof(body, head).entry))).proofs
  if (proof === undefined) throw new Error('no proof')
  const report = verifyProof(proof)
  expect(report.verdict).toBe('valid')
  expect(proofWords(proof, report).doesNotProve.join(' ')).toContain('names no verification')
})
