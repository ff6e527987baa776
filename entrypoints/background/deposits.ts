import type { PageMessageKind, PageMessages } from '../../lib/browser/messages.ts'
import type { Waiter } from '../../lib/request/requestRecord.ts'
import type { RequestQueue } from './requestQueue.ts'

/** What the background's third file needs of the other two. */
export type DepositParts = {
  queue: RequestQueue
  /** Whether the document that waits is connected. */
  isConnected: (waiter: Waiter) => boolean
}

type DepositHandlers = {
  [K in PageMessageKind & `deposit.${string}`]: (
    input: PageMessages[K]['input'],
  ) => Promise<PageMessages[K]['output']>
}

/** What the background does about small deposits: the journal, what follows from it, and asking the chain. */
export type DepositWork = {
  handlers: DepositHandlers
  /** Asks the chain about whatever is under way, moves the requests that follow it, and plans the next time. */
  track(): Promise<void>
  /** The window that was sending has gone: what it had not begun was not sent, what a wallet was asked is not known. */
  windowGone(): Promise<void>
}

/** Loaded while a deposit is under way, and only then. */
export const depositFile = '/depositWork.js'

/** Rings when the chain is to be asked about deposits again. */
export const depositAlarm = 'deposits'

type Scope = {
  countersignDeposits?: (parts: DepositParts) => DepositWork
  /** Where the background is a service worker. */
  importScripts?: (file: string) => void
}

const scope = globalThis as Scope

/** Called by the third file itself. */
export function provideDeposits(create: (parts: DepositParts) => DepositWork): void {
  scope.countersignDeposits ??= create
}

/**
 * The work about deposits, loaded at the first call. A service worker takes the file as it took the second one; an
 * event page, which is a document, gets a script element.
 */
export function depositLoader(parts: DepositParts): () => Promise<DepositWork> {
  let loaded: Promise<DepositWork> | undefined
  return () => {
    loaded ??= load().then(() => {
      if (!scope.countersignDeposits) throw new Error(`${depositFile} is not there`)
      return scope.countersignDeposits(parts)
    })
    loaded.catch(() => {
      // The next call tries again.
      loaded = undefined
    })
    return loaded
  }
}

async function load(): Promise<void> {
  if (scope.countersignDeposits) return
  if (scope.importScripts) return scope.importScripts(depositFile)
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement('script')
    script.src = depositFile
    script.onload = () => resolve()
    script.onerror = () => reject(new Error(`${depositFile} cannot be loaded`))
    document.head.append(script)
  })
}
