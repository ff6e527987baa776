import { type Environment, environmentOf } from '../../../lib/deposit/depositPlan.ts'
import type { DepositEntry } from '../../../lib/deposit/journal.ts'
import { errorReport } from '../../../lib/errors.ts'
import { depositDigest } from '../../../lib/request/depositDigest.ts'
import { untickedWarnings } from '../flowState.ts'
import type { DepositDependencies, NotedEvent, ServerProblem } from './depositDependencies.ts'
import { byHand, chosenSender, type DepositView, isReadyToSend } from './depositView.ts'
import { begin, knownCost, resumed, sendDeposit, startedDeposit } from './sendDeposit.ts'
import { createSending, type RequestParts } from './sendingParts.ts'
import { askToUnlock, unlockToSend } from './unlockToSend.ts'

/** The controller of a small deposit; a view shows `getState()`, beside its request's, and calls the rest. */
export type DepositFlow = {
  getState(): DepositView
  /** @returns a function that stops listening. */
  subscribe(changed: () => void): () => void
  /** Looks into the journal before anything else, and reads what is to be sent. */
  start(): Promise<void>
  /** The person says which chain is meant. */
  changeEnvironment(environment: Environment): Promise<void>
  /** Who sends: a signer's key, or {@link byHand}. */
  choose(sender: string): void
  /** Lets a server be asked; call it straight from a click. @returns why it is not, where it is not */
  allowServer(typed: string): Promise<ServerProblem | 'denied' | undefined>
  /** Lets the person choose another server. */
  changeServer(): void
  /** Asks again what it costs. */
  askCost(): Promise<void>
  /** The person held the button. Does nothing unless all is ready, and nothing while a send is under way. */
  send(): Promise<void>
  unlock(password: string): Promise<void>
  unlockWithPasskey(): Promise<void>
  /** Back to the plan, as long as the journal has nothing. */
  back(): Promise<void>
  /** By other means: from now on its arrival is looked for. */
  watch(): Promise<void>
  /** Gives up waiting for a wallet's answer; whether it sends is then unknown. */
  stopWaiting(): Promise<void>
  /** The person has looked into the wallet: nothing was sent. */
  declareUnsent(): Promise<void>
  /** After a try that is known to have moved nothing: to the plan again. */
  again(): Promise<void>
  /** Waits no longer for a deposit of unknown fate; the journal keeps watching it. */
  leave(): Promise<void>
  dispose(): void
}

/**
 * A small deposit in the sign window: which chain, who sends, what it costs, the one send, and what became of it. The
 * journal is the truth about the money: read first, written before anything is sent, and nothing here sends again
 * what may have been sent (T39, T64).
 */
export function createDepositFlow(request: RequestParts, deposit: DepositDependencies): DepositFlow {
  const parts = createSending(request, deposit)
  const { store, deps, record, view, set, showEntry } = parts
  const present = () => store.get().record
  /** Number of the last question after the cost: an answer to an earlier one is dropped. */
  let question = 0
  let stopWatching = (): void => {}

  async function start(): Promise<void> {
    const found = await deposit.findEntry(present())
    stopWatching = deposit.watchEntries(() => void deposit.findEntry(present()).then(showEntry))
    if (found !== undefined) {
      showEntry(await resumed(parts, found).catch(() => found))
      await answerWith(found)
    }
    await show(found ? environmentOf(found.plan) : await deposit.usualEnvironment(present()))
    set({ step: { kind: 'plan' } })
  }

  /** What was sent for this verification before answers this request too: nothing is sent a second time. */
  async function answerWith({ id, state }: DepositEntry): Promise<void> {
    if (present().state !== 'pending' || state === 'dropped' || state === 'reverted') return
    await record.told(deposit.restore(present(), id)).catch(() => {})
  }

  /** Reads what is to be sent on that chain. Asks no server that was not allowed before. */
  async function show(environment: Environment): Promise<void> {
    const { payload } = store.get().request
    if (payload?.smallDeposit === undefined) return
    store.set({ digest: await depositDigest(payload.smallDeposit) })
    const unread = { plan: undefined, reason: undefined, refused: undefined, server: undefined, offers: [] }
    try {
      const planned = deposit.plan(payload, environment)
      if ('byHand' in planned) {
        set({ ...unread, environment, reason: planned.byHand, cost: { kind: 'none' } })
        return
      }
      const { plan } = planned
      const server = await deposit.findServer(plan)
      set({ ...unread, environment, plan, server, offers: deposit.offers(plan), cost: { kind: 'none' } })
      void askCost()
    } catch (error) {
      set({ ...unread, environment, refused: errorReport(error), cost: { kind: 'none' } })
    }
  }

  async function askCost(): Promise<void> {
    const { plan, server } = view()
    question += 1
    const mine = question
    if (plan === undefined || server === undefined || isUnderWay(view())) return
    set({ cost: { kind: 'asking' } })
    const cost = await deposit.quote(plan, server).then(
      (quote) => knownCost(plan, quote),
      (error: unknown) => ({ kind: 'failed', error: errorReport(error) }) as const,
    )
    if (mine === question) set({ cost })
  }

  async function send(): Promise<void> {
    const sender = chosenSender(store.get(), view())
    if (sender === undefined || !isReadyToSend(store.get(), view())) return
    if (sender === byHand) {
      set({ step: { kind: 'hand' }, trouble: undefined })
      return
    }
    // From here on a second press finds it busy.
    set({ busy: true, trouble: undefined })
    const checked = await record.recheck().catch(() => undefined)
    if (checked === undefined || checked.verdict === 'block' || untickedWarnings(store.get()).length > 0) {
      set({ busy: false })
      return
    }
    const unlocked = sender.signer.kind !== 'local' || (await deps.isUnlocked().catch(() => false))
    if (unlocked) await sendDeposit(parts, sender)
    else await askToUnlock(parts)
  }

  async function watch(): Promise<void> {
    const { plan, server } = view()
    if (plan === undefined || server === undefined) return
    const quote = await deposit.quote(plan, server)
    await begin(parts, startedDeposit(plan, { kind: 'hand' }, quote))
  }

  async function note(event: NotedEvent): Promise<void> {
    const { entry } = view()
    if (entry !== undefined) showEntry(await deposit.note(entry.id, event))
  }

  /** Something that the person does about a deposit, one thing at a time. */
  async function act(work: () => Promise<unknown>): Promise<void> {
    if (view().busy) return
    set({ busy: true, trouble: undefined })
    const trouble = await work().then(
      () => undefined,
      (error: unknown) => errorReport(error),
    )
    set({ busy: false, trouble })
  }

  return {
    getState: view,
    subscribe: parts.subscribe,
    start,
    async changeEnvironment(environment) {
      if (environment === view().environment || isUnderWay(view())) return
      await show(environment)
      await deposit.rememberEnvironment(present(), environment).catch(() => {})
    },
    choose(sender) {
      if (isUnderWay(view())) return
      if (sender !== byHand) request.search.choose(sender)
      set({ hand: sender === byHand })
    },
    async allowServer(typed) {
      const { plan } = view()
      const read = deposit.readServer(typed)
      if ('problem' in read) return read.problem
      const { url } = read
      if (plan === undefined || !(await deposit.saveServer(plan, url))) return 'denied'
      set({ server: { url, host: new URL(url).host } })
      await askCost()
      return undefined
    },
    changeServer() {
      if (isUnderWay(view())) return
      question += 1
      set({ server: undefined, cost: { kind: 'none' } })
    },
    askCost,
    send,
    unlock: (password) =>
      unlockToSend(parts, async (onProgress) => {
        onProgress(0)
        await deps.unlock(password, onProgress)
        return undefined
      }),
    unlockWithPasskey: () =>
      unlockToSend(parts, (_onProgress, accountId) => deps.unlockWithPasskey(accountId)),
    async back() {
      const { step } = view()
      if (step.kind !== 'unlock' && step.kind !== 'hand') return
      parts.begin()
      set({ step: { kind: 'plan' }, busy: false })
    },
    watch: () => act(watch),
    async stopWaiting() {
      const { step } = view()
      if (step.kind !== 'wallet') return
      // What the wallet still answers is journalled all the same.
      parts.begin()
      set({ step: { kind: 'plan' }, busy: false })
    },
    declareUnsent: () => act(() => note({ kind: 'declared-unsent' })),
    async again() {
      set({ again: true, step: { kind: 'plan' }, trouble: undefined })
      await askCost()
    },
    leave: () => act(() => record.told(deposit.leave(present()))),
    dispose() {
      question += 1
      parts.dispose()
      stopWatching()
    },
  }
}

/** Whether the plan may not change any more. */
function isUnderWay({ step, busy }: DepositView): boolean {
  return busy || step.kind === 'unlock' || step.kind === 'working' || step.kind === 'wallet'
}
