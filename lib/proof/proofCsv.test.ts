import { expect, test } from 'vitest'
import { exampleChain } from './proof.fixture.ts'
import type { Proof } from './proof.ts'
import { csvHead, csvLines } from './proofCsv.ts'

const { proofs } = await exampleChain(1)
const [proof] = proofs as [Proof]

/** Fields of one line of RFC 4180, every one quoted. */
function fieldsOf(lines: string): string[] {
  return [...lines.matchAll(/"((?:[^"]|"")*)"(?:,|\r\n$)/g)].map(([, field = '']) =>
    field.replaceAll('""', '"'),
  )
}
const names = fieldsOf(csvHead())
const field = (changes: Partial<Proof>, name: string) =>
  fieldsOf(csvLines([{ ...proof, ...changes }]))[names.indexOf(name)]

test('R38: every member has its column, and line ends and quotes survive', () => {
  expect(csvHead().startsWith('\ufeff"signed"')).toBe(true)
  const text = 'He said "no",\r\nthen left.\n'
  expect(field({ text }, 'message')).toBe(text)
  expect(field({}, 'signature')).toBe(proof.signature.canonical)
  expect(field({}, 'hash')).toBe(proof.chain.hash)
  expect(fieldsOf(csvLines([proof]))).toHaveLength(names.length)
})

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  ' =1',
  '\n=HYPERLINK("https://evil.example")',
  '＝1',
  '＋1',
])('a spreadsheet runs no formula: %j', (text) => {
  expect(field({ text }, 'message')).toBe(`'${text}`)
  expect(field({ verificationId: text }, 'verification_id')).toBe(`'${text}`)
  expect(field({ network: text }, 'network')).toBe(`'${text}`)
})

test('what is no formula stays as it is', () => {
  expect(field({ text: 'a=1' }, 'message')).toBe('a=1')
  expect(csvLines([])).toBe('')
})
