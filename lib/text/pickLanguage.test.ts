import { expect, test } from 'vitest'
import { pickLanguage, pickLocale } from './pickLanguage.ts'

const languages = ['de', 'es', 'fr', 'ja', 'pt-BR', 'zh-CN']

test.each([
  ['de-CH', 'de'],
  ['pt-PT', 'pt-BR'],
  ['pt_BR', 'pt-BR'],
  ['zh', 'zh-CN'],
  ['zh-Hans-SG', 'zh-CN'],
  ['zh-TW', 'en'],
  ['zh-Hant-HK', 'en'],
  ['JA', 'ja'],
  ['it', 'en'],
  ['', 'en'],
])('a browser in %j gets %s', (tag, language) => {
  expect(pickLanguage(tag, languages)).toBe(language)
})

test.each([
  ['de', 'de-CH', 'de-CH'],
  ['de', 'fr-FR', 'de'],
  ['en', 'en-GB', 'en-GB'],
  ['zh-CN', 'zh_SG', 'zh-SG'],
  ['de', 'de-', 'de'],
])('dates in %s, in a browser that speaks %s, are written as in %s', (language, tag, locale) => {
  expect(pickLocale(language, tag)).toBe(locale)
})
