import { CountersignError } from '../errors.ts'
import { browser } from './browser.ts'
import { type LanguageChoice, languageKey } from './language.ts'

/**
 * Keeps the choice; pages speak it from when they are opened next.
 *
 * @throws CountersignError `settings-not-saved` when the browser did not keep it
 */
export async function chooseLanguage(choice: LanguageChoice): Promise<void> {
  try {
    await browser.storage.local.set({ [languageKey]: choice })
  } catch (cause) {
    throw new CountersignError('settings-not-saved', {}, { cause })
  }
}
