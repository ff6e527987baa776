import type { DepositEntry } from '../../../lib/deposit/journal.ts'
import { CountersignError } from '../../../lib/errors.ts'
import type { Attempt } from '../attempts.ts'
import type { FlowRecord } from '../flowRecord.ts'
import type { FlowStore } from '../flowStore.ts'
import type { SignDependencies } from '../signDependencies.ts'
import type { SignerSearch } from '../signerSearch.ts'
import type { DepositDependencies } from './depositDependencies.ts'
import type { DepositView } from './depositView.ts'

/** What a deposit shares with the flow of its request. */
export type RequestParts = {
  store: FlowStore
  deps: SignDependencies
  record: FlowRecord
  search: Pick<SignerSearch, 'choose'>
}

/** What the steps of a send work on. */
export type SendingParts = RequestParts & {
  deposit: DepositDependencies
  view(): DepositView
  set(change: Partial<DepositView>): void
  subscribe(changed: () => void): () => void
  /** Shows what the journal has: it counts, unless the person went beyond that very try. */
  showEntry(entry: DepositEntry | undefined): void
  /** The present try; what an earlier one still answers changes nothing in the window. */
  present(): Attempt
  begin(): Attempt
  dispose(): void
}

export function createSending(request: RequestParts, deposit: DepositDependencies): SendingParts {
  let view: DepositView = {
    step: { kind: 'loading' },
    environment: 'main',
    plan: undefined,
    reason: undefined,
    refused: undefined,
    entry: undefined,
    again: false,
    offers: [],
    server: undefined,
    cost: { kind: 'none' },
    hand: false,
    trouble: undefined,
    busy: false,
  }
  let stop = new AbortController()
  const listeners = new Set<() => void>()

  function attempt({ signal }: AbortController): Attempt {
    return { isPresent: () => !signal.aborted, signal }
  }

  function set(change: Partial<DepositView>): void {
    view = { ...view, ...change }
    for (const listener of listeners) listener()
  }

  return {
    ...request,
    deposit,
    view: () => view,
    set,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    showEntry(entry) {
      if (entry === undefined) return
      const another = entry.id !== view.entry?.id
      set({ entry, ...(another && { again: false }) })
    },
    present: () => attempt(stop),
    begin() {
      stop.abort(new CountersignError('cancelled'))
      stop = new AbortController()
      return attempt(stop)
    },
    dispose() {
      stop.abort(new CountersignError('cancelled'))
      listeners.clear()
    },
  }
}
