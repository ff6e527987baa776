import * as v from 'valibot'
import { CountersignError } from '../errors.ts'
import { excerpt } from '../message/escapeText.ts'
import type { ChainHead, ChainNote, Proof, ProofBody } from './proof.ts'
import { exportSchema, proofSchema, unchainedSchema } from './proofSchema.ts'

/** A proof from before there was a chain: the same document, with nothing that shows a change. */
export type UnchainedProof = Omit<ProofBody, 'format' | 'version'> & { version: 1 }

/** What a proof's file holds. `head` and `complete` are those of an export of several. */
export type ProofFile = {
  proofs: (Proof | UnchainedProof)[]
  notes: ChainNote[]
  head?: ChainHead
  complete: boolean
}

/** Whether something looks like a proof or an export, whether or not it is a good one. */
export function looksLikeProof(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every(looksLikeProof)
  if (typeof value !== 'object' || value === null) return false
  const format = 'format' in value ? value.format : undefined
  if (format === 'countersign-proof' || format === 'countersign-proofs') return true
  return 'version' in value && value.version === 1 && 'digest' in value && 'extensionVersion' in value
}

/**
 * Reads one proof, an export, or a list of proofs, from what `JSON.parse` gave. Form only: whether it is true is
 * for `verifyProof` and `verifyChain`.
 *
 * @throws CountersignError `proof-unreadable` with the field that is wrong
 */
export function readProofs(value: unknown): ProofFile {
  if (Array.isArray(value))
    return { proofs: value.map((each) => readProof(each)), notes: [], complete: false }
  if (typeof value === 'object' && value !== null && 'format' in value) {
    if (value.format === 'countersign-proofs') return checked(exportSchema, value)
  }
  return { proofs: [readProof(value)], notes: [], complete: false }
}

function readProof(value: unknown): Proof | UnchainedProof {
  const isOld = typeof value === 'object' && value !== null && 'version' in value && value.version === 1
  return isOld && !('format' in value) ? checked(unchainedSchema, value) : checked(proofSchema, value)
}

function checked<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const read = v.safeParse(schema, value, { abortEarly: true })
  if (read.success) return read.output
  const [issue] = read.issues
  const path = v.getDotPath(issue)
  throw new CountersignError('proof-unreadable', { reason: reasonOf(issue, path) })
}

function reasonOf(issue: v.BaseIssue<unknown>, path: string | null): string {
  if (path === null) return 'it is not a proof of Countersign'
  const field = `“${excerpt(path, 80)}”`
  if (issue.expected === 'never') return `${field} does not belong there`
  if (issue.received === 'undefined') return `${field} is missing`
  const said = /^is /.test(issue.message) ? issue.message : 'is not what it has to be'
  return `${field} ${said}`
}
