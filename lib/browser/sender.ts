import type { Runtime } from 'webextension-polyfill'
import { CountersignError } from '../errors.ts'
import type { Asker } from '../request/requestRecord.ts'
import { isGrantable, siteOf } from './sitePatterns.ts'

/** What browsers say of a sender beyond what the polyfill's types know. */
export type Sender = Runtime.MessageSender & {
  origin?: string
  documentId?: string
  documentLifecycle?: string
}

/**
 * Who asks, as the browser says it: origin, frame and document. Nothing comes from the page's own words but
 * the ancestors' origins, which are for display only.
 *
 * @param ancestorOrigins the asker's ancestors, parent first, as its bridge reports them.
 * @throws CountersignError `origin-refused` for opaque and insecure origins, for Paxos's own sites, and
 * whenever the browser does not say enough (T1, T3, T8, R30): then nothing is assumed.
 */
export function askerOf(sender: Sender | undefined, ancestorOrigins: readonly string[] = []): Asker {
  const origin = sender?.origin
  const tabId = sender?.tab?.id
  const { frameId, documentId } = sender ?? {}
  if (origin === undefined || tabId === undefined || frameId === undefined || documentId === undefined) {
    throw new CountersignError('origin-refused', { origin: origin ?? 'an unknown page' })
  }
  const site = siteOf(origin)
  if (!isGrantable(site) || site.origin !== origin || (sender?.documentLifecycle ?? 'active') !== 'active') {
    throw new CountersignError('origin-refused', { origin })
  }
  return {
    origin,
    ...(frameId !== 0 && { topOrigin: topOriginOf(sender, ancestorOrigins) }),
    tabId,
    frameId,
    documentId,
    incognito: sender?.tab?.incognito ?? false,
  }
}

/**
 * The browser shows a tab's URL only where the extension has a grant for it; otherwise the bridge's word is
 * the best there is, and without that the window says that it cannot see the top page.
 */
function topOriginOf(sender: Sender | undefined, ancestors: readonly string[]): string {
  const tabUrl = sender?.tab?.url
  if (tabUrl !== undefined && URL.canParse(tabUrl)) return new URL(tabUrl).origin
  const top = ancestors.at(-1)
  if (top !== undefined && URL.canParse(top) && new URL(top).origin !== 'null') return new URL(top).origin
  return 'hidden'
}

/**
 * Whether a message comes from one of our own extension pages, the only ones that may approve, unlock or read
 * (R32, T42).
 *
 * @param ownUrl `runtime.getURL('')`; never built from `runtime.id`, which differs from the host in Firefox.
 */
export function isOwnPage(sender: Sender, ownUrl: string, ownId: string): boolean {
  if (sender.id !== ownId || sender.url === undefined || !sender.url.startsWith(ownUrl)) return false
  return sender.origin === undefined || `${sender.origin}/` === ownUrl
}
