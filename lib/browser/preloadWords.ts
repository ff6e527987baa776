import { browser } from './browser.ts'

/**
 * Has the browser load the words of its own language beside the page's scripts; the `import()`s that take them are in
 * lib/browser/language.ts and lib/text/showLanguage.ts. Whoever chose another language in the settings waits for that
 * one a little longer.
 */
export function preloadWords(): void {
  const [language] = /^(?:de|es|fr|ja|pt|zh)/.exec(browser.i18n.getUILanguage()) ?? []
  // As scripts/signWindowBuild.ts names them.
  for (const file of language === undefined ? [] : ['words', `words-${language}`]) {
    const link = document.createElement('link')
    link.rel = 'modulepreload'
    link.href = `/chunks/${file}.js`
    document.head.append(link)
  }
}
