import { ed25519 } from '@noble/curves/ed25519.js'
import { isSolanaTransaction } from '../message/solanaTransaction.ts'
import type { DiagnosisSubject } from './diagnosisSubject.ts'
import { changedMessages } from './messageSearch.ts'
import type { SolanaClaim } from './readClaim.ts'
import { solanaRepairs } from './signatureRepairs.ts'
import { solanaSchemes } from './signingSchemes.ts'
import { invalid, type UnfitVerdict } from './verdict.ts'

/** A check takes longer than on EVM networks, so that fewer pairs of changes are tried. */
const mostPairs = 60

/** What a Solana signature that does not verify is; undefined when nothing known explains it. */
export function diagnoseSolana(
  { message, address: key }: SolanaClaim,
  { address, candidates, others }: DiagnosisSubject,
): UnfitVerdict | undefined {
  const signatures = candidates.map(({ bytes }) => bytes).filter(({ length }) => length === 64)
  const changed = signatures.length > 0 ? changedMessages(message) : { one: [], two: [] }
  for (const signature of signatures) {
    const covers = (bytes: Uint8Array) => verifies(signature, bytes, key)
    const scheme = solanaSchemes.find(({ envelope }) => covers(envelope(message, key)))
    if (scheme) return invalid(scheme.code)
    const other = others.find(({ bytes }) => verifies(signature, message, bytes))
    if (other) return invalid('other-account', { signer: other.address, address })
    const change = [...changed.one, ...changed.two.slice(0, mostPairs)].find(({ bytes }) => covers(bytes))
    const [code, ...also] = change?.codes ?? []
    if (code !== undefined) return { ...invalid(code), ...(also.length > 0 && { also }) }
  }
  for (const { code, bytes } of solanaRepairs(candidates)) {
    if (verifies(bytes, message, key)) return invalid(code, extraValues(candidates, code))
  }
  const isTransaction = candidates.some(({ bytes }) => isSolanaTransaction(bytes))
  return isTransaction ? invalid('transaction-given') : undefined
}

function extraValues(candidates: DiagnosisSubject['candidates'], code: string): Record<string, number> {
  if (code !== 'signature-extra-bytes') return {}
  const [first] = candidates.filter(({ bytes }) => bytes.length > 64)
  return { extra: (first?.bytes.length ?? 64) - 64, expected: 64 }
}

function verifies(signature: Uint8Array, message: Uint8Array, key: Uint8Array): boolean {
  return ed25519.verify(signature, message, key, { zip215: false })
}
