import type { RequestRecord } from '../../../lib/request/requestRecord.ts'
import { isOpen } from '../../../lib/request/transition.ts'
import { armingSubject } from '../flowState.ts'
import type { SignDependencies } from '../signDependencies.ts'
import { createSignFlow, type SignFlow } from '../signFlow.ts'
import { batchRow } from './batchRow.ts'

export type BatchState = {
  /** One flow for each request, in the order in which they came. */
  flows: readonly SignFlow[]
  /** Requests that the approval covers, while they are being signed. */
  running: { done: number; all: number } | undefined
  /** The request at which the accounts have to be unlocked. */
  unlocking: SignFlow | undefined
  /** The approval was given once, and everything that it covered has come to an end. */
  finished: boolean
}

/** The controller of requests that one document made at once. */
export type BatchFlow = {
  getState(): BatchState
  subscribe(changed: () => void): () => void
  /** Takes the batch's stored requests as they are now; new ones join the list. */
  update(records: readonly RequestRecord[]): void
  /** What must have been before the person's eyes for the arming time. */
  armingSubject(): string
  /** One approval for every clean request that is shown. The caller guards the arming. */
  sign(): Promise<void>
  /** Declines whatever is still open. */
  rejectRest(): Promise<void>
  dispose(): void
}

/** Changes of many rows are told together, once a frame. */
const frameMilliseconds = 16

/**
 * The life of a batch: each request has the flow that it would have alone, so that its bytes are checked, shown,
 * approved by their own digest, signed, verified, kept and handed over one by one. Wallets in the page are not asked
 * here; their requests come after the list.
 */
export function createBatchFlow(deps: SignDependencies): BatchFlow {
  const rowDeps: SignDependencies = {
    ...deps,
    send: (kind, input) =>
      deps.send(kind, kind === 'request.shown' ? { ...input, together: true as const } : input),
    findWallets: async () => [],
  }
  let state: BatchState = { flows: [], running: undefined, unlocking: undefined, finished: false }
  let disposed = false
  let telling: ReturnType<typeof setTimeout> | undefined
  let starting = Promise.resolve()
  const listeners = new Set<() => void>()

  function set(change: Partial<BatchState>): void {
    state = { ...state, ...change }
    tell()
  }

  function tell(): void {
    telling ??= setTimeout(() => {
      telling = undefined
      // A new object, since what is derived of the rows may have changed.
      state = { ...state }
      for (const listener of listeners) listener()
    }, frameMilliseconds)
  }

  function update(records: readonly RequestRecord[]): void {
    const known = new Map(state.flows.map((flow) => [flow.getState().record.id, flow]))
    const added = records
      .filter((record) => !known.has(record.id))
      .map((record) => createSignFlow(record, rowDeps))
    for (const record of records) known.get(record.id)?.recordChanged(record)
    if (added.length === 0) return
    set({ flows: [...state.flows, ...added] })
    for (const flow of added) {
      flow.subscribe(tell)
      // One after the other: each compares itself with all the others.
      starting = starting.then(() => (disposed ? undefined : flow.start())).catch(() => {})
    }
  }

  async function sign(): Promise<void> {
    const approved = state.flows.filter((flow) => batchRow(flow.getState()) === 'clean')
    if (approved.length === 0 || state.running !== undefined) return
    const digests = new Map(approved.map((flow) => [flow, flow.getState().digest]))
    set({ running: { done: 0, all: approved.length } })
    for (const [done, flow] of approved.entries()) {
      set({ running: { done, all: approved.length } })
      const present = flow.getState()
      // Withdrawn, expired or changed since: what was approved is what was shown.
      if (batchRow(present) !== 'clean' || present.digest !== digests.get(flow)) continue
      await flow.sign()
      if (flow.getState().step.kind === 'unlock' && !(await unlocked(flow))) break
      if (disposed) return
    }
    const goneOn = approved.some((flow) => batchRow(flow.getState()) !== 'clean')
    set({ running: undefined, unlocking: undefined, finished: state.finished || goneOn })
  }

  /** Waits while the person unlocks the accounts at one request. @returns whether that request went on. */
  async function unlocked(flow: SignFlow): Promise<boolean> {
    set({ unlocking: flow })
    await new Promise<void>((resolve) => {
      const look = (): void => {
        const { step, record } = flow.getState()
        const waits = step.kind === 'unlock' || (step.kind === 'working' && isOpen(record.state))
        if (waits && !disposed) return
        stop()
        resolve()
      }
      const stop = flow.subscribe(look)
    })
    set({ unlocking: undefined })
    // What failed has its own row to say so; only the person's going back ends the whole.
    return batchRow(flow.getState()) !== 'clean'
  }

  return {
    getState: () => state,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    update,
    armingSubject: () =>
      JSON.stringify(state.flows.map((flow) => [batchRow(flow.getState()), armingSubject(flow.getState())])),
    sign,
    async rejectRest() {
      for (const flow of state.flows) {
        if (flow.getState().record.state === 'pending') await flow.reject()
      }
    },
    dispose() {
      disposed = true
      clearTimeout(telling)
      for (const flow of state.flows) flow.dispose()
      listeners.clear()
    },
  }
}
