import { credentialFindings } from '../paxos/credentials.ts'
import type { Finding } from '../paxos/finding.ts'
import { readPayload } from '../paxos/readPayload.ts'
import { parseStrictJson } from '../paxos/strictJson.ts'
import { looksLikeProof, type ProofFile, readProofs } from './readProof.ts'

/** What a person may paste to have it checked. */
export type Evidence =
  | { kind: 'proofs'; file: ProofFile }
  /** A verification's fields with a signature. */
  | { kind: 'signed'; claim: { network: string; address: string; message: string; signature: unknown } }
  /** A verification whose signature is still to be given. */
  | { kind: 'unsigned'; claim: { network: string; address: string; message: string } }
  /** A verification by small deposit, which has no signature. */
  | { kind: 'deposit' }
  /** `{ id, signature }`, which says nothing of what was signed. */
  | { kind: 'reply'; signature: string }
  | { kind: 'unknown' }
  /** It carries a credential, contradicts itself or cannot be read. */
  | { kind: 'refused'; finding: Finding }

/** Largest text that is read as JSON, in UTF-16 code units: an export of some 100,000 proofs. */
export const largestEvidence = 200_000_000

/**
 * Reads a proof, an export, an API record, a collector payload or the `verify` command's input from its JSON text.
 *
 * @throws CountersignError `proof-unreadable` when it is a proof with something wrong in its form
 */
export function readEvidence(text: string): Evidence {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { kind: 'unknown' }
  }
  if (looksLikeProof(value)) return { kind: 'proofs', file: readProofs(value) }
  if (!isObject(value)) return { kind: 'unknown' }
  // Before anything is taken from it: a credential in it must not be used, shown or stored.
  const json = parseStrictJson(text)
  const [finding] = [...credentialFindings(json.entries), ...(json.ok ? [] : [json.finding])]
  if (finding !== undefined) return { kind: 'refused', finding }
  return readClaim(text, value)
}

function readClaim(text: string, value: object): Evidence {
  const { network, address, message, signature_verification: nested } = own(value)
  const signature = isObject(nested) ? own(nested).signature : own(value).signature
  const isPlain = isText(network) && isText(address) && isText(message)
  if (isPlain && nested === undefined) return claimed({ network, address, message }, signature)
  const { payload, findings } = readPayload(text)
  if (payload?.message !== undefined) {
    return claimed(
      { network: payload.network, address: payload.address, message: payload.message },
      signature,
    )
  }
  if (payload !== undefined) return { kind: 'deposit' }
  if (isText(signature) && network === undefined) return { kind: 'reply', signature }
  const [finding] = findings
  return finding === undefined || (network === undefined && address === undefined)
    ? { kind: 'unknown' }
    : { kind: 'refused', finding }
}

function claimed(claim: { network: string; address: string; message: string }, signature: unknown): Evidence {
  const isEmpty = signature === undefined || signature === null || signature === ''
  return isEmpty ? { kind: 'unsigned', claim } : { kind: 'signed', claim: { ...claim, signature } }
}

/** Only a value's own members. */
function own(value: object): Record<string, unknown> {
  return Object.assign(Object.create(null), value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
