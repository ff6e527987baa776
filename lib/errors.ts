import type { apiErrors } from './text/en/apiErrors.ts'
import type { approvalErrors } from './text/en/approvalErrors.ts'
import type { approvalKeyErrors } from './text/en/approvalKeyErrors.ts'
import type { depositErrors } from './text/en/depositErrors.ts'
import type { errors } from './text/en/errors.ts'
import type { keyErrors } from './text/en/keyErrors.ts'
import { requestErrors } from './text/en/requestErrors.ts'
import type { terminalErrors } from './text/en/terminalErrors.ts'
import { formatText, type TextValues } from './text/formatText.ts'

/** Stable names of everything that can go wrong. Part of the page protocol: never rename one. */
export type ErrorCode =
  | keyof typeof errors
  | keyof typeof apiErrors
  | keyof typeof approvalErrors
  | keyof typeof approvalKeyErrors
  | keyof typeof depositErrors
  | keyof typeof keyErrors
  | keyof typeof terminalErrors

const sentences: Partial<Record<ErrorCode, string>> = { ...requestErrors }

/**
 * Adds sentences of the catalogue. The background does with its own few; pages and the command line import
 * lib/text/errorSentences.ts, the API caller's side adds its own.
 */
export function addErrorSentences(more: Readonly<Partial<Record<ErrorCode, string>>>): void {
  Object.assign(sentences, more)
}

/** The English sentence of a code, its placeholders unfilled, where it has been loaded. */
export function errorSentence(code: ErrorCode): string | undefined {
  return sentences[code]
}

/** The form in which an error leaves the extension: in the page protocol, in storage and in messages. */
export type ErrorReport = {
  code: ErrorCode
  message: string
  number: number
  /** What a signature that does not verify was found to be (docs/diagnosis.md). */
  diagnosis?: ReportedDiagnosis
}

/** A diagnosis as the page protocol and the `verify` command carry it. Names no account. */
export type ReportedDiagnosis = {
  /** Stable; docs/diagnosis.md has them all. */
  code: string
  /** What else was done to the signature. */
  also?: readonly string[]
  /** What comes next: `sign-again`, `other-wallet`, `small-deposit`, `ask-partner` or `keep-secret`. */
  next: string
  /** For engineers: what happened and what to change. May change. */
  sentence: string
}

/**
 * The one error type of the project.
 *
 * `code` is for programs, `message` is a sentence for the person (what happened, what to do next), `cause`
 * is for whoever debugs it. No secret may be put into `values`.
 */
export class CountersignError extends Error {
  override readonly name = 'CountersignError'
  readonly code: ErrorCode
  readonly values: TextValues

  constructor(code: ErrorCode, values: TextValues = {}, options?: { cause?: unknown }) {
    super(formatText(sentences[code] ?? code, values), options)
    this.code = code
    this.values = values
  }

  /** The error that a report came from, as far as it can be known on this side: same code, same sentence. */
  static fromReport(report: ErrorReport): CountersignError {
    const error = new CountersignError(report.code)
    error.message = report.message
    return error
  }
}

/**
 * EIP-1193 and JSON-RPC numbers for the codes that have an equivalent there; everything else is -32603.
 * Source: EIP-1193 "Provider errors", EIP-1474 "Error codes".
 */
const errorNumbers: Partial<Record<ErrorCode, number>> = {
  rejected: 4001,
  cancelled: 4001,
  'wallet-declined': 4001,
  'wallet-declined-or-ledger': 4001,
  'wallet-busy': -32002,
  unavailable: 4900,
  'permission-missing': 4100,
  'vault-locked': 4100,
  'unsupported-method': 4200,
  'payload-unreadable': -32602,
  'payload-too-large': -32602,
  'credentials-in-payload': -32602,
  'unsupported-network': -32602,
  conflict: -32602,
  'method-mismatch': -32602,
  'too-many-requests': -32005,
  paused: -32005,
  'not-found': -32001,
}

/** The EIP-1193 / JSON-RPC number of a code. */
export function errorNumber(code: ErrorCode): number {
  return errorNumbers[code] ?? -32603
}

/** Turns anything thrown into the form that may leave the extension: no stack, no cause. */
export function errorReport(error: unknown): ErrorReport {
  const known = asCountersignError(error)
  return { code: known.code, message: known.message, number: errorNumber(known.code) }
}

/**
 * Wraps anything thrown that is not ours as `internal`, keeping it as the cause. Ours is told by its name: each of the
 * background's files has a class of its own.
 */
export function asCountersignError(error: unknown): CountersignError {
  if (error instanceof Error && error.name === 'CountersignError') return error as CountersignError
  const reason = error instanceof Error ? error.name : typeof error
  return new CountersignError('internal', { reason }, { cause: error })
}
