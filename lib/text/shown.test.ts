import { afterEach, expect, test } from 'vitest'
import { CountersignError, type ErrorCode, errorReport } from '../errors.ts'
import * as german from './de/translation.ts'
import { errorText } from './errorText.ts'
import { englishFinding, findingSentence } from './findingSentence.ts'
import { formatText } from './formatText.ts'
import { type Language, languageNames } from './languages.ts'
import { listText } from './listText.ts'
import { showLanguage } from './showLanguage.ts'
import { show } from './shown.ts'
import { numberText, plural, relativeTime, text } from './text.ts'

afterEach(() => show({ language: 'en', locale: 'en' }))

test('words, numbers, plurals and times are those of the language shown', async () => {
  await showLanguage('de', 'de-DE')
  expect(text('common.cancel')).toBe('Abbrechen')
  expect(plural('sign.message.lines', 1)).toBe('1 Zeile')
  expect(plural('sign.message.lines', 1234)).toBe('1.234 Zeilen')
  expect(numberText(16384)).toBe('16.384')
  expect(relativeTime(3 * 3_600_000, 0)).toBe('in 3 Stunden')
  await showLanguage('ja', 'en-US')
  expect(plural('sign.message.lines', 1)).toBe('1 行')
})

test('things in a row are kept apart in every language', async () => {
  for (const language of Object.keys(languageNames) as Language[]) {
    await showLanguage(language, language)
    expect(listText(['Ink', 'X Layer', 'Base']), language).toMatch(
      /^Ink(, |、)X Layer\P{L}+(?:[a-z]+ )?Base$/u,
    )
  }
})

test('an error speaks English to programs and the person’s language to the person, values and all', async () => {
  await showLanguage('de', 'de')
  const error = new CountersignError('wallet-wrong-account', { actual: '0xaa', expected: '0xbb' })
  expect(error.message).toMatch(/^The wallet offers 0xaa, not 0xbb\./)
  expect(errorText(error)).toMatch(/^Die Wallet bietet 0xaa an, nicht 0xbb\./)
  expect(errorText(errorReport(error))).toBe(errorText(error))
})

test('every error that is in a language is said in it', async () => {
  await showLanguage('de', 'de')
  const { errors, keyErrors, depositErrors, approvalErrors, approvalKeyErrors } = german
  const sentences = { ...errors, ...keyErrors, ...depositErrors, ...approvalErrors, ...approvalKeyErrors }
  for (const [code, sentence] of Object.entries(sentences)) {
    const values = Object.fromEntries([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, '7']))
    expect(errorText(new CountersignError(code as ErrorCode, values))).toBe(formatText(sentence, values))
  }
})

test('what another version said stays as it is', async () => {
  await showLanguage('de', 'de')
  const report = { code: 'wallet-wrong-account', message: 'A sentence of another version.' } as const
  expect(errorText(report)).toBe('A sentence of another version.')
})

test('a finding speaks English to the page and the person’s language to the person, with its reasons', async () => {
  await showLanguage('de', 'de')
  const finding = {
    code: 'odd-whitespace',
    weight: 'warn',
    values: { kinds: 'tabs, carriage returns' },
  } as const
  expect(findingSentence(finding)).toContain('(Tabulatoren, Wagenrückläufe)')
  expect(englishFinding(finding)).toContain('(tabs, carriage returns)')
})
