import { CountersignError, type ErrorReport, errorReport } from '../../lib/errors.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { isOpen } from '../../lib/request/transition.ts'
import { createAttempts } from './attempts.ts'
import type { DepositFlow } from './deposit/createDepositFlow.ts'
import { flowRecord } from './flowRecord.ts'
import {
  chosenSigner,
  type FlowState,
  firstState,
  isReady,
  isSignable,
  untickedWarnings,
} from './flowState.ts'
import { createFlowStore } from './flowStore.ts'
import { makeSignature } from './makeSignature.ts'
import { messageDigest } from './messageDigest.ts'
import { once } from './once.ts'
import type { ConnectableAccount, SignDependencies, WalletPage } from './signDependencies.ts'
import { signerSearch } from './signerSearch.ts'
import { watchExpiry } from './watchExpiry.ts'

/** The controller of one request; a view shows `getState()` and calls the rest. */
export type SignFlow = {
  getState(): FlowState
  /** @returns a function that stops listening. */
  subscribe(changed: () => void): () => void
  /** Checks the request, tells the background that it is shown, and looks for signers. */
  start(): Promise<void>
  /** The stored record changed: the record is the truth. */
  recordChanged(record: RequestRecord): void
  tick(key: string, ticked: boolean): void
  choose(key: string): void
  /** Lists the tabs whose wallets could sign a payload that came without a page. */
  listPages(): Promise<void>
  /** Looks for wallets in a tab that the person picked. */
  lookInPage(page: WalletPage): Promise<void>
  /** Looks again for signers, after the person connected a wallet or added an account. */
  lookAgain(): Promise<void>
  /** The person pressed Sign. Does nothing unless the request is ready; the caller guards the arming. */
  sign(): Promise<void>
  /** The accounts that a page which asks to connect may be let see. */
  connectable(): Promise<ConnectableAccount[]>
  /** The person lets the page see these; the caller guards the arming. Does nothing unless the rules allow it. */
  connect(addresses: readonly string[]): Promise<void>
  /** The controller of the small deposit that is asked for; started. */
  deposit(): Promise<DepositFlow>
  unlock(password: string): Promise<void>
  unlockWithPasskey(): Promise<void>
  /** Back to the request from unlocking, waiting or a problem; a late answer is dropped. */
  back(): Promise<void>
  reject(): Promise<void>
  /** Ends the request with an error that the page is told. */
  fail(error: ErrorReport): Promise<void>
  /** Takes a notice out of the queue for good. */
  dismiss(): Promise<void>
  redeliver(): Promise<void>
  showPage(): Promise<void>
  dispose(): void
}

/** Asked for where the accounts are locked; a password takes its time anyway. */
const loadUnlocking = once(() => import('./unlockToSign.ts'))

/**
 * The life of one request in the sign window: check, show, choose a signer, approve, sign, verify, keep the proof,
 * hand over. Knows no browser and no view; the stored record stays the truth, and every step that could be lost
 * is told to the background before it is taken.
 */
export function createSignFlow(first: RequestRecord, deps: SignDependencies): SignFlow {
  const store = createFlowStore(firstState(first, deps.read(first)))
  const { id } = first
  const record = flowRecord(store, deps)
  const attempts = createAttempts(store, record)
  const search = signerSearch(store, deps)
  const parts = { store, deps, record, attempts }
  let stopExpiry: (() => void) | undefined
  let deposit: Promise<DepositFlow> | undefined

  async function startDeposit(): Promise<DepositFlow> {
    const flow = await deps.openDeposit({ store, deps, record, search })
    await flow.start()
    return flow
  }

  async function start(): Promise<void> {
    if (!isOpen(store.get().record.state)) {
      void deps.send('request.shown', { id }).catch(() => {})
      return
    }
    // Only this window signs: what is found between two steps was interrupted, and counts as not signed (T39).
    await record.takeBack(errorReport(new CountersignError('interrupted')))
    const { bytes, network } = store.get().request
    if (bytes !== undefined) store.set({ digest: await messageDigest(bytes) })
    await record.recheck()
    const { error } = store.get().record
    store.set({ step: { kind: 'review', ...(error !== undefined && { trouble: error }) } })
    stopExpiry = watchExpiry(deps.clock, store.get().record, record.recheck)
    void record.told(deps.send('request.shown', { id })).catch(() => {})
    if (await handedOverAgain()) return
    await search.look()
    if (network !== undefined && isSignable(store.get())) {
      deps.warmUp(store.get().record, network.family, store.get().signers)
      if (network.family === 'evm') void askAccount()
    }
  }

  /** For advice only: whoever signs does not wait for it, and without an answer nothing is said. */
  async function askAccount(): Promise<void> {
    const account = await deps.askAccount(store.get().record).catch(() => undefined)
    if (account !== undefined) store.set({ account })
  }

  /** Whether a signature that is kept answers this ask, so that the key is not used a second time. */
  async function handedOverAgain(): Promise<boolean> {
    if (!isSignable(store.get())) return false
    const kept = await deps.keptSignature(store.get().record).catch(() => undefined)
    if (kept === undefined) return false
    return await record.told(deps.send('request.restore', { id, ...kept })).then(
      () => true,
      () => false,
    )
  }

  async function sign(): Promise<void> {
    const signer = chosenSigner(store.get())
    if (!isReady(store.get()) || signer === undefined) return
    const attempt = attempts.begin()
    store.set({ busy: true })
    await attempts.run(attempt, signer, async () => {
      const isLocal = signer.signer.kind === 'local'
      const [checked, unlocked] = await Promise.all([record.recheck(), !isLocal || deps.isUnlocked()])
      if (checked.verdict === 'block' || untickedWarnings(store.get()).length > 0) {
        store.set({ busy: false })
        return
      }
      const { digest } = store.get()
      const approval = { digest, signer: signer.signer }
      if (unlocked) {
        // As one: a page waits, and each change of the record takes its time.
        const begun = record.told(deps.send('request.approve', { id, approval, signing: true }))
        await makeSignature(parts, signer, checked, { digest, begun }, attempt)
        return
      }
      await record.told(deps.send('request.approve', { id, approval }))
      const { askToUnlock } = await loadUnlocking()
      if (attempt.isPresent()) await askToUnlock(parts, attempt)
    })
  }

  /** The person's word ends whatever is under way. */
  async function settle(telling: () => Promise<RequestRecord>): Promise<void> {
    attempts.begin()
    await record.settle(telling)
  }

  return {
    getState: store.get,
    subscribe: store.subscribe,
    start,
    recordChanged(changed) {
      if (changed.id !== id) return
      const { state } = store.get().record
      const over = changed.state === 'expired' || changed.state === 'rejected' || changed.state === 'failed'
      // Expired, withdrawn or settled elsewhere: whatever a wallet still answers comes too late.
      if (over && isOpen(state)) attempts.begin()
      if (changed.state === 'delivered' && state !== 'delivered' && changed.reply !== undefined) {
        void deps.noteDelivered(changed).catch(() => {})
      }
      store.set({ record: changed })
    },
    tick(key, ticked) {
      const next = new Set(store.get().ticked)
      if (ticked) next.add(key)
      else next.delete(key)
      store.set({ ticked: next })
    },
    choose: search.choose,
    async listPages() {
      store.set({ pages: await deps.grantedPages().catch(() => []) })
    },
    lookInPage: search.lookInPage,
    lookAgain: search.look,
    sign,
    connectable: () => deps.connectable(store.get().record),
    async connect(addresses) {
      const { verdict } = await record.recheck()
      if (verdict === 'block' || untickedWarnings(store.get()).length > 0) return
      await record.settle(() => deps.connect(store.get().record, addresses))
    },
    deposit() {
      deposit ??= startDeposit()
      return deposit
    },
    async unlock(password) {
      const { unlockToSign } = await loadUnlocking()
      await unlockToSign(parts, async (onProgress) => {
        onProgress(0)
        await deps.unlock(password, onProgress)
        return undefined
      })
    },
    async unlockWithPasskey() {
      const { unlockToSign } = await loadUnlocking()
      await unlockToSign(parts, (_onProgress, accountId) => deps.unlockWithPasskey(accountId))
    },
    back: attempts.takeBack,
    reject: () => settle(() => deps.send('request.reject', { id })),
    fail: (error) => settle(() => deps.send('request.fail', { id, error })),
    async dismiss() {
      await deps.send('request.dismiss', { id }).catch(() => {})
    },
    redeliver: () => settle(() => deps.send('request.redeliver', { id })),
    async showPage() {
      await deps.send('request.showPage', { id }).catch((error: unknown) => {
        store.set({ trouble: errorReport(error) })
      })
    },
    dispose() {
      attempts.begin()
      stopExpiry?.()
      void deposit?.then((flow) => flow.dispose())
      store.dispose()
    },
  }
}
