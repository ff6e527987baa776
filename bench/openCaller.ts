import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { switches } from '../e2e/chromium/launchChromium.ts'
import { prepareProfile } from '../e2e/chromium/prepareProfile.ts'
import { stopWorkerOver, type WorkerProtocol } from '../e2e/chromium/stopWorker.ts'
import { waitUntil } from '../e2e/waitUntil.ts'
import { findBrowser } from '../scripts/findBrowser.ts'
import { type PipedChromium, startPipedChromium } from '../scripts/startPipedChromium.ts'
import type { Contender } from './contenders.ts'

/**
 * A browser whose extension is called from a page while nothing is attached to its worker, as at a person's. Playwright
 * attaches a debugger to every worker that starts, which is told of each script and so costs whoever has more of them.
 */
export type Caller = {
  name: Contender['name']
  /**
   * Evaluates an expression in the page and waits for what it promises. The page has not been acted on, so that neither
   * extension opens a window whose coming and going would compete with what is timed.
   */
  evaluate: <Result>(expression: string) => Promise<Result>
  stopWorker: () => Promise<void>
  close: () => Promise<void>
}

type Evaluated = { result: { value: unknown }; exceptionDetails?: { exception?: { description?: string } } }

/**
 * Opens Chromium with one extension in a fresh profile, on a page.
 *
 * @param access match patterns that are granted beforehand
 */
export async function openCaller(
  name: Contender['name'],
  built: string,
  access: readonly string[],
  url: string,
): Promise<Caller> {
  const browser = findBrowser('chromium')
  if (browser === undefined) throw new Error('No Chromium, Chrome or Edge was found.')
  const folder = mkdtempSync(join(tmpdir(), 'countersign-caller-'))
  const { profile, extension, extensionId } = prepareProfile(folder, built, access)
  const origin = `chrome-extension://${extensionId}/`
  const chromium = startPipedChromium(browser.path, [
    `--user-data-dir=${profile}`,
    '--headless',
    ...switches(),
    'about:blank',
  ])
  const gone = new Promise((resolve) => chromium.process.once('exit', resolve))
  const close = async () => {
    await chromium.send('Browser.close').catch(() => chromium.process.kill())
    await gone
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    await chromium.send('Extensions.loadUnpacked', { path: extension })
    if (name === 'ours') await closeWelcome(chromium)
    // One page of the extension's own keeps its process: else one of the two may have to start one.
    const own = await openTarget(chromium, `${origin}manifest.json`)
    const page = await attach(chromium, await openTarget(chromium, url))
    const evaluate = async <Result>(expression: string) => {
      const asked = { expression, awaitPromise: true, returnByValue: true }
      const { result, exceptionDetails } = await page.send<Evaluated>('Runtime.evaluate', asked)
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? expression)
      return result.value as Result
    }
    await waitUntil('the page', () =>
      evaluate<boolean>("document.readyState === 'complete' && 'timeAsk' in globalThis"),
    )
    return {
      name,
      evaluate,
      stopWorker: async () => stopWorkerOver(await attach(chromium, own), origin),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** It opens when the installation is finished. */
async function closeWelcome(chromium: PipedChromium): Promise<void> {
  const welcome = await waitUntil('the welcome page', async () => {
    type Targets = { targetInfos: { targetId: string; url: string }[] }
    const { targetInfos } = await chromium.send<Targets>('Target.getTargets')
    return targetInfos.find((target) => target.url.endsWith('/welcome.html'))
  })
  await chromium.send('Target.closeTarget', { targetId: welcome.targetId })
}

async function openTarget(chromium: PipedChromium, url: string): Promise<string> {
  return (await chromium.send<{ targetId: string }>('Target.createTarget', { url })).targetId
}

type Attached = Omit<WorkerProtocol, 'send'> & {
  send: <Result>(method: string, params?: Record<string, unknown>) => Promise<Result>
}

async function attach(chromium: PipedChromium, targetId: string): Promise<Attached> {
  const { sessionId } = await chromium.send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  })
  return {
    send: (method, params = {}) => chromium.send(method, params, sessionId),
    on: (method, heard) => {
      chromium.listen((event) => {
        if (event.sessionId === sessionId && event.method === method) heard(event.params as never)
      })
    },
    detach: () => chromium.send('Target.detachFromTarget', { sessionId }),
  }
}
