/**
 * The language for a tag of the browser, such as `de-CH`: English where there is none. Portuguese of any country gets
 * the Brazilian words; traditional Chinese script gets English, since simplified is another script.
 *
 * @param tag BCP 47, also with `_`
 * @param among the languages there are
 */
export function pickLanguage<L extends string>(tag: string, among: readonly L[]): L | 'en' {
  const [language = '', ...rest] = tag.toLowerCase().split(/[-_]/)
  if (language === 'zh' && rest.some((part) => /^(?:hant|tw|hk|mo)$/.test(part))) return 'en'
  return among.find((each) => each.slice(0, 2) === language) ?? 'en'
}

/**
 * The tag by which dates and numbers are written: the browser's own, with its country, where that is the language
 * shown.
 */
export function pickLocale(language: string, tag: string): string {
  const own = tag.replaceAll('_', '-')
  return own.slice(0, 2) === language.slice(0, 2) && isLocale(own) ? own : language
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
