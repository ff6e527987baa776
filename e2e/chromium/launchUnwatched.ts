import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { findBrowser } from '../../scripts/findBrowser.ts'
import { chromiumExtensionId, copyExtension, readManifest, testKey } from '../extension/copyExtension.ts'
import { waitUntil } from '../waitUntil.ts'
import { loopback } from './launchChromium.ts'
import { seedProfile } from './seedProfile.ts'

/** A page that the test chose to attach to. */
export type WatchedPage = {
  /** Runs a function in the page; arguments and value pass as JSON. */
  evaluate: <Args extends unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ) => Promise<Awaited<Result>>
}

/** A Chromium in which only those pages are attached to that a test names. */
export type UnwatchedChromium = {
  url: (file: string) => string
  /** Opens a tab that nothing is attached to, in front unless told otherwise; returns its target. */
  openTab: (url: string, options?: { background: boolean }) => Promise<string>
  /** Targets whose address starts so, such as pages and popups. */
  targetsAt: (start: string) => Promise<string[]>
  /** Presses the extension's button in the toolbar over the tab with that address. */
  pressToolbarButton: (tabUrl: string) => Promise<void>
  /** Attaches to a target. */
  watch: (targetId: string) => Promise<WatchedPage>
  close: () => Promise<void>
}

type Send = <Result>(method: string, params?: object, sessionId?: string) => Promise<Result>

type Targets = { targetInfos: { targetId: string; url: string }[] }

type Answer = { id?: number; result?: unknown; error?: { message: string } }

/**
 * Starts Chromium without Playwright, which attaches to every page: Chromium prepares no page (speculation
 * rules) ahead for a tab that is attached to, and Playwright shows no toolbar popups.
 *
 * @param access match patterns that are granted beforehand; loopback by default
 */
export async function launchUnwatched(
  from: string,
  access: readonly string[] = loopback,
): Promise<UnwatchedChromium> {
  const browser = findBrowser('chromium')
  if (browser === undefined) throw new Error('No Chromium, Chrome or Edge was found.')
  const folder = mkdtempSync(join(tmpdir(), 'countersign-unwatched-'))
  const profile = join(folder, 'profile')
  const extension = join(folder, 'extension')
  copyExtension(from, extension, (manifest) => ({ ...manifest, key: testKey }))
  const extensionId = chromiumExtensionId(testKey)
  const { permissions = [] } = readManifest(extension)
  seedProfile(profile, [{ id: extensionId, permissions, origins: access }])
  const child = spawn(
    browser.path,
    [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--headless',
      `--user-data-dir=${profile}`,
      '--remote-debugging-pipe',
      '--enable-unsafe-extension-debugging',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  )
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  const send = overPipe(child.stdio[3] as Writable, child.stdio[4] as Readable)
  const close = async () => {
    await send('Browser.close').catch(() => child.kill())
    await ended
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  const targetsAt = async (start: string) => {
    const { targetInfos } = await send<Targets>('Target.getTargets')
    return targetInfos.filter(({ url }) => url.startsWith(start)).map(({ targetId }) => targetId)
  }
  const origin = `chrome-extension://${extensionId}/`
  try {
    await send('Extensions.loadUnpacked', { path: resolve(extension) })
    await waitUntil('the welcome page', async () => (await targetsAt(`${origin}welcome.html`))[0])
  } catch (error) {
    await close()
    throw error
  }
  return {
    url: (file) => origin + file,
    targetsAt,
    openTab: async (url, options = { background: false }) => {
      const { targetId } = await send<{ targetId: string }>('Target.createTarget', { url, ...options })
      return targetId
    },
    pressToolbarButton: async (tabUrl) => {
      const { targetInfos } = await send<Targets>('Target.getTargets', { filter: [{ type: 'tab' }] })
      const tab = targetInfos.find(({ url }) => url === tabUrl)
      if (tab === undefined) throw new Error(`No tab at ${tabUrl}.`)
      await send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId })
    },
    watch: async (targetId) => {
      const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', {
        targetId,
        flatten: true,
      })
      return { evaluate: (run, ...args) => evaluate(send, sessionId, `${run}`, args) }
    },
    close,
  }
}

async function evaluate<Result>(
  send: Send,
  sessionId: string,
  run: string,
  args: readonly unknown[],
): Promise<Result> {
  const { result, exceptionDetails } = await send<{
    result: { value: Result }
    exceptionDetails?: { text: string; exception?: { description?: string } }
  }>(
    'Runtime.evaluate',
    {
      expression: `(async () => (${run})(...${JSON.stringify(args)}))()`,
      awaitPromise: true,
      returnByValue: true,
    },
    sessionId,
  )
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value
}

/** The DevTools protocol over two pipes: JSON texts that end in NUL. */
function overPipe(out: Writable, into: Readable): Send {
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()
  let rest = ''
  let lastId = 0
  into.setEncoding('utf8')
  into.on('data', (text: string) => {
    const texts = (rest + text).split('\0')
    rest = texts.pop() ?? ''
    for (const each of texts) {
      const { id, result, error } = JSON.parse(each) as Answer
      const command = waiting.get(id ?? 0)
      waiting.delete(id ?? 0)
      if (error) command?.reject(new Error(error.message))
      else command?.resolve(result)
    }
  })
  into.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser has gone.'))
    waiting.clear()
  })
  out.on('error', () => {
    // Told to whoever waits, by the other pipe.
  })
  return <Result>(method: string, params: object = {}, sessionId?: string) =>
    new Promise<Result>((resolve, reject) => {
      lastId += 1
      waiting.set(lastId, { resolve: (result) => resolve(result as Result), reject })
      out.write(`${JSON.stringify({ id: lastId, method, params, ...(sessionId && { sessionId }) })}\0`)
    })
}
