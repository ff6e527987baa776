import type { PageMessageKind, PageMessages } from '../../lib/browser/messages.ts'
import type { BridgePorts } from './bridgePorts.ts'
import { partLoader, providePart } from './laterParts.ts'
import type { RequestQueue } from './requestQueue.ts'

/** What the file about deposits needs of the other two. */
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

/** Rings when the chain is to be asked about deposits again. */
export const depositAlarm = 'deposits'

/** Called by the file that has it. */
export function provideDeposits(create: (parts: DepositParts) => DepositWork): void {
  providePart('deposits', create)
}

/** The work about deposits, loaded while one is under way, and only then. */
export function depositLoader(parts: DepositParts): () => Promise<DepositWork> {
  return partLoader('deposits', parts)
}
