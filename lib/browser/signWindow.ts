import { browser } from './browser.ts'

/** The page of the sign window. */
export const signPage = '/sign.html'
const key = 'signWindow'

/** Bounds of the sign window in CSS pixels; it also works as a tab. */
const bounds = { width: 400, height: 700 } as const

/** The one sign window (or, where windows cannot be created, its tab), and what it shows. */
export type SignWindow = { tabId: number; windowId?: number; shownIds?: string[] }

/** The sign window that is recorded, whether it still stands or not. */
export async function readSignWindow(): Promise<SignWindow | undefined> {
  return (await browser.storage.session.get(key))[key] as SignWindow | undefined
}

/**
 * Remembers which request the window shows, alone or `together` with those before: closing the window declines what it
 * shows and nothing else (R5).
 */
export async function rememberShown(id: string, together = false): Promise<void> {
  await changed(
    (current) => current && { ...current, shownIds: together ? [...(current.shownIds ?? []), id] : [id] },
  )
}

/**
 * Opens the sign window, or brings the one that stands to the front: never a second one (R2, R9). Without
 * windows it uses a tab (R11).
 *
 * @param meanwhile called while the browser makes a new window, so that nothing it does keeps the window waiting
 */
export async function openSignWindow(meanwhile: () => void = () => {}): Promise<void> {
  let dead: SignWindow | undefined
  await changed(async (current) => {
    if (current && (await isAlive(current)) && (await broughtForward(current))) return current
    dead = current
    const made = await created(meanwhile)
    madeTabId = made.tabId
    return made
  })
  // No longer the recorded one, so that its end declines nothing.
  if (dead) await browser.tabs.remove(dead.tabId).catch(() => {})
}

/** Whether the sign window still stands, and its page still runs. */
export async function signWindowStands(): Promise<boolean> {
  const current = await readSignWindow()
  return current !== undefined && (await isAlive(current))
}

/** The tab of the last window that was made since this worker started. */
let madeTabId: number | undefined

/** After a crash of the extension the window is still there, and shows nothing. */
async function isAlive({ tabId, shownIds }: SignWindow): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined)
  if (!tab) return false
  // One that an earlier worker made began to load long ago. In Firefox its tab forgets the address when it crashes.
  const isStillEmpty = tabId === madeTabId && shownIds === undefined && !tab.url?.endsWith(signPage)
  if (isStillEmpty || tab.status === 'loading') return true
  // The polyfill's types do not know it (Chrome 116, Firefox 127).
  const runtime = browser.runtime as typeof browser.runtime & {
    getContexts: (filter: { tabIds: number[] }) => Promise<unknown[]>
  }
  return (await runtime.getContexts({ tabIds: [tabId] })).length > 0
}

/**
 * Forgets the sign window if the closed tab was its.
 *
 * @returns what it showed, or `undefined` when it was another tab.
 */
export async function takeClosed(tabId: number): Promise<SignWindow | undefined> {
  let closed: SignWindow | undefined
  await changed((current) => {
    if (current?.tabId !== tabId) return current
    closed = current
    return undefined
  })
  return closed
}

async function broughtForward({ tabId, windowId }: SignWindow): Promise<boolean> {
  try {
    if (windowId === undefined) await browser.tabs.update(tabId, { active: true })
    else await browser.windows.update(windowId, { focused: true, drawAttention: true })
    return true
  } catch {
    return false
  }
}

async function created(meanwhile: () => void): Promise<SignWindow> {
  const url = browser.runtime.getURL(signPage)
  const options = { url, type: 'popup' as const, focused: true }
  try {
    const creating = browser.windows
      .create({ ...options, ...bounds })
      .catch(() => browser.windows.create(options))
    meanwhile()
    const window = await creating
    const tabId = window.tabs?.[0]?.id
    if (window.id !== undefined && tabId !== undefined) {
      void browser.windows.update(window.id, { focused: true, drawAttention: true }).catch(() => {})
      return { tabId, windowId: window.id }
    }
  } catch {
    // Android and some kiosk policies have no windows: a tab does the same.
  }
  const tab = await browser.tabs.create({ url, active: true })
  if (tab.id === undefined) throw new Error('the browser gave no tab')
  return { tabId: tab.id }
}

/** What is recorded, once every change that was begun is done; read when the first one is. */
let recorded: Promise<SignWindow | undefined> | undefined

/** One change after another: this worker alone makes them, so that storage is asked once in its life. */
async function changed(
  change: (current: SignWindow | undefined) => SignWindow | undefined | Promise<SignWindow | undefined>,
): Promise<void> {
  // After a change that failed, storage knows what stands.
  const before = recorded?.catch(readSignWindow) ?? readSignWindow()
  const after = before.then(async (current) => {
    const next = await change(current)
    if (next === current) return current
    if (next) await browser.storage.session.set({ [key]: next })
    else await browser.storage.session.remove(key)
    return next
  })
  recorded = after
  await after
}
