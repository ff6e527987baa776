import type { BidiClient } from './bidiClient.ts'
import { callInPage } from './bidiScript.ts'

/** What the browser's own scope offers to the functions below; only the parts that are used. */
type BrowserScope = {
  WebExtensionPolicy: {
    getByID: (id: string) => { extension: BrowserExtension } | null
  }
  ChromeUtils: {
    importESModule: (address: string) => {
      ExtensionPermissions: Record<'add' | 'remove', PermissionChange>
      ExtensionParent: {
        apiManager: { global: { browserActionFor: (from: BrowserExtension) => ToolbarButton } }
      }
      AddonManager: { getAddonByID: (id: string) => Promise<{ reload: () => Promise<void> }> }
    }
  }
}
type ToolbarButton = { triggerAction: (window: unknown) => Promise<void> }
type BrowserExtension = { terminateBackground: () => Promise<void> }
type TabbedWindow = {
  gBrowser: {
    browsers: {
      currentURI: { spec: string }
      browsingContext: { currentWindowGlobal: { osPid: number } }
    }[]
  }
}
type PermissionChange = (
  id: string,
  change: { permissions: string[]; origins: string[]; data_collection: string[] },
  extension: BrowserExtension,
) => Promise<void>

/** Ends the extension's event page, as the browser does when it is idle. */
export async function terminateBackground(bidi: BidiClient, extensionId: string): Promise<void> {
  await callInPage(
    bidi,
    await browserWindow(bidi),
    async (id) => {
      const scope = globalThis as unknown as BrowserScope
      await scope.WebExtensionPolicy.getByID(id)?.extension.terminateBackground()
    },
    extensionId,
  )
}

/**
 * Kills the content process of the first tab at an address that starts so, as a crash does, and resolves once it has
 * ended. All of an extension's pages and its event page are in one.
 */
export async function killContentProcess(bidi: BidiClient, urlStart: string): Promise<void> {
  const target = await browserWindow(bidi)
  const processId = await callInPage(
    bidi,
    target,
    (start) => {
      const { gBrowser } = globalThis as unknown as TabbedWindow
      const shown = gBrowser.browsers.find(({ currentURI }) => currentURI.spec.startsWith(start))
      return shown?.browsingContext.currentWindowGlobal.osPid
    },
    urlStart,
  )
  if (processId === undefined) throw new Error(`No tab is at ${urlStart}.`)
  process.kill(processId, 'SIGKILL')
}

/** Ends the extension and starts it anew, as an update does. */
export async function reloadExtension(bidi: BidiClient, extensionId: string): Promise<void> {
  await callInPage(
    bidi,
    await browserWindow(bidi),
    async (id) => {
      const { AddonManager } = (globalThis as unknown as BrowserScope).ChromeUtils.importESModule(
        'resource://gre/modules/AddonManager.sys.mjs',
      )
      await (await AddonManager.getAddonByID(id)).reload()
    },
    extensionId,
  )
}

/** Presses the extension's button in the toolbar, which opens its popup over the active tab. */
export async function pressToolbarButton(bidi: BidiClient, extensionId: string): Promise<void> {
  await callInPage(
    bidi,
    await browserWindow(bidi),
    async (id) => {
      const scope = globalThis as unknown as BrowserScope
      const policy = scope.WebExtensionPolicy.getByID(id)
      if (policy === null) throw new Error(`No extension ${id}`)
      const { ExtensionParent } = scope.ChromeUtils.importESModule(
        'resource://gre/modules/ExtensionParent.sys.mjs',
      )
      await ExtensionParent.apiManager.global.browserActionFor(policy.extension).triggerAction(globalThis)
    },
    extensionId,
  )
}

/** Addresses of the pages that offer themselves to the browser for links of a scheme. */
export async function linkHandlers(bidi: BidiClient, scheme: string): Promise<string[]> {
  return await callInPage(
    bidi,
    await browserWindow(bidi),
    (wanted) => {
      type Handlers = {
        length: number
        queryElementAt: (at: number, type: unknown) => { uriTemplate: string }
      }
      type Service = { getProtocolHandlerInfo: (scheme: string) => { possibleApplicationHandlers: Handlers } }
      const { Cc, Ci } = globalThis as unknown as {
        Cc: Record<string, { getService: (type: unknown) => Service } | undefined>
        Ci: Record<string, unknown>
      }
      const name = '@mozilla.org/uriloader/external-protocol-service;1'
      const found = Cc[name]
        ?.getService(Ci.nsIExternalProtocolService)
        .getProtocolHandlerInfo(wanted).possibleApplicationHandlers
      return Array.from(
        { length: found?.length ?? 0 },
        (_, at) => found?.queryElementAt(at, Ci.nsIWebHandlerApp).uriTemplate ?? '',
      )
    },
    scheme,
  )
}

/** Grants or takes away access to sites, as a person does in the browser's own settings. */
export async function changeAccess(
  bidi: BidiClient,
  extensionId: string,
  change: 'add' | 'remove',
  origins: readonly string[],
): Promise<void> {
  await callInPage(
    bidi,
    await browserWindow(bidi),
    async (id, what, patterns) => {
      const scope = globalThis as unknown as BrowserScope
      const policy = scope.WebExtensionPolicy.getByID(id)
      if (policy === null) throw new Error(`No extension ${id}`)
      const { ExtensionPermissions } = scope.ChromeUtils.importESModule(
        'resource://gre/modules/ExtensionPermissions.sys.mjs',
      )
      const wanted = { permissions: [], origins: [...patterns], data_collection: [] }
      await ExtensionPermissions[what](id, wanted, policy.extension)
    },
    extensionId,
    change,
    origins,
  )
}

/** Has the browser speak another language, as if its language pack were there and chosen. @param tag BCP 47 */
export async function chooseBrowserLanguage(bidi: BidiClient, tag: string): Promise<void> {
  await callInPage(
    bidi,
    await browserWindow(bidi),
    (language) => {
      type Locales = { availableLocales: string[]; requestedLocales: string[] }
      const { locale } = (globalThis as unknown as { Services: { locale: Locales } }).Services
      locale.availableLocales = [language, 'en-US']
      locale.requestedLocales = [language]
    },
    tag,
  )
}

/** Where scripts of the browser's own scope run. */
export async function browserWindow(bidi: BidiClient): Promise<{ context: string }> {
  const { contexts } = await bidi.send<{ contexts: { context: string; url: string }[] }>(
    'browsingContext.getTree',
    { 'moz:scope': 'chrome' },
  )
  const main = contexts.find(({ url }) => url.startsWith('chrome://browser/content/browser'))
  if (main === undefined) throw new Error('Firefox shows no browser window.')
  return { context: main.context }
}
