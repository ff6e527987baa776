import { type ErrorReport, errorReport } from '../../lib/errors.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { isOpen } from '../../lib/request/transition.ts'
import type { FlowStore } from './flowStore.ts'
import type { CheckedRequest, SignDependencies } from './signDependencies.ts'

/** The stored record of the request: what the background is told of it, and what the rules say to it. */
export type FlowRecord = {
  /** Asks the rules about the record as it is now. */
  recheck(): Promise<CheckedRequest>
  /** Takes the record that the background answers with; after a refusal, the one that is stored now. */
  told(telling: Promise<RequestRecord>): Promise<void>
  /** Puts an attempt back to pending; the record tells if it has moved on meanwhile. */
  takeBack(error: ErrorReport): Promise<void>
  /** Tells the background something that changes the record's fate; what it answers decides what is shown. */
  settle(telling: () => Promise<RequestRecord>): Promise<void>
}

export function flowRecord(store: FlowStore, deps: SignDependencies): FlowRecord {
  const present = () => store.get().record

  async function told(telling: Promise<RequestRecord>): Promise<void> {
    try {
      store.set({ record: await telling })
    } catch (error) {
      const stored = await deps.readRecord(present().id)
      if (stored !== undefined) store.set({ record: stored })
      throw error
    }
  }

  return {
    async recheck() {
      const others = (await deps.knownRecords()).filter(({ id }) => id !== present().id)
      const checked = await deps.check(present(), others, deps.clock.now())
      store.set({ checked })
      return checked
    },
    told,
    async takeBack(error) {
      const { id, state } = present()
      if (state !== 'approved' && state !== 'signing') return
      await told(deps.send('request.retry', { id, error })).catch(() => {})
    },
    async settle(telling) {
      store.set({ busy: true, trouble: undefined })
      const open = isOpen(present().state)
      try {
        await told(telling())
      } catch (error) {
        // Somebody else was quicker: the record's own state is then the answer.
        if (isOpen(present().state) === open) store.set({ trouble: errorReport(error) })
      }
      store.set({ busy: false })
    },
  }
}
