import './errorSentences.ts'
import type { activity } from './en/activity.ts'
import type { approvals } from './en/approvals.ts'
import type { batch } from './en/batch.ts'
import { common } from './en/common.ts'
import type { connect } from './en/connect.ts'
import type { deposit } from './en/deposit.ts'
import type { doors } from './en/doors.ts'
import { errors } from './en/errors.ts'
import { findings } from './en/findings.ts'
import type { handover } from './en/handover.ts'
import type { help } from './en/help.ts'
import type { intake } from './en/intake.ts'
import type { journal } from './en/journal.ts'
import type { keys } from './en/keys.ts'
import type { options } from './en/options.ts'
import type { popup } from './en/popup.ts'
import type { records } from './en/records.ts'
import { sign } from './en/sign.ts'
import type { welcome } from './en/welcome.ts'
import { formatText, type TextValues } from './formatText.ts'
import { inShownLocale, shown } from './shown.ts'

/** What every page shows, and what each page or a later step adds by {@link addTexts}. */
type Catalogue = typeof shared & {
  activity: typeof activity
  approvals: typeof approvals
  batch: typeof batch
  handover: typeof handover
  help: typeof help
  intake: typeof intake
  connect: typeof connect
  deposit: typeof deposit
  doors: typeof doors
  journal: typeof journal
  keys: typeof keys
  options: typeof options
  popup: typeof popup
  records: typeof records
  welcome: typeof welcome
}
type Area = keyof Catalogue

const shared = { common, errors, findings, sign }
let english: Partial<Catalogue> = shared

/** Adds areas of the catalogue, so that the sign window need not load the words of the other pages. */
export function addTexts(more: Partial<Catalogue>): void {
  english = { ...english, ...more }
}

/** Every sentence of the catalogue: area, dot, key (`sign.heading`). */
export type TextKey = { [A in Area]: `${A}.${keyof Catalogue[A] & string}` }[Area]

/** Keys that come in plural forms: `sign.lines` stands for `sign.lines.one` and `sign.lines.other`. */
export type PluralKey = TextKey extends infer K ? (K extends `${infer Stem}.other` ? Stem : never) : never

const plurals = inShownLocale((locale) => new Intl.PluralRules(locale))
const numbers = inShownLocale((locale) => new Intl.NumberFormat(locale))

/** The sentence for a key, its `{placeholders}` filled from `values`. */
export function text(key: TextKey, values?: TextValues): string {
  return formatText(sentence(key) ?? key, values)
}

/** The plural form for `count`, which also fills `{count}` (with thousands separated). */
export function plural(key: PluralKey, count: number, values?: TextValues): string {
  const template = sentence(`${key}.${plurals().select(count)}`, `${key}.other`) ?? key
  return formatText(template, { ...values, count: numbers().format(count) })
}

/** A number with the thousands separated. */
export function numberText(value: number | bigint): string {
  return numbers().format(value)
}

const relative = inShownLocale(
  (locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'always', style: 'long' }),
)
const steps = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const

/** “in 47 hours”, “3 minutes ago”: the largest unit of which there are two or more, rounded towards now. */
export function relativeTime(at: number, now: number): string {
  const distance = at - now
  const [unit, length] = steps.find(([, size]) => Math.abs(distance) >= 2 * size) ??
    steps[steps.length - 1] ?? ['second', 1000]
  return relative().format(Math.trunc(distance / length), unit)
}

const dateTime = inShownLocale(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long' }),
)

/** Date and time with its zone, for titles and details. */
export function dateTimeText(at: number): string {
  return dateTime().format(at)
}

type Areas = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>

/** The first of the keys that is there, in the language shown, else in English. */
function sentence(...keys: string[]): string | undefined {
  for (const areas of [shown().translator?.translation ?? {}, english] as Areas[]) {
    for (const key of keys) {
      const dot = key.indexOf('.')
      const found = areas[key.slice(0, dot)]?.[key.slice(dot + 1)]
      if (found !== undefined) return String(found)
    }
  }
  return undefined
}
