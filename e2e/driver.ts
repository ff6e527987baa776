/**
 * How to find an element: by its accessible role and name, a field by its label, anything by CSS. A text is the
 * whole name or label.
 */
export type Finding = { role: ElementRole; name?: string | RegExp } | { label: string } | { css: string }

/** Roles that the tests press, fill and read. */
export type ElementRole =
  | 'alert'
  | 'button'
  | 'checkbox'
  | 'combobox'
  | 'dialog'
  | 'heading'
  | 'link'
  | 'listitem'
  | 'option'
  | 'radio'
  | 'status'
  | 'switch'
  | 'tab'
  | 'textbox'

/** Keys that are pressed by name. */
export type NamedKey = 'Enter' | 'Escape' | 'Space' | 'Tab'

/**
 * One page, tab or window of a real browser. The same walk is written once against this and runs in Chromium
 * (over Playwright) and in Firefox (over our own WebDriver BiDi client).
 */
export type DrivenPage = {
  goto: (url: string) => Promise<void>
  reload: () => Promise<void>
  close: () => Promise<void>
  bringToFront: () => Promise<void>
  url: () => Promise<string>
  /** What the page says, as a person reads it. */
  text: () => Promise<string>
  waitForText: (expected: string | RegExp, deadline?: number) => Promise<void>
  /** How many visible elements match now. */
  count: (wanted: Finding) => Promise<number>
  /** Waits for one to be visible. */
  find: (wanted: Finding, deadline?: number) => Promise<unknown>
  /** Presses it with the pointer once it is there, enabled and at rest; `held`: for so many milliseconds. */
  click: (wanted: Finding, options?: { held?: number }) => Promise<void>
  /** Replaces a field's content. */
  fill: (wanted: Finding, text: string) => Promise<void>
  /** Picks one of a list box's options by its words. */
  select: (wanted: Finding, option: string) => Promise<void>
  /** Gives a file to the page's one file field, as its picker would. */
  giveFile: (path: string) => Promise<void>
  press: (key: NamedKey) => Promise<void>
  /** Runs a function in the page; arguments and value pass as JSON. */
  evaluate: <Args extends unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ) => Promise<Awaited<Result>>
  /** Writes a picture of the page to a PNG file. */
  screenshot: (file: string) => Promise<void>
}

/** A real browser with the extension in a fresh profile. */
export type DrivenBrowser = {
  /** Name and version, for people. */
  name: string
  /** Address of one of the extension's files, such as `options.html`. */
  url: (file: string) => string
  newPage: (url?: string) => Promise<DrivenPage>
  /** Pages that are open now and whose address starts so. */
  pagesAt: (urlStart: string) => Promise<DrivenPage[]>
  /** Waits for a page whose address starts so. */
  waitForPage: (urlStart: string) => Promise<DrivenPage>
  /** Ends the service worker or event page, as the browser does when it is idle. */
  stopBackground: () => Promise<void>
  close: () => Promise<void>
}
