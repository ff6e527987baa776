import { wordlists } from 'ethers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { secretInText, sentenceWords } from './secretText.ts'

const list = Array.from({ length: 2048 }, (_, index) => wordlists.en?.getWord(index) ?? '')

test('T30: no everyday word is one of BIP-39’s', () => {
  expect(list.filter((word) => sentenceWords.has(word))).toEqual([])
})

test('T30: any twelve words of BIP-39 in a row count, in whatever way they are set', () => {
  const phrase = fc.array(fc.constantFrom(...list), { minLength: 12, maxLength: 24 })
  const setting = fc.constantFrom(
    (words: string[]) => words.join(' '),
    (words: string[]) => words.join('\n').toUpperCase(),
    (words: string[]) => words.join(', '),
    (words: string[]) => words.map((word, index) => `${index + 1}. ${word}`).join('  '),
    (words: string[]) => JSON.stringify(words),
    (words: string[]) => `These are the words: ${words.join(' ')}.`,
  )
  fc.assert(
    fc.property(phrase, setting, (words, set) => {
      expect(secretInText(set(words))).toBe(true)
    }),
  )
})

test.each([
  'This message proves that you control this wallet address shown above today and nothing more',
  'Sign this message only when you trust this website with your wallet; it cannot move funds',
  'By signing you prove that you own the address named here to the exchange that sent you here',
  'Please confirm that this verification request came from your own account before you continue',
  'Signing this message does not authorize any transfer and gives nobody access over your crypto assets',
  'word word word word word word word word word word word',
])('T30: a plain sentence is none: %s', (text) => {
  expect(secretInText(text)).toBe(false)
})
