import { readLanguage, showLanguage } from './language.ts'

/** Lets this page speak the chosen language; for pages that have read nothing yet. */
export async function showChosenLanguage(): Promise<void> {
  await showLanguage(await readLanguage())
}
