import type { Wire } from '../server/listenOnLoopback.ts'
import type { Caller } from '../store/credentialStore.ts'
import type { RequestTrace } from './requestJournal.ts'

/** What handlers of the API find in their context. */
export type ApiEnv = {
  Bindings: Wire
  Variables: { trace: RequestTrace }
}

/** Same, behind `authenticate`. */
export type CallerEnv = {
  Bindings: Wire
  Variables: { trace: RequestTrace; caller: Caller }
}
