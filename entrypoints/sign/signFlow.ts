import { CountersignError, type ErrorReport, errorReport } from '../../lib/errors.ts'
import type { Payload } from '../../lib/paxos/payload.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { isOpen } from '../../lib/request/transition.ts'
import { findingSentence } from '../../lib/text/findingSentence.ts'
import { attemptProblem, needsScreen, UnfitSignature } from './attemptProblem.ts'
import {
  chosenSigner,
  type FlowState,
  isReady,
  isSignable,
  type Step,
  untickedWarnings,
} from './flowState.ts'
import { messageDigest } from './messageDigest.ts'
import type {
  CheckedRequest,
  ReadRequest,
  SignDependencies,
  SigningTask,
  WalletPage,
} from './signDependencies.ts'
import {
  askingPage,
  defaultSigner,
  localSigners,
  pageSigners,
  type SignerOption,
  sortSigners,
} from './signers.ts'
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

/** While a key works, the view is drawn once a frame: each step by itself would take longer than the step. */
const frameMilliseconds = 16

/**
 * The life of one request in the sign window: check, show, choose a signer, approve, sign, verify, keep the proof,
 * hand over. Knows no browser and no view; the stored record stays the truth, and every step that could be lost
 * is told to the background before it is taken.
 */
export function createSignFlow(first: RequestRecord, deps: SignDependencies): SignFlow {
  let state: FlowState = {
    record: first,
    step: { kind: 'checking' },
    request: deps.read(first),
    digest: '',
    signers: [],
    searching: true,
    chosen: undefined,
    ticked: new Set(),
    busy: false,
    trouble: undefined,
  }
  const listeners = new Set<() => void>()
  let drawing: ReturnType<typeof setTimeout> | undefined
  /** Counts attempts: an answer that belongs to an earlier one is dropped. */
  let attempt = 0
  /** Calls off what a wallet was asked in the present attempt. */
  let stopWaiting = new AbortController()
  let chosenByHand = false
  let pickedPage: WalletPage | undefined
  let stopExpiry: (() => void) | undefined

  function set(change: Partial<FlowState>): void {
    state = { ...state, ...change }
    if (state.busy) drawing ??= setTimeout(notify, frameMilliseconds)
    else notify()
  }

  function notify(): void {
    clearTimeout(drawing)
    drawing = undefined
    for (const listener of listeners) listener()
  }

  /** From now on nothing that an earlier attempt still answers counts. */
  function newAttempt(): number {
    stopWaiting.abort(new CountersignError('cancelled'))
    stopWaiting = new AbortController()
    attempt += 1
    return attempt
  }

  function setStep(step: Step): void {
    set({ step, busy: false })
  }

  async function recheck(): Promise<CheckedRequest> {
    const others = (await deps.readRecords()).filter((record) => record.id !== state.record.id)
    const checked = await deps.check(state.record, others, deps.clock.now())
    set({ checked })
    return checked
  }

  /** Takes the record that the background answers with; after a refusal, the one that is stored now. */
  async function told(telling: Promise<RequestRecord>): Promise<void> {
    try {
      set({ record: await telling })
    } catch (error) {
      const stored = (await deps.readRecords()).find((record) => record.id === state.record.id)
      if (stored !== undefined) set({ record: stored })
      throw error
    }
  }

  /** Puts an attempt back to pending; the record tells if it has moved on meanwhile. */
  async function takeBack(error: ErrorReport): Promise<void> {
    if (state.record.state !== 'approved' && state.record.state !== 'signing') return
    await told(deps.send('request.retry', { id: state.record.id, error })).catch(() => {})
  }

  async function start(): Promise<void> {
    const { id } = state.record
    if (!isOpen(state.record.state)) {
      void deps.send('request.shown', { id }).catch(() => {})
      return
    }
    // Only this window signs: what is found between two steps was interrupted, and counts as not signed (T39).
    await takeBack(errorReport(new CountersignError('interrupted')))
    const { bytes } = state.request
    if (bytes !== undefined) set({ digest: await messageDigest(bytes) })
    await recheck()
    const { error } = state.record
    set({ step: { kind: 'review', ...(error !== undefined && { trouble: error }) } })
    stopExpiry = watchExpiry(deps.clock, state.record, recheck)
    void told(deps.send('request.shown', { id })).catch(() => {})
    if (await handedOverAgain()) return
    await findSigners()
    const { network } = state.request
    if (network !== undefined && isSignable(state)) deps.warmUp(state.record, network.family, state.signers)
  }

  /** Whether a signature that is kept answers this ask, so that the key is not used a second time. */
  async function handedOverAgain(): Promise<boolean> {
    if (!isSignable(state)) return false
    const kept = await deps.keptSignature(state.record).catch(() => undefined)
    if (kept === undefined) return false
    return await told(deps.send('request.restore', { id: state.record.id, ...kept })).then(
      () => true,
      () => false,
    )
  }

  async function findSigners(): Promise<void> {
    const { payload, network, bytes } = state.request
    if (payload === undefined || network === undefined || bytes === undefined || !isSignable(state)) {
      set({ searching: false })
      return
    }
    set({ searching: true })
    const subject = { network: payload.network, family: network.family, address: payload.address }
    const page = pickedPage ?? askingPage(state.record)
    const [inPage, local] = await Promise.all([
      page === undefined ? [] : pageSigners(deps, page, subject),
      localSigners(deps, subject).catch(() => []),
    ])
    const signers = sortSigners([...inPage, ...local])
    const kept = chosenByHand && signers.some((option) => option.key === state.chosen)
    set({ signers, searching: false, chosen: kept ? state.chosen : defaultSigner(signers) })
  }

  async function sign(): Promise<void> {
    const signer = chosenSigner(state)
    if (!isReady(state) || signer === undefined) return
    const mine = newAttempt()
    set({ busy: true })
    await attempting(signer, mine, async () => {
      const isLocal = signer.signer.kind === 'local'
      const [checked, unlocked] = await Promise.all([recheck(), !isLocal || deps.isUnlocked()])
      if (checked.verdict === 'block' || untickedWarnings(state).length > 0) {
        set({ busy: false })
        return
      }
      const { digest } = state
      await told(
        deps.send('request.approve', { id: state.record.id, approval: { digest, signer: signer.signer } }),
      )
      if (mine !== attempt) return
      if (!unlocked) {
        const passkey = await deps.passkeyUnlocks().catch(() => false)
        if (mine === attempt) setStep({ kind: 'unlock', busy: false, ...(passkey && { passkey }) })
        return
      }
      await makeSignature(signer, checked, mine)
    })
  }

  function unlock(password: string): Promise<void> {
    return unlocking((onProgress) => {
      onProgress(0)
      return deps.unlock(password, onProgress)
    })
  }

  function unlockWithPasskey(): Promise<void> {
    return unlocking(() => deps.unlockWithPasskey())
  }

  async function unlocking(open: (onProgress: (fraction: number) => void) => Promise<void>): Promise<void> {
    const signer = chosenSigner(state)
    const { step } = state
    if (step.kind !== 'unlock' || step.busy || signer === undefined) return
    const mine = attempt
    const { error: _, ...asked } = step
    setStep({ ...asked, busy: true })
    try {
      await open((progress) => {
        if (mine === attempt && state.step.kind === 'unlock') setStep({ ...asked, busy: true, progress })
      })
    } catch (error) {
      if (mine === attempt) setStep({ ...asked, busy: false, error: errorReport(error) })
      return
    }
    if (mine !== attempt) return
    // Unlocking takes its time: the rules are asked again.
    await attempting(signer, mine, async () => makeSignature(signer, await recheck(), mine))
  }

  /** From `approved` to `verified`. The bytes are hashed once more where they are used (T38). */
  async function makeSignature(signer: SignerOption, checked: CheckedRequest, mine: number): Promise<void> {
    const { task, payload } = signable(state.request, checked)
    const { approval } = state.record
    if (approval === undefined || (await messageDigest(task.bytes)) !== approval.digest) {
      throw new CountersignError('digest-mismatch')
    }
    if (signer.signer.kind === 'local') set({ step: { kind: 'working' } })
    else setStep({ kind: 'wallet', signer })
    const telling = told(deps.send('request.signing', { id: state.record.id }))
    // A wallet is asked once the record says so. Our own key may work meanwhile: until `verified` is stored,
    // whatever it made counts as not made.
    if (signer.signer.kind === 'injected') await telling
    if (mine !== attempt) return
    const [signature] = await Promise.all([signatureOf(signer, task), telling])
    if (mine !== attempt) return
    const verdict = await deps.verify(task, signature, signer.accounts)
    if (mine !== attempt) return
    if (verdict.verdict !== 'valid') throw new UnfitSignature(verdict)
    set({ step: { kind: 'working' }, busy: true })
    const { text, encoding, standard } = verdict.canonical
    const { network, address } = payload
    const reply = { id: payload.verificationId, signature: text, network, address, encoding, standard }
    const signedAt = new Date(deps.clock.now()).toISOString()
    // Kept before anything is handed over: the stored request is gone after a restart, the proof is not.
    await deps.saveProof({
      record: state.record,
      payload,
      bytes: task.bytes,
      signer: signer.signer,
      reply,
      signedAt,
    })
    await told(deps.send('request.verified', { id: state.record.id, reply }))
    set({ busy: false })
  }

  function signatureOf({ signer, page }: SignerOption, task: SigningTask): Promise<unknown> {
    if (signer.kind === 'local') return deps.signLocally(signer.accountId, task)
    if (page === undefined) throw new CountersignError('wallet-page-gone')
    return deps.signInPage(page, signer.walletId, task, stopWaiting.signal)
  }

  /** Runs an attempt. If it fails, the record goes back to pending, nothing is relayed, and the person hears why. */
  async function attempting(signer: SignerOption, mine: number, run: () => Promise<void>): Promise<void> {
    try {
      await run()
    } catch (error) {
      if (mine !== attempt) return
      const problem = attemptProblem(error, signer)
      await takeBack(problem.error)
      if (mine !== attempt) return
      setStep(
        needsScreen(problem) ? { kind: 'problem', problem } : { kind: 'review', trouble: problem.error },
      )
    }
  }

  /** Tells the background something that changes the record's fate; what it answers decides what is shown. */
  async function settle(telling: () => Promise<RequestRecord>): Promise<void> {
    newAttempt()
    set({ busy: true, trouble: undefined })
    const open = isOpen(state.record.state)
    try {
      await told(telling())
    } catch (error) {
      // Somebody else was quicker: the record's own state is then the answer.
      if (isOpen(state.record.state) === open) set({ trouble: errorReport(error) })
    }
    set({ busy: false })
  }

  return {
    getState: () => state,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    start,
    recordChanged(record) {
      if (record.id !== state.record.id) return
      const over = record.state === 'expired' || record.state === 'rejected' || record.state === 'failed'
      // Expired, withdrawn or settled elsewhere: whatever a wallet still answers comes too late.
      if (over && isOpen(state.record.state)) newAttempt()
      if (record.state === 'delivered' && state.record.state !== 'delivered') {
        void deps.noteDelivered(record).catch(() => {})
      }
      set({ record })
    },
    tick(key, ticked) {
      const next = new Set(state.ticked)
      if (ticked) next.add(key)
      else next.delete(key)
      set({ ticked: next })
    },
    choose(key) {
      if (!state.signers.some((option) => option.key === key)) return
      chosenByHand = true
      set({ chosen: key })
    },
    async listPages() {
      set({ pages: await deps.grantedPages().catch(() => []) })
    },
    async lookInPage(page) {
      pickedPage = page
      await findSigners()
    },
    lookAgain: findSigners,
    sign,
    unlock,
    unlockWithPasskey,
    async back() {
      newAttempt()
      await takeBack(errorReport(new CountersignError('interrupted')))
      setStep({ kind: 'review' })
    },
    reject: () => settle(() => deps.send('request.reject', { id: state.record.id })),
    fail: (error) => settle(() => deps.send('request.fail', { id: state.record.id, error })),
    async dismiss() {
      await deps.send('request.dismiss', { id: state.record.id }).catch(() => {})
    },
    redeliver: () => settle(() => deps.send('request.redeliver', { id: state.record.id })),
    async showPage() {
      await deps.send('request.showPage', { id: state.record.id }).catch((error: unknown) => {
        set({ trouble: errorReport(error) })
      })
    },
    dispose() {
      newAttempt()
      stopExpiry?.()
      clearTimeout(drawing)
      listeners.clear()
    },
  }
}

/** What is signed, if the rules still allow it. */
function signable(
  { bytes, network, payload }: ReadRequest,
  { findings }: CheckedRequest,
): { task: SigningTask; payload: Payload } {
  const block = findings.find((finding) => finding.weight === 'block')
  if (block !== undefined || bytes === undefined || network === undefined || payload === undefined) {
    throw new CountersignError('blocked', { reason: block === undefined ? '' : findingSentence(block) })
  }
  return {
    task: { bytes, network: payload.network, family: network.family, address: payload.address },
    payload,
  }
}
