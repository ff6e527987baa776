import type { Approval } from '../../../lib/approvalKey/readApproval.ts'
import { CountersignError, type ErrorReport, errorReport } from '../../../lib/errors.ts'
import type { ApprovalReply } from '../../../lib/page/protocol.ts'
import type { Finding } from '../../../lib/paxos/finding.ts'
import type { RequestRecord } from '../../../lib/request/requestRecord.ts'
import { isOpen } from '../../../lib/request/transition.ts'
import { findingKey } from '../flowState.ts'
import { watchExpiry } from '../watchExpiry.ts'
import type { ApprovalDependencies } from './approvalDependencies.ts'

/** A key that was just made, until its approver has kept the code. */
export type NewKey = { credentialId: string; code: string; codeSaved: boolean }

/** Everything that the window shows of one approval. */
export type ApprovalView = {
  record: RequestRecord
  /** Absent until it was read, and where it cannot be shown. */
  approval?: Approval
  findings: readonly Finding[]
  ticked: ReadonlySet<string>
  /** Whether the browser lets this window use keys of the domain; undefined until it has said so. */
  access?: boolean
  /** The browser's own dialog is open. */
  asking: boolean
  /** The background is being told something. */
  busy: boolean
  /** Its time is over: nothing is offered any more. */
  expired: boolean
  /** Why the last attempt did not work. */
  trouble?: ErrorReport | undefined
  newKey?: NewKey
}

/** The controller of one approval; a view shows `getState()` and calls the rest. */
export type ApprovalFlow = {
  getState(): ApprovalView
  /** @returns a function that stops listening. */
  subscribe(changed: () => void): () => void
  start(): Promise<void>
  /** The stored record changed: the record is the truth. */
  recordChanged(record: RequestRecord): void
  tick(key: string, ticked: boolean): void
  /** The person pressed the button. Does nothing unless all is ready; the caller guards the arming. */
  approve(): Promise<void>
  /** Lets keys of the domain be used; call it straight from a click. */
  allow(): Promise<void>
  /** Closes the browser's dialog, where the browser lets us. */
  stopAsking(): void
  /** The approver has kept the code of the new key. */
  saveCode(saved: boolean): Promise<void>
  reject(): Promise<void>
  /** Ends it with an error that the page is told. */
  fail(error: ErrorReport): Promise<void>
  redeliver(): Promise<void>
  dispose(): void
}

/** Whether nothing but the arming stands between the person and their key. */
export function isReadyToApprove(view: ApprovalView): boolean {
  return (
    view.approval !== undefined &&
    view.access === true &&
    view.record.state === 'pending' &&
    !view.busy &&
    !view.asking &&
    !view.expired &&
    untickedFindings(view).length === 0 &&
    !view.findings.some(({ weight }) => weight === 'block')
  )
}

/** Warnings without a tick. */
export function untickedFindings({ findings, ticked }: ApprovalView): Finding[] {
  return findings.filter((finding) => finding.weight === 'warn' && !ticked.has(findingKey(finding)))
}

/** What the person must have had before their eyes: anything here changing starts the arming again. */
export function approvalSubject({ record, approval, access, asking, findings }: ApprovalView): string {
  return JSON.stringify([
    record.id,
    record.asker?.origin,
    approval?.text,
    access,
    asking,
    findings.map(findingKey),
  ])
}

/**
 * One approval in the sign window: read, show, approve, use the key, check, keep, hand over. The stored record stays
 * the truth: that the key is about to be used is told before it is, and a signature is kept before it leaves.
 */
export function createApprovalFlow(first: RequestRecord, deps: ApprovalDependencies): ApprovalFlow {
  const { id } = first
  let view: ApprovalView = {
    record: first,
    findings: [],
    ticked: new Set(),
    asking: false,
    busy: false,
    expired: false,
  }
  const listeners = new Set<() => void>()
  /** Closes the browser's dialog; a late answer is dropped. */
  let attempt = new AbortController()
  let stopExpiry = (): void => {}

  function set(change: Partial<ApprovalView>): void {
    view = { ...view, ...change }
    for (const listener of listeners) listener()
  }

  /** Takes the record that the background answers with; after a refusal the stored one follows by itself. */
  async function told(telling: Promise<RequestRecord>): Promise<void> {
    set({ record: await telling })
  }

  async function settle(telling: () => Promise<RequestRecord>): Promise<void> {
    attempt.abort()
    set({ busy: true })
    await told(telling()).catch((error: unknown) => set({ trouble: errorReport(error) }))
    set({ busy: false })
  }

  async function start(): Promise<void> {
    const shown = deps.send('request.shown', { id })
    const { asker, raw, state } = first
    if (!isOpen(state) || asker === undefined) {
      await shown.catch(() => {})
      return
    }
    try {
      await told(shown)
      // Only this window signs: what is found between two steps was interrupted, and counts as not signed (T39).
      if (view.record.state !== 'pending') await takeBack(new CountersignError('interrupted'))
      const approval = await deps.read(raw, asker.origin)
      const [findings, access] = await Promise.all([
        deps.findings(asker),
        deps.hasAccess(approval.relyingParty),
      ])
      if (await handedOverAgain(approval)) return
      set({ approval, findings, access })
      stopExpiry = watchExpiry(deps.clock, view.record, async () => {
        attempt.abort()
        set({ expired: true })
      })
    } catch (error) {
      set({ trouble: errorReport(error) })
    }
  }

  /** Whether a signature that is kept answers this, so that the key is not used a second time. */
  async function handedOverAgain(approval: Approval): Promise<boolean> {
    const { asker, state } = view.record
    if (state !== 'pending' || asker === undefined || asker.incognito) return false
    const kept = await deps.keptApproval(asker.origin, approval).catch(() => undefined)
    if (kept === undefined) return false
    const { request, assertion, recorded_at: signedAt } = kept.record
    const reply = { id: request.id, credential: assertion }
    return await told(deps.send('request.restore', { id, reply, signedAt })).then(
      () => true,
      () => false,
    )
  }

  async function takeBack(error: unknown): Promise<void> {
    await told(deps.send('request.retry', { id, error: errorReport(error) }))
  }

  async function approve(): Promise<void> {
    const { approval, record } = view
    const { asker } = record
    if (!isReadyToApprove(view) || approval === undefined || asker === undefined) return
    const mine = new AbortController()
    attempt = mine
    set({ busy: true, trouble: undefined })
    try {
      // The grant may have been withdrawn since the request came (R40).
      if (!(await deps.mayAsk(asker))) {
        throw new CountersignError('permission-missing', { origin: asker.origin })
      }
      await told(deps.send('request.approve', { id, approval: { digest: record.digest }, signing: true }))
      set({ asking: true })
      const reply = await use(approval, mine.signal)
      set({ asking: false })
      await told(deps.send('request.verified', { id, reply }))
      set({ busy: false })
    } catch (error) {
      set({ asking: false, busy: false })
      // Stopped by what ended the request: that is then what is shown.
      if (!isOpen(view.record.state)) return
      set({ trouble: errorReport(error) })
      const { state } = view.record
      if (state === 'approved' || state === 'signing') await takeBack(error).catch(() => {})
    }
  }

  /** The key's part, checked and kept before anything leaves. */
  async function use({ ask }: Approval, signal: AbortSignal): Promise<ApprovalReply> {
    const { asker } = view.record
    const askedBy = asker?.origin ?? ''
    const isKept = asker?.incognito !== true
    if (ask.ask === 'sign') {
      const credential = await deps.askKey(ask.request, ask.credential_ids, signal)
      const record = await deps.checkSignature(ask.request, credential)
      signal.throwIfAborted()
      if (isKept) await deps.keepApproval({ id, askedBy, record })
      return { id: ask.request.id, credential }
    }
    const credential = await deps.createKey(ask.registration, ask.exclude_credential_ids, signal)
    const known = await deps.checkKey(ask.registration, credential)
    signal.throwIfAborted()
    const createdAt = new Date(deps.clock.now()).toISOString()
    if (isKept) await deps.keepKey({ ...known, askedBy, createdAt, codeSaved: false })
    const { credentialId, verificationCode: code } = known
    set({ newKey: { credentialId, code, codeSaved: false } })
    return { id: ask.registration.id, credential }
  }

  return {
    getState: () => view,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    start,
    recordChanged(changed) {
      // What this window was opened with is older than whatever it was told since.
      if (changed.id !== id || changed === first || changed === view.record) return
      const { state } = view.record
      // Expired, withdrawn or settled elsewhere: whatever the key still makes comes too late.
      if (isOpen(state) && ['expired', 'rejected', 'failed'].includes(changed.state)) attempt.abort()
      if (changed.state === 'delivered' && state !== 'delivered') {
        void deps.noteDelivered(changed).catch(() => {})
      }
      set({ record: changed })
    },
    tick(key, ticked) {
      const next = new Set(view.ticked)
      if (ticked) next.add(key)
      else next.delete(key)
      set({ ticked: next })
    },
    approve,
    async allow() {
      const domain = view.approval?.relyingParty
      if (domain !== undefined) set({ access: await deps.askAccess(domain) })
    },
    stopAsking: () => attempt.abort(),
    async saveCode(codeSaved) {
      const { newKey, record } = view
      if (newKey === undefined) return
      set({ newKey: { ...newKey, codeSaved } })
      if (codeSaved && record.asker?.incognito !== true) {
        await deps.markCodeSaved(newKey.credentialId).catch(() => {})
      }
    },
    reject: () => settle(() => deps.send('request.reject', { id })),
    fail: (error) => settle(() => deps.send('request.fail', { id, error })),
    redeliver: () => settle(() => deps.send('request.redeliver', { id })),
    dispose() {
      attempt.abort()
      stopExpiry()
      listeners.clear()
    },
  }
}
