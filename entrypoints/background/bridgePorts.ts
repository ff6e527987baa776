import type { Runtime } from 'webextension-polyfill'
import { browser } from '../../lib/browser/browser.ts'
import { type BackgroundMessage, reconnectMessage } from '../../lib/page/bridgeProtocol.ts'
import type { Waiter } from '../../lib/request/requestRecord.ts'

/**
 * The live ports of pages' bridges, by document. A port is bound by the browser to one document, so whatever
 * is posted on it reaches that document or nobody: a page that has navigated hears nothing (T6, T42).
 */
export class BridgePorts {
  readonly #byDocument = new Map<string, Runtime.Port>()

  add(documentId: string, port: Runtime.Port): void {
    this.#byDocument.set(documentId, port)
  }

  /** Forgets a port that has closed. @returns whether the document has no other. */
  remove(documentId: string, port: Runtime.Port): boolean {
    if (this.#byDocument.get(documentId) !== port) return false
    return this.#byDocument.delete(documentId)
  }

  /** Whether the document that waits has a live port. */
  has({ documentId }: Waiter): boolean {
    return this.#byDocument.has(documentId)
  }

  /** Posts to the document that waits. @returns whether it has a live port. */
  post(waiter: Waiter, message: BackgroundMessage): boolean {
    try {
      const port = this.#byDocument.get(waiter.documentId)
      port?.postMessage(message)
      return port !== undefined
    } catch {
      return false
    }
  }

  /**
   * Asks the frame of a waiter to connect again, after this background was stopped and forgot its ports. The
   * nudge carries nothing, since the frame may hold another document by now.
   */
  async nudge(waiter: Waiter): Promise<void> {
    await browser.tabs
      .sendMessage(waiter.tabId, reconnectMessage, { frameId: waiter.frameId })
      .catch(() => {})
  }
}
