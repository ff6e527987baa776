import type { ErrorCode } from '../errors.ts'
import type { Finding } from '../paxos/finding.ts'
import type { Language } from './languages.ts'
import type { AreaName, EnglishAreas, Translation } from './translation.ts'

/** What the pages speak. */
export type Shown = {
  language: Language
  /** BCP 47 tag for dates, numbers and plurals: the language, perhaps with its country. */
  locale: string
  /** Undefined for English, whose words are in the files that use them. */
  translator?: Translator
}

/** Another language's words, and how what the code says in English is said with them (lib/text/translator.ts). */
export type Translator = {
  translation: Translation
  errorText: (error: ShownError) => string
  findingText: (finding: Finding) => string
}

/** What is known of an error, or of its report. */
export type ShownError = { code: ErrorCode; message: string; values?: Finding['values'] }

let now: Shown = { language: 'en', locale: 'en' }

/** The language shown; English where nobody chose, as in the command line. */
export function shown(): Shown {
  return now
}

/** Lets everything that is asked for from now on speak another language. */
export function show(next: Shown): void {
  now = next
}

/** An area in the language shown; what it lacks is English. */
export function words<A extends AreaName>(area: A, english: EnglishAreas[A]): EnglishAreas[A]
export function words(area: AreaName, english: object): object {
  return { ...english, ...now.translator?.translation[area] }
}

/** A formatter for the language shown, made when it is first used. */
export function inShownLocale<F>(make: (locale: string) => F): () => F {
  let made: F | undefined
  let madeFor = ''
  return () => {
    if (made === undefined || madeFor !== now.locale) {
      madeFor = now.locale
      made = make(madeFor)
    }
    return made
  }
}
