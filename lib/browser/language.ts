import type { Language } from '../text/languages.ts'
import { show } from '../text/shown.ts'
import { browser } from './browser.ts'

/** Where the choice is stored. */
export const languageKey = 'language'

/** What a person chose: a language, or the browser's. */
export type LanguageChoice = 'browser' | Language

/**
 * The choice in `storage.local`, as lib/browser/chooseLanguage.ts put it there; `browser` where there is none.
 *
 * @param asked what was asked of storage just now, if it was
 */
export async function readLanguage(
  asked: Promise<Record<string, unknown>> = browser.storage.local.get(languageKey),
): Promise<LanguageChoice> {
  const { [languageKey]: stored } = await asked
  return (stored ?? 'browser') as LanguageChoice
}

/**
 * Lets this page speak the chosen language, words and document. English, which every page carries, needs nothing
 * loaded, not even what knows the other languages.
 */
export async function showLanguage(choice: LanguageChoice): Promise<void> {
  if (choice === 'browser' && showEnglish()) return
  const shown = await import('../text/showLanguage.ts')
  document.documentElement.lang = await shown.showLanguage(choice, browser.i18n.getUILanguage())
}

/** Lets this page speak English if the browser does. Says whether it does. */
export function showEnglish(): boolean {
  const locale = browser.i18n.getUILanguage()
  const speaks = /^en(?:-[A-Z]{2})?$/.test(locale)
  if (speaks) show({ language: 'en', locale })
  return speaks
}
