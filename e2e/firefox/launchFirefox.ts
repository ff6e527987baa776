import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { findBrowser } from '../../scripts/findBrowser.ts'
import { loopback } from '../chromium/launchChromium.ts'
import type { DrivenBrowser } from '../driver.ts'
import { readManifest } from '../extension/copyExtension.ts'
import { waitUntil } from '../waitUntil.ts'
import { type BidiClient, connectBidi } from './bidiClient.ts'
import { changeAccess, terminateBackground } from './chromeScope.ts'
import { FirefoxPage } from './FirefoxPage.ts'

export type FirefoxOptions = {
  /** Folder of the built extension. */
  extension: string
  /** Sites granted beforehand; none for a person who has granted nothing yet. Default: loopback. */
  access?: readonly string[]
  /** Folders of further extensions to load beside it. */
  beside?: readonly string[]
  headless?: boolean
  preferences?: Readonly<Record<string, string | number | boolean>>
  /** What an administrator set for the extension: a managed storage manifest in a home folder of the browser's own. */
  policy?: object
}

/** A running Firefox with the extension in a profile of its own. */
export type FirefoxSession = Omit<DrivenBrowser, 'newPage'> & {
  newPage: (url?: string) => Promise<FirefoxPage>
  bidi: BidiClient
  extensionId: string
  /** Pages of every kind that are open now, with their addresses. */
  pages: () => Promise<{ page: FirefoxPage; url: string }[]>
  changeAccess: (change: 'add' | 'remove', origins: readonly string[]) => Promise<void>
  /** Resolves when the browser has ended, whoever ended it. */
  ended: Promise<void>
}

/** Fixed, so that the address of the extension's pages is known before it is loaded. */
const extensionUuid = 'c0a1e5ce-0000-4000-8000-c0de51696e00'

/**
 * Starts Firefox with the built extension for a walk that runs in both browsers. Resolves when the
 * installation is finished, which is when its welcome page opens; that page is closed again.
 */
export async function openFirefox(options: FirefoxOptions): Promise<FirefoxSession> {
  const browser = await launchFirefox(options)
  try {
    const welcome = await browser.waitForPage(browser.url('welcome.html'))
    await welcome.close()
    return browser
  } catch (error) {
    await browser.close()
    throw error
  }
}

/** Starts Firefox with the built extension in a fresh profile and connects to it by WebDriver BiDi. */
export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxSession> {
  const browser = findBrowser('firefox')
  if (browser === undefined) throw new Error('No Firefox was found.')
  const extensionId = readManifest(options.extension).browser_specific_settings?.gecko?.id
  if (extensionId === undefined) throw new Error(`${options.extension} is not built for Firefox.`)
  const profile = mkdtempSync(join(tmpdir(), 'countersign-firefox-'))
  writePreferences(profile, {
    ...quietPreferences,
    // Tests look for English words, whatever the machine speaks.
    'intl.locale.requested': 'en-US',
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: extensionUuid }),
    ...options.preferences,
  })
  if (options.policy !== undefined) writePolicy(profile, extensionId, options.policy)
  const child = spawn(
    browser.path,
    [
      ...((options.headless ?? true) ? ['--headless'] : []),
      '--no-remote',
      '--profile',
      profile,
      '--remote-debugging-port',
      '0',
      '--remote-allow-system-access',
      'about:blank',
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(options.policy !== undefined && { env: { ...process.env, HOME: join(profile, 'home') } }),
    },
  )
  const ended = exitOf(child).then(() => {
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  })
  try {
    const bidi = await connectBidi(`${await bidiAddress(child)}/session`)
    for (const folder of [options.extension, ...(options.beside ?? [])]) {
      await bidi.send('webExtension.install', { extensionData: { type: 'path', path: resolve(folder) } })
    }
    const access = options.access ?? loopback
    if (access.length > 0) await changeAccess(bidi, extensionId, 'add', access)
    const close = async () => {
      await bidi.send('browser.close').catch(() => child.kill())
      const force = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(force)
    }
    return { ...sessionOver(bidi, extensionId, `Firefox ${browser.version ?? ''}`.trim()), ended, close }
  } catch (error) {
    child.kill()
    await ended
    throw error
  }
}

/** See docs/administrators.md: where Firefox on Linux looks for one person's policy. */
function writePolicy(profile: string, extensionId: string, data: object): void {
  const folder = join(profile, 'home', '.mozilla', 'managed-storage')
  mkdirSync(folder, { recursive: true })
  const manifest = { name: extensionId, description: 'For a test', type: 'storage', data }
  writeFileSync(join(folder, `${extensionId}.json`), JSON.stringify(manifest))
}

function sessionOver(
  bidi: BidiClient,
  extensionId: string,
  name: string,
): Omit<FirefoxSession, 'close' | 'ended'> {
  const pages = async () => {
    const { contexts } = await bidi.send<{ contexts: { context: string; url: string }[] }>(
      'browsingContext.getTree',
      { maxDepth: 0 },
    )
    return contexts.map(({ context, url }) => ({ page: new FirefoxPage(bidi, context), url }))
  }
  const pagesAt = async (start: string) =>
    (await pages()).filter(({ url }) => url.startsWith(start)).map(({ page }) => page)
  return {
    name,
    bidi,
    extensionId,
    url: (file) => `moz-extension://${extensionUuid}/${file}`,
    newPage: async (url) => {
      const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' })
      const page = new FirefoxPage(bidi, context)
      if (url !== undefined) await page.goto(url)
      return page
    },
    pages,
    pagesAt,
    // The extension's own pages send no load events: only their addresses can be watched.
    waitForPage: (start) => waitUntil(`a page at ${start}`, async () => (await pagesAt(start))[0]),
    stopBackground: () => terminateBackground(bidi, extensionId),
    changeAccess: (change, origins) => changeAccess(bidi, extensionId, change, origins),
  }
}

/** The address that Firefox prints once its remote agent listens. */
function bidiAddress(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    if (child.stderr === null) return failed(new Error('Firefox has no error stream.'))
    child.once('error', failed)
    child.once('exit', (code) => failed(new Error(`Firefox ended with ${code} before it listened.`)))
    createInterface(child.stderr).on('line', (line) => {
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1]
      if (address !== undefined) found(address)
    })
  })
}

function exitOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
}

function writePreferences(profile: string, preferences: Readonly<Record<string, unknown>>): void {
  mkdirSync(profile, { recursive: true })
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  )
  writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`)
}

/** No first-run pages, no updates, no calls home; optional permissions are granted without a doorhanger. */
const quietPreferences = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.topsites.contile.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.blocklist.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.webextOptionalPermissionPrompts': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'security.OCSP.enabled': 0,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
} as const
