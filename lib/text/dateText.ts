import { inShownLocale } from './shown.ts'

const date = inShownLocale((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }))

/** The day, in this machine's zone, for lists; in the language shown. */
export function dateText(at: number): string {
  return date().format(at)
}
