import type { Page } from '@playwright/test'

/** What a page shows that is in no catalogue, and what does not fit where it stands. */
export type ForeignText = { hardCoded: string[]; clipped: string[] }

/**
 * Looks over a page that is drawn in the pseudo-language (pseudoTranslation.ts). Data is no text: what `code`, `bdi`
 * and `translate="no"` hold, what people typed, and what `data` names.
 *
 * @param data names of sites, accounts, wallets and networks that the page shows
 */
export function foreignText(page: Page, data: RegExp): Promise<ForeignText> {
  return page.evaluate(
    ([source, flags]) => {
      const named = new RegExp(source, flags)
      const isData = (element: Element) =>
        element.closest('code, bdi, [translate="no"], script, style, option') !== null
      const rest = (text: string) => {
        let left = text
        for (let before = ''; before !== left; ) {
          before = left
          left = left.replaceAll(/⟦[^⟦⟧]*⟧/g, ' ')
        }
        return left.replaceAll(named, ' ').replaceAll(/[\d\s\p{P}\p{S}]+/gu, '')
      }
      const hardCoded = new Set<string>()
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const blocks = new Map<Element, string>()
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement
        if (parent === null || isData(parent) || parent.getClientRects().length === 0) continue
        let block: Element = parent
        while (getComputedStyle(block).display.startsWith('inline') && block.parentElement)
          block = block.parentElement
        blocks.set(block, (blocks.get(block) ?? '') + node.textContent)
      }
      for (const text of blocks.values()) if (rest(text) !== '') hardCoded.add(text)
      for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
        for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
          const text = element.getAttribute(name) ?? ''
          if (rest(text) !== '') hardCoded.add(`${name}: ${text}`)
        }
      }
      if (rest(document.title) !== '') hardCoded.add(`title: ${document.title}`)
      const clipped = new Set<string>()
      const root = document.documentElement
      if (root.scrollWidth > root.clientWidth) clipped.add(`the page is ${root.scrollWidth} px wide`)
      for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
        const style = getComputedStyle(element)
        const hides = style.overflowX === 'hidden' || style.overflowX === 'clip'
        const isHiddenOnPurpose = element.clientWidth <= 1 || style.clipPath !== 'none'
        if (element.textContent?.includes('⟦') !== true || isHiddenOnPurpose || element.clientWidth === 0)
          continue
        const wide = element.scrollWidth > element.clientWidth + 1 && style.display !== 'inline'
        const tall = hides && element.scrollHeight > element.clientHeight + 1
        if ((wide && hides) || tall) {
          clipped.add(`${element.tagName}.${element.className}: ${element.textContent.slice(0, 80)}`)
        }
      }
      return { hardCoded: [...hardCoded], clipped: [...clipped] }
    },
    [data.source, data.flags] as const,
  )
}
