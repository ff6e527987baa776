import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loopback } from '../e2e/chromium/launchChromium.ts'
import { copyExtension, type Manifest, testKey } from '../e2e/extension/copyExtension.ts'
import { launchFirefox } from '../e2e/firefox/launchFirefox.ts'
import { waitUntil } from '../e2e/waitUntil.ts'
import type { FoundBrowser } from './findBrowser.ts'
import { startPipedChromium } from './startPipedChromium.ts'

/** A browser window that a person uses. */
export type PersonsBrowser = {
  /** Resolves when the person closes the browser. */
  closed: Promise<void>
  close: () => Promise<void>
}

/**
 * Opens a visible browser in a throw-away profile, with the extension, on a page.
 *
 * A copy of the extension is loaded whose manifest asks for loopback at once, so that the demo needs no
 * grant; the build itself asks for nothing beforehand.
 */
export async function openForPerson(
  browser: FoundBrowser,
  built: string,
  url: string,
): Promise<PersonsBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-demo-'))
  const extension = join(folder, 'extension')
  copyExtension(built, extension, browser.family === 'chromium' ? withKey : withLoopback)
  const clean = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  try {
    const open = browser.family === 'firefox' ? openFirefox : openChromium
    const opened = await open(browser, extension, folder, url)
    return {
      closed: opened.closed.then(clean),
      close: async () => {
        await opened.close()
        clean()
      },
    }
  } catch (error) {
    clean()
    throw error
  }
}

/** With the id that the sandbox takes approvals from. */
function withKey(manifest: Manifest): Manifest {
  return { ...withLoopback(manifest), key: testKey }
}

function withLoopback(manifest: Manifest): Manifest {
  return {
    ...manifest,
    host_permissions: [...(manifest.host_permissions ?? []), ...loopback],
    optional_host_permissions: (manifest.optional_host_permissions ?? []).filter(
      (pattern) => !loopback.some((own) => own === pattern),
    ),
  }
}

type Open = (browser: FoundBrowser, extension: string, folder: string, url: string) => Promise<PersonsBrowser>

const openChromium: Open = async (browser, extension, folder, url) => {
  const { process: child, send } = startPipedChromium(browser.path, [
    `--user-data-dir=${join(folder, 'profile')}`,
    '--enable-unsafe-extension-debugging',
    '--no-first-run',
    '--no-default-browser-check',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    'about:blank',
  ])
  const closed = exitOf(child)
  const close = async () => {
    await send('Browser.close').catch(() => child.kill())
    await closed
  }
  try {
    await send('Extensions.loadUnpacked', { path: extension })
    // The extension's welcome opens by itself; the partner's page comes after it and so stands in front.
    await waitUntil('the welcome page', async () => {
      const { targetInfos } = await send<{ targetInfos: { url: string }[] }>('Target.getTargets')
      return targetInfos.some((target) => target.url.endsWith('/welcome.html'))
    })
    await send('Target.createTarget', { url })
    return { closed, close }
  } catch (error) {
    await close()
    throw error
  }
}

const openFirefox: Open = async (_browser, extension, _folder, url) => {
  const session = await launchFirefox({
    extension,
    headless: false,
    access: [],
    // A person sees what a person sees: real permission prompts, real focus.
    preferences: { 'extensions.webextOptionalPermissionPrompts': true, 'remote.prefs.recommended': false },
  })
  await session.waitForPage(session.url('welcome.html'))
  const page = await session.newPage(url)
  await page.bringToFront()
  return { closed: session.ended, close: session.close }
}

function exitOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
}
