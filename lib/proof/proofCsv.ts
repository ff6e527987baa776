import Papa from 'papaparse'
import type { Proof } from './proof.ts'

/**
 * What a spreadsheet would take for a formula: = + - @ at the beginning (also in their wide forms, and after
 * blanks), TAB and CR. Source: OWASP, “CSV Injection”.
 */
const formula = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

const columns = [
  'signed',
  'asked',
  'shown',
  'approved',
  'delivered',
  'asking_origin',
  'channel',
  'network',
  'address',
  'verification_id',
  'signer_kind',
  'message',
  'message_base64',
  'sha256',
  'signature',
  'signature_delivered',
  'encoding',
  'standard',
  'extension_version',
  'id',
  'chain',
  'sequence',
  'hash',
] as const

const eol = '\r\n'

/** The line with the columns' names. The byte order mark has spreadsheets read UTF-8. */
export function csvHead(): string {
  return `\ufeff${Papa.unparse([[...columns]], { quotes: true, newline: eol })}${eol}`
}

/**
 * Proofs as lines of CSV (RFC 4180), every field quoted. A field that a spreadsheet would run gets a ' in front,
 * so that CSV is for reading; JSON is for checking.
 */
export function csvLines(proofs: readonly Proof[]): string {
  if (proofs.length === 0) return ''
  const lines = proofs.map((proof) => fields(proof))
  return `${Papa.unparse(lines, { quotes: true, newline: eol, escapeFormulae: formula })}${eol}`
}

function fields(proof: Proof): string[] {
  const { times, signature, chain } = proof
  const values: Record<(typeof columns)[number], string> = {
    signed: times.signed,
    asked: times.asked,
    shown: times.shown ?? '',
    approved: times.approved ?? '',
    delivered: times.delivered ?? '',
    asking_origin: proof.origin ?? '',
    channel: proof.channel,
    network: proof.network,
    address: proof.address,
    verification_id: proof.verificationId,
    signer_kind: proof.signerKind,
    message: proof.text,
    message_base64: proof.message,
    sha256: proof.digest,
    signature: signature.canonical,
    signature_delivered: signature.delivered,
    encoding: signature.encoding,
    standard: signature.standard,
    extension_version: proof.extensionVersion,
    id: proof.id,
    chain: chain.id,
    sequence: String(chain.sequence),
    hash: chain.hash,
  }
  return columns.map((column) => values[column])
}
