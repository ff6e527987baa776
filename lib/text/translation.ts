/** The English words of everything that people are shown. What partners' engineers read stays English. */
export type EnglishAreas = typeof import('./en/translation.ts')

export type AreaName = keyof EnglishAreas

/**
 * An English area's words in another language: the same keys. A `.one` may be missing, since not every language tells
 * one from many (a test knows which do); `partner.` and `page.` are for engineers, and English.
 */
export type Words<E> = {
  [K in keyof E as K extends Untranslated | `${string}.one` ? never : K]: E[K] extends string
    ? string
    : Words<E[K]>
} & { [K in keyof E as K extends `${string}.one` ? K : never]?: string }

type Untranslated = `partner.${string}` | `page.${string}`

/** All areas in another language; each language's `translation.ts` exports them. */
export type Translation = { [A in AreaName]: Words<EnglishAreas[A]> }
