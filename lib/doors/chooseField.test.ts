import { expect, test } from 'vitest'
import { chooseField, type FieldWords } from './chooseField.ts'

const field = (words: Partial<FieldWords>): FieldWords => ({
  label: '',
  name: '',
  id: '',
  placeholder: '',
  empty: true,
  ...words,
})
const address = field({ label: 'Wallet address', name: 'address' })

test.each([
  ['its label', { label: 'Signature' }],
  ['its label, in a sentence', { label: 'Paste the signature here' }],
  ['its placeholder', { placeholder: 'Signature (0x…)' }],
  ['its name', { name: 'wallet_signature' }],
  ['its id', { id: 'ownershipSignature' }],
  ['other words for it', { label: 'Signed message' }],
])('a field is known by %s', (_name, words) => {
  expect(chooseField([address, field(words)])).toBe(1)
})

test.each([
  ['no field', []],
  ['no field for it', [address]],
  ['an e-mail signature', [field({ label: 'Email signature' })]],
  ['an electronic signature', [field({ label: 'Signature', name: 'electronic_signature' })]],
  ['a date of signature', [field({ label: 'Signature date' })]],
  ['a signer’s name', [field({ label: 'Signature name' })]],
  ['a word that only contains it', [field({ name: 'designatures' })]],
  ['two that are alike', [field({ label: 'Signature' }), field({ label: 'Signature' })]],
])('%s is none', (_name, fields) => {
  expect(chooseField(fields)).toBe(-1)
})

test('words for people win over names for programs, and an empty field over a filled one', () => {
  expect(chooseField([field({ name: 'signature' }), field({ label: 'Signature' })])).toBe(1)
  expect(chooseField([field({ label: 'Signature', empty: false }), field({ label: 'Signature' })])).toBe(1)
})
