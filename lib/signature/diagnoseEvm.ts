import { equalBytes } from '@noble/curves/utils.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { isEthereumTransaction } from '../message/ethereumTransaction.ts'
import type { DiagnosisSubject } from './diagnosisSubject.ts'
import { personalDigest } from './eip191.ts'
import { changedMessages } from './messageSearch.ts'
import { normaliseEvmSignature } from './normaliseEvmSignature.ts'
import type { EvmClaim } from './readClaim.ts'
import { type SignerHit, signerFinder } from './recoverCandidates.ts'
import { derNumbers, evmRepairs } from './signatureRepairs.ts'
import { evmSchemes } from './signingSchemes.ts'
import { accountDigests, typedDataDigests } from './structuredSchemes.ts'
import { type DiagnosisCode, invalid, type UnfitVerdict, unverifiable } from './verdict.ts'

/** r‖s, what was wrong with how it came, and what stands for its v. */
type Form = {
  bytes: Uint8Array
  /** Said before anything else that is found. */
  code?: DiagnosisCode
  values?: Record<string, string | number>
  /** The v that the signature itself names; where the address needs the other one, that is said. */
  v?: number
}

/** One explanation: the codes of what was done, and the digest that was then signed. */
type Explanation = { codes: readonly DiagnosisCode[]; digest: Uint8Array }

/** What an EVM signature that does not verify is; undefined when nothing known explains it. */
export function diagnoseEvm(claim: EvmClaim, subject: DiagnosisSubject): UnfitVerdict | undefined {
  const wanted = [claim.address, ...subject.others.map(({ bytes }) => bytes)]
  const exact = personalDigest(claim.message)
  for (const form of formsOf(claim, subject)) {
    const find = signerFinder(form.bytes, wanted)
    if (find === undefined) continue
    const verdict = explain(claim, find, exact, (hit, codes) => verdictOf(form, hit, codes, subject))
    if (verdict) return verdict
  }
  for (const { code, bytes } of evmRepairs(subject.candidates, subject.text)) {
    if (signerFinder(bytes, wanted.slice(0, 1))?.(exact)) return invalid(code)
  }
  const isTransaction = subject.candidates.some(({ bytes }) => isEthereumTransaction(bytes))
  return isTransaction ? invalid('transaction-given') : undefined
}

function explain(
  { message, address, chainIds }: EvmClaim,
  find: (digest: Uint8Array) => SignerHit | undefined,
  exact: Uint8Array,
  verdict: (hit: SignerHit, codes: readonly DiagnosisCode[]) => UnfitVerdict | undefined,
): UnfitVerdict | undefined {
  const asked = find(exact)
  if (asked) return verdict(asked, [])
  const { one, two } = changedMessages(message)
  for (const { codes, digest } of likely(message, one)) {
    const hit = find(digest)
    if (hit) return verdict(hit, codes)
  }
  for (const digest of accountDigests(message, address, chainIds)) {
    const hit = find(digest)
    if (hit) return unverifiable(hit.signer === 0 ? 'account-envelope' : 'contract-owner')
  }
  for (const { codes, digest } of unlikely(message, chainIds, one, two)) {
    const hit = find(digest)
    if (hit) return verdict(hit, codes)
  }
  return undefined
}

type Changed = ReturnType<typeof changedMessages>['one']

function* likely(message: Uint8Array, one: Changed): Generator<Explanation> {
  for (const { code, digest } of evmSchemes) {
    const made = digest(message)
    if (made) yield { codes: [code], digest: made }
  }
  for (const { codes, bytes } of one) yield { codes, digest: personalDigest(bytes) }
}

function* unlikely(
  message: Uint8Array,
  chainIds: readonly number[],
  one: Changed,
  two: Changed,
): Generator<Explanation> {
  for (const digest of typedDataDigests(message, chainIds)) yield { codes: ['typed-data'], digest }
  for (const { codes, bytes } of two) yield { codes, digest: personalDigest(bytes) }
  for (const { codes, bytes } of one) yield { codes: ['prefix-missing', ...codes], digest: keccak_256(bytes) }
}

/** The r‖s that the signature can be read as. */
function formsOf(claim: EvmClaim, { candidates }: DiagnosisSubject): Form[] {
  const forms = candidates.flatMap(({ form, bytes }): Form[] => {
    if (form === 'base58' || (bytes.length !== 64 && bytes.length !== 65)) return []
    const normal = normaliseEvmSignature(bytes, claim.chainId)
    if (bytes.length === 64) {
      // Perhaps no ERC-2098, but r‖s whose v is missing: s is then the whole second half.
      const compact = 'code' in normal ? [] : [{ bytes: normal.bytes, v: normal.bytes[64] ?? 0 }]
      const isWhole = compact.some(({ bytes: numbers }) => equalBytes(numbers.subarray(0, 64), bytes))
      return isWhole ? compact : [...compact, { bytes, code: 'recovery-id-lost' }]
    }
    if (!('code' in normal)) return [{ bytes: normal.bytes, v: normal.bytes[64] ?? 0 }]
    return normal.code === 'signature-recovery-id'
      ? [{ bytes: bytes.subarray(0, 64), code: normal.code, values: normal.values }]
      : []
  })
  const numbers = derNumbers(candidates)
  return numbers ? [...forms, { bytes: numbers, code: 'signature-der' }] : forms
}

function verdictOf(
  { code, values = {}, v }: Form,
  hit: SignerHit,
  changes: readonly DiagnosisCode[],
  { address, candidates, others }: DiagnosisSubject,
): UnfitVerdict | undefined {
  const other = others[hit.signer - 1]
  const form = code ?? flippedCode(v, hit, candidates)
  const codes = [
    ...(form === undefined ? [] : [form]),
    ...(other === undefined ? [] : (['other-account'] as const)),
    ...changes,
  ]
  const [first, ...also] = codes
  if (first === undefined) return undefined
  const said = other === undefined ? values : { ...values, address, signer: other.address }
  return { ...invalid(first, said), ...(also.length > 0 && { also }) }
}

/** Where v was named and is the wrong one: of 64 bytes it was the top bit of s, which a plain r‖s leaves clear. */
function flippedCode(
  v: number | undefined,
  hit: SignerHit,
  candidates: DiagnosisSubject['candidates'],
): DiagnosisCode | undefined {
  if (v === undefined || v === hit.v) return undefined
  return candidates.some(({ bytes }) => bytes.length === 65) ? 'recovery-id-flipped' : 'recovery-id-lost'
}
