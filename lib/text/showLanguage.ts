import type { Language } from './languages.ts'
import { pickLanguage, pickLocale } from './pickLanguage.ts'
import { show } from './shown.ts'
import type { Translation } from './translation.ts'
import { createTranslator } from './translator.ts'

/** Each language is a file of its own in the package; one that is not shown is never read. */
const loaders: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Translation>>> = {
  de: () => import('./de/translation.ts'),
  es: () => import('./es/translation.ts'),
  fr: () => import('./fr/translation.ts'),
  ja: () => import('./ja/translation.ts'),
  'pt-BR': () => import('./pt-BR/translation.ts'),
  'zh-CN': () => import('./zh-CN/translation.ts'),
}
const translated = Object.keys(loaders) as (keyof typeof loaders)[]

/**
 * Lets this page speak a language; where its words cannot be loaded it stays English.
 *
 * @param choice a language, or `browser` for the browser's own
 * @param tag the browser's own, as it names it
 * @returns the language shown
 */
export async function showLanguage(choice: 'browser' | Language, tag: string): Promise<Language> {
  const language = choice === 'browser' ? pickLanguage(tag, translated) : choice
  const locale = pickLocale(language, tag)
  if (language === 'en') show({ language, locale })
  else {
    const loaded = await loaders[language]().catch(() => undefined)
    if (loaded === undefined) return 'en'
    show({ language, locale, translator: createTranslator(loaded, locale) })
  }
  return language
}
