import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { isOpen } from '../../lib/request/transition.ts'
import type { SignFlow } from './signFlow.ts'

/** What the one window shows, and how many wait. */
export type QueueState =
  | { kind: 'loading' }
  | { kind: 'empty' }
  | { kind: 'request'; flow: SignFlow; position: number; total: number }
  /** What an approver is asked, as it is stored now: it has a window and a controller of its own. */
  | { kind: 'approval'; record: RequestRecord; position: number; total: number }
  /** Requests that one document made at once, as they are now. */
  | { kind: 'batch'; key: string; records: readonly RequestRecord[]; total: number }

export type SignQueue = {
  getState(): QueueState
  subscribe(changed: () => void): () => void
  /** Takes the stored requests, oldest first, as they are now. */
  update(records: readonly RequestRecord[]): void
  /**
   * From now on what is shown stays. Until then, what was shown because nothing waited gives way: a window may open
   * before the request that it opens for is stored.
   */
  settle(): void
  /** Leaves what is shown and goes on to the next that waits; `left` of a batch come one by one. */
  advance(left?: readonly string[]): void
}

/**
 * One window, one request at a time, oldest first. What is shown is never replaced: new requests line up behind
 * it, and it stays, settled or not, until the person goes on.
 */
export function createSignQueue(makeFlow: (record: RequestRecord) => SignFlow): SignQueue {
  let state: QueueState = { kind: 'loading' }
  let records: readonly RequestRecord[] = []
  /** Everything that this window has shown or will show, in order. */
  let line: string[] = []
  /** An approval has its controller in its own window. */
  /** `idle`: it waits for no decision, and is there because nothing else was. */
  let shown: { record: RequestRecord; flow?: SignFlow; idle: boolean } | undefined
  let settled = false
  let batch: { key: string; records: readonly RequestRecord[] } | undefined
  const done = new Set<string>()
  /** What a batch left for later, or what has no batch. */
  const single = new Set<string>()
  const listeners = new Set<() => void>()

  function waits(record: RequestRecord): boolean {
    return (isOpen(record.state) || record.notice === true) && !done.has(record.id)
  }

  function lineUp(): void {
    const seen = line.filter((id) => done.has(id) || isShown(id))
    const waiting = records.filter(waits).map((record) => record.id)
    line = [...seen, ...waiting.filter((id) => !seen.includes(id))]
  }

  function isShown(id: string): boolean {
    return id === shown?.record.id || batch?.records.some((record) => record.id === id) === true
  }

  function batchKey({ id, batchId, asker, notice }: RequestRecord): string | undefined {
    return batchId === undefined || notice || single.has(id) ? undefined : `${asker?.documentId} ${batchId}`
  }

  /** The requests of a batch as they are now; those that storage has forgotten as they were. */
  function batchOf(key: string): { key: string; records: readonly RequestRecord[] } {
    const known = new Map(batch?.records.map((record) => [record.id, record]))
    for (const record of records) {
      if (known.has(record.id) || (batchKey(record) === key && waits(record))) known.set(record.id, record)
    }
    return { key, records: [...known.values()] }
  }

  function show(record: RequestRecord, idle: boolean): void {
    const key = batchKey(record)
    if (key !== undefined) {
      batch = batchOf(key)
      return
    }
    if (!line.includes(record.id)) line.push(record.id)
    shown = { record, idle }
    if (record.channel === 'approval') return
    shown.flow = makeFlow(record)
    void shown.flow.start()
  }

  function giveWay(): void {
    if (!shown?.idle || !records.some(waits)) return
    shown.flow?.dispose()
    shown = undefined
  }

  function refresh(): void {
    if (!settled) giveWay()
    lineUp()
    if (!shown && !batch) {
      const next = line.find((id) => !done.has(id))
      const waiting = records.find(({ id }) => id === next)
      // Nothing waits: a signature that nobody took, or a deposit on its way, is what is left to look at.
      const left = records.find(
        ({ id, state: at }) => (at === 'undelivered' || at === 'depositing') && !done.has(id),
      )
      const record = waiting ?? left
      if (record) show(record, waiting === undefined)
    }
    const next = whatIsShown()
    // What a request's own controller says of it needs no drawing here.
    if (next.kind === 'request' && isSameRequest(next, state)) return
    state = next
    for (const listener of listeners) listener()
  }

  function whatIsShown(): QueueState {
    const total = line.length
    if (batch) return { kind: 'batch', ...batch, total }
    if (!shown) return { kind: 'empty' }
    const { record, flow } = shown
    const place = { position: line.indexOf(record.id) + 1, total }
    return flow ? { kind: 'request', flow, ...place } : { kind: 'approval', record, ...place }
  }

  return {
    getState: () => state,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    update(next) {
      records = next
      const present = records.find(({ id }) => id === shown?.record.id)
      if (present && shown) {
        shown.record = present
        shown.flow?.recordChanged(present)
      }
      if (batch) batch = batchOf(batch.key)
      refresh()
    },
    settle() {
      settled = true
    },
    advance(left = []) {
      for (const { id } of batch?.records ?? []) (left.includes(id) ? single : done).add(id)
      batch = undefined
      if (shown) {
        done.add(shown.record.id)
        shown.flow?.dispose()
        shown = undefined
      }
      refresh()
    },
  }
}

function isSameRequest(one: QueueState & { kind: 'request' }, other: QueueState): boolean {
  return (
    other.kind === 'request' &&
    one.flow === other.flow &&
    one.position === other.position &&
    one.total === other.total
  )
}
