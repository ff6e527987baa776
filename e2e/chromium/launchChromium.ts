import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { type FoundBrowser, findBrowser } from '../../scripts/findBrowser.ts'
import { waitUntil } from '../waitUntil.ts'
import { prepareProfile } from './prepareProfile.ts'

/** Match patterns of this machine's own servers: what tests and the demo grant beforehand. */
export const loopback = ['http://localhost/*', 'http://127.0.0.1/*'] as const

export type ChromiumOptions = {
  /** Folder of the built extension. */
  extension: string
  /** Sites granted beforehand; none for a person who has granted nothing yet. Default: loopback. */
  access?: readonly string[]
  /** Folders of further extensions to load beside it. */
  beside?: readonly string[]
  headless?: boolean
  colorScheme?: 'light' | 'dark'
  args?: readonly string[]
  /** Where profile and extension are kept for another launch, as for a person who restarts Chromium (not Chrome). */
  folder?: string
}

/** A running Chromium with the extension in a profile of its own. */
export type ChromiumSession = {
  context: BrowserContext
  brand: FoundBrowser['brand']
  extensionId: string
  /** Ids of the extensions loaded beside it, in the order given. */
  besideIds: string[]
  /** Address of one of the extension's files, such as `options.html`. */
  url: (file: string) => string
  /** A blank page that stays open for protocol sessions. */
  home: Page
  close: () => Promise<void>
}

/** What every test browser is started with. */
export function switches(): string[] {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--enable-unsafe-extension-debugging',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--lang=en-US',
  ]
}

/**
 * Starts Chromium, Chrome or Edge with a copy of the built extension whose manifest has a fixed `key` and is
 * otherwise untouched, in a fresh profile.
 *
 * The extension is loaded through the protocol (`Extensions.loadUnpacked`), because branded Chrome no longer
 * takes `--load-extension`. Resolves once its worker runs.
 */
export async function launchChromium(options: ChromiumOptions): Promise<ChromiumSession> {
  const browser = findBrowser('chromium')
  if (browser === undefined) throw new Error('No Chromium, Chrome or Edge was found.')
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'countersign-chromium-'))
  const { profile, extension, extensionId } = prepareProfile(
    folder,
    options.extension,
    options.access ?? loopback,
  )
  const fromCommandLine = options.folder !== undefined

  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser.path,
    headless: options.headless ?? true,
    viewport: null,
    colorScheme: options.colorScheme ?? 'light',
    ignoreDefaultArgs: ['--disable-extensions'],
    // Tests look for English words, whatever the machine speaks; Linux takes it from the environment alone.
    env: { ...process.env, LANGUAGE: 'en_US' },
    // Whoever launched it closes it, with its profile, when the process is told to end.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      ...switches(),
      // What is loaded through the protocol is gone after a restart, and loading it again would install it anew.
      ...(fromCommandLine ? [`--load-extension=${extension}`] : []),
      ...(options.args ?? []),
    ],
  })
  const close = async () => {
    await context.close()
    if (options.folder === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const folders = [extension, ...(options.beside ?? [])]
    const [loaded, ...besideIds] = fromCommandLine ? [extensionId] : await loadExtensions(context, folders)
    if (loaded !== extensionId) throw new Error(`The extension got the id ${loaded}, not ${extensionId}.`)
    const origin = `chrome-extension://${extensionId}/`
    await waitUntil("the extension's worker", () =>
      context.serviceWorkers().some((worker) => worker.url().startsWith(origin)),
    )
    const home = context.pages()[0] ?? (await context.newPage())
    await widen(context, home)
    return {
      context,
      brand: browser.brand,
      extensionId,
      besideIds,
      url: (file) => origin + file,
      home,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/**
 * Gives the first window the size of a person's. The command line's `--window-size` would size popups as well.
 */
async function widen(context: BrowserContext, page: Page): Promise<void> {
  const protocol = await context.newCDPSession(page)
  const { windowId } = await protocol.send('Browser.getWindowForTarget')
  await protocol.send('Browser.setWindowBounds', { windowId, bounds: { width: 1200, height: 900 } })
  await protocol.detach()
}

async function loadExtensions(context: BrowserContext, folders: readonly string[]): Promise<string[]> {
  const protocol = await context.browser()?.newBrowserCDPSession()
  if (protocol === undefined) throw new Error('This browser offers no protocol session.')
  const ids: string[] = []
  for (const folder of folders) {
    const { id } = await protocol.send('Extensions.loadUnpacked', { path: resolve(folder) })
    ids.push(id)
  }
  await protocol.detach()
  return ids
}
