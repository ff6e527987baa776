import { inShownLocale } from './shown.ts'

const list = inShownLocale((locale) => new Intl.ListFormat(locale, { type: 'unit', style: 'short' }))

/** Several things in a row, with the commas of the language shown. */
export function listText(items: readonly string[]): string {
  return list().format(items)
}
