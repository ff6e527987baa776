import { inShownLocale } from './shown.ts'

// Not `unit`, which puts nothing at all between them in Chinese, and blanks in Japanese.
const list = inShownLocale((locale) => new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }))

/** Several things in a row, with the commas of the language shown. */
export function listText(items: readonly string[]): string {
  return list().format(items)
}
