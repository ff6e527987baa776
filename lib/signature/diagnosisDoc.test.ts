import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diagnoses } from '../text/en/diagnoses.ts'
import { partnerDiagnoses } from '../text/en/partnerDiagnoses.ts'
import { diagnosisTable } from './diagnosisTable.ts'
import { explainVerdict } from './explainVerdict.ts'
import type { DiagnosisCode } from './verdict.ts'

const document = readFileSync(join(import.meta.dirname, '../../docs/diagnosis.md'), 'utf8')
const codes = Object.keys(diagnosisTable) as DiagnosisCode[]

test('docs/diagnosis.md has every code with its basis, its next step and both sentences', () => {
  const rows = document.split('\n').filter((line) => /^\| `[a-z0-9-]+` \| [a-z]+ \| [a-z-]+ \|/.test(line))
  const expected = codes.map((code) => {
    const { basis, next } = diagnosisTable[code]
    return `| \`${code}\` | ${basis} | ${next} | ${diagnoses[code]} | ${partnerDiagnoses[code]} |`
  })
  expect(rows).toEqual(expected)
})

test('where more than one thing was done, the next step is the one that goes furthest', () => {
  const verdict = {
    verdict: 'invalid',
    code: 'other-account',
    also: ['line-ends-changed'],
    values: {},
  } as const
  const { next, sentence } = explainVerdict(verdict, { network: 'ETHEREUM', address: '0xaddress' })
  expect(next).toBe('other-wallet')
  expect(sentence).toMatch(/Another account.*other line ends/)
})

test.each(codes)('%s: whole sentences for both sides, and a text to send', (code) => {
  const verdict = code.startsWith('contract-') ? ('unverifiable' as const) : ('invalid' as const)
  const values = {
    network: 'Ethereum',
    actual: 64,
    expected: 65,
    extra: 1,
    value: 9,
    family: 'Solana',
    signer: '0xsigner',
    address: '0xaddress',
    host: 'rpc.example',
    chain: 'Sepolia',
  }
  const request = { verificationId: '01934abc', network: 'ETHEREUM', address: '0xaddress' }
  const { sentence, partner, nextSentence, partnerText, next } = explainVerdict(
    { verdict, code, values },
    request,
  )
  for (const words of [sentence, partner, nextSentence]) {
    expect(words).toMatch(/^[^{}]+\.$/s)
    expect(words).not.toMatch(/[!]|Oops/)
  }
  expect(partnerText).toContain('01934abc')
  expect(partnerText).toContain('0xaddress')
  expect(partnerText).toContain(code)
  expect(partnerText).toContain(partner)
  expect(partnerText, 'T16: no other account').not.toContain('0xsigner')
  expect(partnerText.includes('SMALL_DEPOSIT')).toBe(
    next === 'small-deposit' || next === 'other-wallet' || partner.includes('SMALL_DEPOSIT'),
  )
})
