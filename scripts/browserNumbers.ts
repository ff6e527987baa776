import type { RuleNumber } from './testTitles.ts'

/**
 * Numbers of docs/threats.md and docs/requirements.md whose defence rests on what a browser does, so that one
 * browser's test says nothing about the other; with what it is that browsers do in their own way. All others are
 * decided by code that is the same in both, or show in both built packages.
 */
export const aboutBrowser: Partial<Record<RuleNumber, string>> = {
  T2: 'Firefox does not tell a frame who its ancestors are',
  T3: 'how a sender without an origin is reported',
  T4: 'which origin a frame inherits, and whether scripts are put into it',
  T5: 'what is kept in the back/forward cache, and what becomes of ports there',
  T6: 'ports and document ids that end with a document',
  T9: 'how a page’s world and a content script’s are kept apart',
  T11: 'who hears what is posted in a page',
  T12: 'what a message says of its source',
  T14: 'how a wallet’s answer is carried out of the page’s world',
  T25: 'how a message is drawn',
  T30: 'what is left in storage',
  T31: 'what goes out to the network',
  T32: 'what opens a link, and what stays in its history',
  T34: 'how windows open and are counted',
  T35: 'when a window is in sight and has the focus',
  T36: 'where keys go in a new window',
  T39: 'a service worker here, an event page there',
  T40: 'what becomes of scripts and pages when an extension is reloaded',
  T46: 'where policies are read from',
  T64: 'a service worker here, an event page there',
  R3: 'when a background is woken and how scripts are registered',
  R5: 'how a closed window is noticed',
  R6: 'how the focus moves between windows',
  R9: 'how windows open and are counted',
  R10: 'whether a page was pressed',
  R13: 'what becomes of scripts in open pages',
  R14: 'what is kept in the back/forward cache',
  R17: 'only Firefox has event pages',
  R18: 'how scripts are put into a page’s world',
  R23: 'how a wallet’s answer is carried out of the page’s world',
  R30: 'what a sender says of its origin',
  R31: 'Firefox does not tell a frame who its ancestors are',
  R35: 'what a file picker does to a popup',
  R39: 'whether a page’s policy binds what is put into it',
  R40: 'how grants are asked for and taken away',
  R41: 'how grants are asked for',
}

/**
 * Of those, what one browser alone can show: what only it has (`onlyThere`), or what a person looks at in the other, by
 * the release checklist.
 */
export const inOneBrowser: Partial<
  Record<RuleNumber, { browser: 'chromium' | 'firefox'; onlyThere: boolean; why: string }>
> = {
  T46: {
    browser: 'firefox',
    onlyThere: false,
    why: 'Chromium’s policies are the whole machine’s; by hand, in the release checklist',
  },
  R17: { browser: 'firefox', onlyThere: true, why: 'Chromium has no event pages; T39 shows its worker' },
}
