import type { PageMessageKind, PageMessages } from '../../lib/browser/messages.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { type RequestEvent, transition } from '../../lib/request/transition.ts'
import { checkStored } from './checkStored.ts'
import { fakeClock } from './fakeClock.ts'
import { exampleRecord } from './flowExamples.ts'
import { readStored } from './readStored.ts'
import type { SignDependencies } from './signDependencies.ts'
import { createSignFlow } from './signFlow.ts'

/**
 * A flow over a background in memory, which moves the record by the real transitions and delivers at once.
 * The log tells in which order things happened.
 */
export function harness(overrides: Partial<SignDependencies> = {}, first: RequestRecord = exampleRecord()) {
  const clock = fakeClock()
  const log: string[] = []
  let stored = first
  const at = () => new Date(clock.now()).toISOString()
  const apply = (event: RequestEvent) => {
    stored = transition(stored, event)
    return stored
  }
  const answers: { [K in PageMessageKind]?: (input: PageMessages[K]['input']) => RequestRecord | null } = {
    'request.shown': () => apply({ kind: 'shown', at: at() }),
    'request.approve': ({ approval, signing }) => {
      const approved = apply({ kind: 'approve', at: at(), approval })
      return signing ? apply({ kind: 'signing' }) : approved
    },
    'request.signing': () => apply({ kind: 'signing' }),
    'request.verified': ({ reply }) => apply({ kind: 'verified', at: at(), reply }),
    'request.restore': ({ reply, signedAt }) => apply({ kind: 'restore', at: signedAt, reply }),
    'request.retry': ({ error }) => apply({ kind: 'retry', error }),
    'request.fail': ({ error }) => apply({ kind: 'fail', at: at(), error }),
    'request.reject': () => apply({ kind: 'reject', at: at() }),
    'request.showPage': () => null,
  }
  const deps: SignDependencies = {
    clock,
    async send(kind, input) {
      log.push(kind)
      const answer = answers[kind] as ((given: typeof input) => unknown) | undefined
      return (await answer?.(input)) as PageMessages[typeof kind]['output']
    },
    knownRecords: async () => [stored],
    readRecord: async () => stored,
    read: (record) => readStored(record, 'main'),
    check: async (record, others, now) => checkStored(record, others, now),
    findAccounts: async () => [],
    isUnlocked: async () => true,
    unlock: async () => {},
    passkeyUnlocks: async () => false,
    passwordWait: async () => 0,
    unlockWithPasskey: async () => ({ take: () => undefined, forget: () => {} }),
    signLocally: async () => 'local signature',
    findWallets: async () => [],
    signInPage: async () => 'wallet signature',
    grantedPages: async () => [],
    verify: async () => ({
      verdict: 'valid',
      canonical: { text: '0xcanonical', encoding: 'hex', standard: 'eip191' },
      mended: [],
    }),
    askAccount: async () => undefined,
    saveProof: async () => {
      log.push('proof')
    },
    connectable: async () => [],
    connect: async () => apply({ kind: 'connected', at: at() }),
    openDeposit: async () => {
      throw new Error('no deposit is asked for here')
    },
    keptSignature: async () => undefined,
    noteDelivered: async () => {},
    warmUp: () => {},
    ...overrides,
  }
  const flow = createSignFlow(first, deps)
  return {
    flow,
    clock,
    log,
    deps,
    apply,
    stored: () => stored,
    /** The background changed the record by itself. */
    moved(event: RequestEvent) {
      flow.recordChanged(apply(event))
    },
    sent: (kind: string) => log.filter((entry) => entry === kind).length,
  }
}

/** Something that a test settles when it likes. */
export function deferred<T>() {
  let settle: (value: T) => void = () => {}
  const promise = new Promise<T>((resolve) => {
    settle = resolve
  })
  return { promise, resolve: (value: T) => settle(value) }
}
