/** The languages in which Countersign speaks to people, as BCP 47 tags, each with its own name. */
export const languageNames = {
  en: 'English',
  de: 'Deutsch',
} as const

export type Language = keyof typeof languageNames
