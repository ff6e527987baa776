import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { isOpen } from '../../lib/request/transition.ts'
import type { SignFlow } from './signFlow.ts'

/** What the one window shows, and how many wait. */
export type QueueState =
  | { kind: 'loading' }
  | { kind: 'empty' }
  | { kind: 'request'; flow: SignFlow; position: number; total: number }

export type SignQueue = {
  getState(): QueueState
  subscribe(changed: () => void): () => void
  /** Takes the stored requests, oldest first, as they are now. */
  update(records: readonly RequestRecord[]): void
  /** Leaves what is shown and goes on to the next that waits. */
  advance(): void
  dispose(): void
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
  let shown: { id: string; flow: SignFlow } | undefined
  const done = new Set<string>()
  const listeners = new Set<() => void>()

  function waits(record: RequestRecord): boolean {
    return (isOpen(record.state) || record.notice === true) && !done.has(record.id)
  }

  function lineUp(): void {
    const waiting = records.filter(waits).map((record) => record.id)
    const kept = line.filter((id) => done.has(id) || id === shown?.id || waiting.includes(id))
    line = [...kept, ...waiting.filter((id) => !kept.includes(id))]
  }

  function show(record: RequestRecord): void {
    const flow = makeFlow(record)
    shown = { id: record.id, flow }
    if (!line.includes(record.id)) line.push(record.id)
    void flow.start()
  }

  function refresh(): void {
    lineUp()
    if (shown === undefined) {
      const next = line.find((id) => !done.has(id))
      const record =
        records.find(({ id }) => id === next) ??
        // Nothing waits: a signature that nobody took is what is left to look at.
        records.find(({ id, state: at }) => at === 'undelivered' && !done.has(id))
      if (record !== undefined) show(record)
    }
    state =
      shown === undefined
        ? { kind: 'empty' }
        : { kind: 'request', flow: shown.flow, position: line.indexOf(shown.id) + 1, total: line.length }
    for (const listener of listeners) listener()
  }

  return {
    getState: () => state,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    update(next) {
      records = next
      const present = records.find((record) => record.id === shown?.id)
      if (present !== undefined) shown?.flow.recordChanged(present)
      refresh()
    },
    advance() {
      if (shown !== undefined) {
        done.add(shown.id)
        shown.flow.dispose()
        shown = undefined
      }
      refresh()
    },
    dispose() {
      shown?.flow.dispose()
      listeners.clear()
    },
  }
}
