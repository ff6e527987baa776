import type { PageMessageKind, PageMessages } from '../../lib/browser/messages.ts'
import type { BridgePorts } from './bridgePorts.ts'
import type { RequestQueue } from './requestQueue.ts'

/** What the background's third file needs of the other two. */
export type DepositParts = {
  queue: RequestQueue
  /** Tells whether a document that waits is connected. */
  ports: Pick<BridgePorts, 'has'>
}

type Handler<K extends PageMessageKind> = (
  input: PageMessages[K]['input'],
) => Promise<PageMessages[K]['output']>

/** What our own pages may ask about deposits. */
export type DepositHandlers = {
  begin: Handler<'deposit.begin'>
  note: Handler<'deposit.note'>
  restore: Handler<'deposit.restore'>
  leave: Handler<'deposit.leave'>
  look: Handler<'deposit.look'>
}

/** What the background does about small deposits: the journal, what follows from it, and asking the chain. */
export type DepositWork = DepositHandlers & {
  /** Asks the chain about whatever is under way, moves the requests that follow it, and plans the next time. */
  track(): Promise<void>
  /**
   * Settles what a window or an earlier worker left behind, then goes on tracking. With the window that was sending, a
   * local account that had not signed has sent nothing, and what a wallet was asked is not known.
   */
  recover(windowIsOpen: boolean): Promise<void>
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
  const load = async (): Promise<DepositWork> => {
    if (!scope.countersignDeposits) scope.importScripts?.(depositFile)
    if (!scope.countersignDeposits) await addScript()
    // Absent only where the file could not be loaded, which the call then says.
    return (scope as Required<Scope>).countersignDeposits(parts)
  }
  return () => {
    loaded ??= load().catch((error: unknown) => {
      // The next call tries again.
      loaded = undefined
      throw error
    })
    return loaded
  }
}

function addScript(): Promise<unknown> {
  const script = document.createElement('script')
  script.src = depositFile
  document.head.append(script)
  return new Promise((resolve) => {
    script.onload = script.onerror = resolve
  })
}
