import { CountersignError, errorReport } from '../../lib/errors.ts'
import { attemptProblem, needsScreen } from './attemptProblem.ts'
import type { FlowRecord } from './flowRecord.ts'
import type { FlowStore } from './flowStore.ts'
import type { SignerOption } from './signers.ts'

/** One try at a signature. */
export type Attempt = {
  /** Whether no later one has begun: an answer that belongs to an earlier attempt is dropped. */
  isPresent(): boolean
  /** Calls off what a wallet was asked. */
  signal: AbortSignal
}

export type Attempts = {
  present(): Attempt
  /** From now on nothing that an earlier attempt still answers counts. */
  begin(): Attempt
  /** Runs an attempt. If it fails, the record goes back to pending, nothing is relayed, and the person hears why. */
  run(attempt: Attempt, signer: SignerOption, work: () => Promise<void>): Promise<void>
  /** Ends the present attempt for the person's sake: the request is as it was. */
  takeBack(): Promise<void>
}

export function createAttempts(store: FlowStore, record: FlowRecord): Attempts {
  let stop = new AbortController()
  let present = attemptOf(stop)

  function attemptOf({ signal }: AbortController): Attempt {
    return { isPresent: () => !signal.aborted, signal }
  }

  function begin(): Attempt {
    stop.abort(new CountersignError('cancelled'))
    stop = new AbortController()
    present = attemptOf(stop)
    return present
  }

  return {
    present: () => present,
    begin,
    async run(attempt, signer, work) {
      try {
        await work()
      } catch (error) {
        if (!attempt.isPresent()) return
        const problem = await attemptProblem(error, signer, store.get().record)
        if (!attempt.isPresent()) return
        await record.takeBack(problem.error)
        if (!attempt.isPresent()) return
        store.setStep(
          needsScreen(problem) ? { kind: 'problem', problem } : { kind: 'review', trouble: problem.error },
        )
      }
    },
    async takeBack() {
      begin()
      await record.takeBack(errorReport(new CountersignError('interrupted')))
      store.setStep({ kind: 'review' })
    },
  }
}
