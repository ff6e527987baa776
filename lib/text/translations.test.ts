import { describe, expect, test } from 'vitest'
import * as english from './en/translation.ts'
import { languageNames } from './languages.ts'
import { showLanguage } from './showLanguage.ts'
import { show, shown } from './shown.ts'

const languages = Object.keys(languageNames).filter((each) => each !== 'en') as Exclude<
  keyof typeof languageNames,
  'en'
>[]

/** What engineers are told, in English. */
const untranslated = /\.partner\./

/** What may read as in English: names, codes and signs, and the words that two languages share. */
const alike = new Set(
  (
    'Countersign|https://|24|wei|lamports|Esc|Hex|Base58|Base64|= {units} {unit}|Version {version}|Server|Name|Text|' +
    'Passkey|Passphrase (optional)|Bytes, base64|Hexadecimal|{count} byte|{count} bytes|Sites|Backup|Message|' +
    'Nonce|Version|Organisation|Signature|Transaction|Confirmations|{count} minute|{count} minutes|{kind} · {amount}|Conversion'
  ).split('|'),
)

function sentences(words: object, path = ''): [key: string, sentence: string][] {
  return Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'string'
      ? [[`${path}${key}`, word] as [string, string]]
      : sentences(word, `${path}${key}.`),
  )
}

const placeholders = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{\w+\}/g)].map(([whole]) => whole))].sort()

const source = new Map(sentences(english).filter(([key]) => !untranslated.test(key)))

describe.each(languages)('%s', (language) => {
  async function translated(): Promise<Map<string, string>> {
    expect(await showLanguage(language, 'en')).toBe(language)
    const words = shown().translator?.translation ?? {}
    show({ language: 'en', locale: 'en' })
    return new Map(sentences(words))
  }
  const tellsOne = new Intl.PluralRules(language).resolvedOptions().pluralCategories.includes('one')
  const wanted = [...source.keys()].filter((key) => tellsOne || !key.endsWith('.one'))

  test('has every sentence, and none that English lacks', async () => {
    const found = await translated()
    expect([...found.keys()].sort()).toEqual(wanted.sort())
  })

  test('has the same placeholders in each; only “one” may be written out', async () => {
    for (const [key, sentence] of await translated()) {
      const expected = placeholders(source.get(key) ?? '')
      const found = placeholders(sentence)
      if (key.endsWith('.one')) expect([...expected, '{count}'], key).toEqual(expect.arrayContaining(found))
      else expect(found, key).toEqual(expected)
    }
  })

  test('leaves nothing empty, and nothing in English', async () => {
    for (const [key, sentence] of await translated()) {
      expect(sentence.trim(), key).not.toBe('')
      expect(sentence, key).not.toMatch(/!|Oops/)
      if (!alike.has(sentence)) expect(sentence, key).not.toBe(source.get(key))
    }
  })
})
