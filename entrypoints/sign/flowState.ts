import type { ErrorReport } from '../../lib/errors.ts'
import type { Finding } from '../../lib/paxos/finding.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import type { AccountAnswer } from '../../lib/rpc/chainClient.ts'
import type { Explanation } from '../../lib/signature/explainVerdict.ts'
import type { CheckedRequest, ReadRequest, WalletPage } from './signDependencies.ts'
import type { SignerOption } from './signers.ts'

/** Why an attempt ended without a signature that may leave. */
export type Problem = {
  error: ErrorReport
  signer: SignerOption
  /** What the signature was found to be, where one came back. */
  diagnosis?: { verdict: 'invalid' | 'unverifiable' } & Explanation
}

/** Where the person is with an unfinished request. */
export type Step =
  /** The request is shown, and the rules have not answered yet. */
  | { kind: 'checking' }
  /** Read, decide, sign. `trouble` is why the last attempt did not work, where trying again is all there is. */
  | { kind: 'review'; trouble?: ErrorReport }
  /**
   * `passkey`: a touch unlocks too. Busy without progress: the browser asks for it. `passwordAt`: when the next
   * password may be tried, milliseconds since the epoch; absent when now.
   */
  | {
      kind: 'unlock'
      error?: ErrorReport
      busy: boolean
      progress?: number
      passkey?: true
      passwordAt?: number
    }
  /** A local key signs, or a signature is checked and handed over: a matter of milliseconds. */
  | { kind: 'working' }
  | { kind: 'wallet'; signer: SignerOption }
  /** Another account answered, or what came back does not verify. */
  | { kind: 'problem'; problem: Problem }

/** Everything that the window shows of one request. */
export type FlowState = {
  record: RequestRecord
  step: Step
  /** Read once: the bytes in it are shown, hashed, signed, verified and kept. */
  request: ReadRequest
  /** What the rules said last; absent until they have answered. */
  checked?: CheckedRequest
  /** Lower-case hex SHA-256 of the shown bytes. */
  digest: string
  signers: readonly SignerOption[]
  /** Wallets are still being looked for. */
  searching: boolean
  chosen: string | undefined
  /** Keys of the warnings that the person has ticked. */
  ticked: ReadonlySet<string>
  /** Tabs whose wallets could sign a payload that came without a page; absent until asked for. */
  pages?: readonly WalletPage[]
  /** What an RPC endpoint says about the address; absent until it has answered, or where none is configured. */
  account?: AccountAnswer
  /** What was mended in how the wallet wrote its signature, in words. */
  mended?: string
  /** The background is being told something. */
  busy: boolean
  /** The background could not be told. */
  trouble: ErrorReport | undefined
}

/** A request as it is before any rule was asked and any signer looked for. */
export function firstState(record: RequestRecord, request: ReadRequest): FlowState {
  return {
    record,
    step: { kind: 'checking' },
    request,
    digest: '',
    signers: [],
    searching: true,
    chosen: undefined,
    ticked: new Set(),
    busy: false,
    trouble: undefined,
  }
}

/** One finding's identity, so that a tick belongs to what was read and to nothing else. */
export function findingKey(finding: Finding): string {
  return JSON.stringify([finding.code, finding.weight, finding.values ?? null])
}

/** The signer that is chosen, if it is still there. */
export function chosenSigner(state: FlowState): SignerOption | undefined {
  return state.signers.find((option) => option.key === state.chosen)
}

/** Warnings without a tick. */
export function untickedWarnings(state: FlowState): Finding[] {
  return (state.checked?.findings ?? []).filter(
    (finding) => finding.weight === 'warn' && !state.ticked.has(findingKey(finding)),
  )
}

/** Whether the request asks for a small deposit instead of a signature. */
export function isDeposit({ request: { payload, bytes } }: FlowState): boolean {
  return payload?.smallDeposit !== undefined && bytes === undefined
}

/** Whether the rules let the person go on. */
export function isAllowed({ checked }: FlowState): boolean {
  return checked !== undefined && checked.verdict !== 'block'
}

/** Whether the request asks for a signature that may be made here. */
export function isSignable(state: FlowState): boolean {
  return isAllowed(state) && state.request.bytes !== undefined
}

/** Whether nothing but the arming delay stands between the person and the signature. */
export function isReady(state: FlowState): boolean {
  return (
    isSignable(state) &&
    state.record.state === 'pending' &&
    state.step.kind === 'review' &&
    untickedWarnings(state).length === 0 &&
    chosenSigner(state) !== undefined &&
    !state.busy
  )
}

/**
 * What the person must have had before their eyes for the arming time: anything here changing starts it again.
 * The time left is no part of it.
 */
export function armingSubject(state: FlowState): string {
  const { record, checked } = state
  return JSON.stringify([
    record.id,
    state.step.kind,
    record.asker?.origin,
    record.asker?.topOrigin,
    record.address,
    record.network,
    state.digest,
    checked?.findings.map(findingKey),
    state.account?.kind,
    state.chosen,
  ])
}
