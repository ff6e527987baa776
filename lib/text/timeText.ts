import { inShownLocale } from './shown.ts'

const time = inShownLocale((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }))

/** The time of day, hours and minutes, in the language shown. */
export function timeText(at: number): string {
  return time().format(at)
}
