import { browser } from '../../lib/browser/browser.ts'
import { type LanguageChoice, readLanguage } from '../../lib/browser/language.ts'
import { openSignWindow, signPage } from '../../lib/browser/signWindow.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { partLoader, providePart } from './laterParts.ts'

/** Requests that wait, as the HTML of what the sign window shows of them first; nothing where it must show it itself. */
export type RenderFirstLook = (waiting: readonly RequestRecord[]) => string | undefined

/** Called by the file that has it. */
export function provideFirstLook(render: RenderFirstLook): void {
  providePart('firstLook', () => render)
}

const renderer = partLoader<undefined, RenderFirstLook>('firstLook', undefined)

/** The place in the page that the window's screens take. */
const place = '<div id="root">'

type BuiltPage = { html: string; headers: Headers }

/** The sign page as it was built, and the headers that the browser gives it, with the policy for its scripts. */
let built: Promise<BuiltPage> | undefined

/** The next answer for the sign page; absent while it is being prepared, and once it was given. */
let answer: Response | undefined
let preparing: object | undefined

/**
 * Opens the sign window, or brings it to the front. One that is opened shows at once what waits.
 *
 * @param waiting the requests that are stored, or about to be; left out where the window is to look for itself
 */
export type OpenWindow = (waiting?: readonly RequestRecord[]) => Promise<void>

/**
 * Begins to read what a first look needs, before a window is asked for: while the browser makes one, it is long in
 * answering anything else.
 *
 * @returns what opens the window
 */
export function expectWindow(): OpenWindow {
  // Only a service worker can answer for the pages of its extension.
  if (!('importScripts' in globalThis)) return () => openSignWindow()
  built ??= readPage()
  const reading = Promise.all([built, readLanguage()])
  // Without it the window looks for itself.
  reading.catch(() => {})
  return (waiting = []) => openSignWindow(() => void prepare(waiting, reading).catch(() => {}))
}

async function prepare(
  waiting: readonly RequestRecord[],
  reading: Promise<readonly [BuiltPage, LanguageChoice]>,
): Promise<void> {
  const turn = {}
  preparing = turn
  answer = undefined
  if (waiting.length === 0) return
  const look = (await renderer())(waiting)
  const [{ html, headers }, language] = await reading
  if (look === undefined || language !== 'browser' || preparing !== turn) return
  const page = html.replace(place, () => place + look)
  answer = new Response(page, { headers })
}

function readPage(): Promise<BuiltPage> {
  const page = fetch(browser.runtime.getURL(signPage)).then(async (response) => ({
    html: await response.text(),
    headers: response.headers,
  }))
  page.catch(() => {
    // Asked for again with the next window.
    built = undefined
  })
  return page
}

/**
 * What the sign page is to be answered with, for the one window that was opened; nothing where the page is to be taken
 * as it is. Never waits: a window that would have to wait looks for itself.
 */
export function takeSignPage(): Response | undefined {
  const taken = answer
  answer = undefined
  preparing = undefined
  return taken
}
