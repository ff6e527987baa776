/** The languages in which Countersign speaks to people, as BCP 47 tags, each with its own name. */
export const languageNames = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  ja: '日本語',
  'pt-BR': 'Português (Brasil)',
  'zh-CN': '简体中文',
} as const

export type Language = keyof typeof languageNames
