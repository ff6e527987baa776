import { secp256k1 } from '@noble/curves/secp256k1.js'
import { concatBytes, hexToBytes } from '@noble/hashes/utils.js'
import { base58, base64, hex } from '@scure/base'
import { type SignatureCandidate, signatureCandidates } from './signatureCandidates.ts'
import type { DiagnosisCode } from './verdict.ts'

/** The 64 bytes that a damaged signature may have been, and what then happened to it. */
export type Repair = { code: DiagnosisCode; bytes: Uint8Array }

/** Longest signature that is taken apart: twice encoded ones stay below it. */
const longestDamaged = 400

/** What r‖s may have been before an integration rearranged, shortened or encoded an EVM signature. */
export function evmRepairs(candidates: readonly SignatureCandidate[], text: string | undefined): Repair[] {
  return [
    ...candidates.flatMap(({ bytes }) => [
      ...(bytes.length === 65 ? [{ code: 'recovery-id-first' as const, bytes: bytes.subarray(1) }] : []),
      ...(bytes.length === 64 || bytes.length === 65 ? rearranged(bytes) : []),
    ]),
    ...(text === undefined ? [] : unpaddedNumbers(text)),
    ...encodings(candidates, [64, 65]),
  ]
}

/** What R‖S may have been before an integration rearranged, shortened or encoded a Solana signature. */
export function solanaRepairs(candidates: readonly SignatureCandidate[]): Repair[] {
  return [
    ...candidates.filter(isShort).flatMap(({ bytes }): Repair[] => {
      const { length } = bytes
      if (length === 64) return rearranged(bytes)
      if (length === 62 || length === 63) {
        return [{ code: 'leading-zero-lost', bytes: concatBytes(new Uint8Array(64 - length), bytes) }]
      }
      return length > 64
        ? [bytes.subarray(0, 64), bytes.subarray(-64)].map((part) => ({
            code: 'signature-extra-bytes',
            bytes: part,
          }))
        : []
    }),
    ...encodings(candidates, [64]),
  ]
}

/** r‖s of a signature in DER form. Source: SEC 1, appendix C.5. */
export function derNumbers(candidates: readonly SignatureCandidate[]): Uint8Array | undefined {
  for (const { bytes } of candidates) {
    try {
      return secp256k1.Signature.fromBytes(bytes, 'der').toBytes('compact')
    } catch {
      // No DER: the next reading.
    }
  }
  return undefined
}

function isShort({ bytes }: SignatureCandidate): boolean {
  return bytes.length <= longestDamaged
}

function rearranged(bytes: Uint8Array): Repair[] {
  const first = bytes.slice(0, 32)
  const second = bytes.slice(32, 64)
  const reversed = { code: 'bytes-reversed' as const }
  return [
    { code: 'halves-swapped', bytes: concatBytes(second, first) },
    { ...reversed, bytes: concatBytes(first.toReversed(), second.toReversed()) },
    { ...reversed, bytes: concatBytes(second.toReversed(), first.toReversed()) },
  ]
}

/** r, s and v written one after the other as numbers, without their leading zeros. */
function unpaddedNumbers(text: string): Repair[] {
  const digits = text.replace(/^0x/i, '')
  if (!/^[0-9a-f]{125,129}$/i.test(digits)) return []
  const repairs: Repair[] = []
  for (const r of [64, 63, 62]) {
    for (const s of [64, 63, 62]) {
      const left = digits.length - r - s
      if (left !== 1 && left !== 2) continue
      const numbers = digits.slice(0, r).padStart(64, '0') + digits.slice(r, r + s).padStart(64, '0')
      repairs.push({ code: 'leading-zero-lost', bytes: hexToBytes(numbers) })
    }
  }
  return repairs
}

/** A signature's text that was taken for bytes and encoded again, or decoded as another encoding than its own. */
function encodings(candidates: readonly SignatureCandidate[], lengths: readonly number[]): Repair[] {
  return candidates.filter(isShort).flatMap(({ bytes }) => {
    const repairs: Repair[] = []
    const add = (code: DiagnosisCode, text: string, except?: string) => {
      for (const inner of signatureCandidates(text)) {
        if (inner.form === except || !lengths.includes(inner.bytes.length)) continue
        repairs.push({ code, bytes: inner.bytes.slice(0, 64) })
      }
    }
    if (bytes.every((byte) => byte >= 0x20 && byte < 0x7f)) {
      add('encoded-twice', String.fromCharCode(...bytes))
    } else {
      add('encoding-confused', base64.encode(bytes), 'base64')
      add('encoding-confused', hex.encode(bytes), 'hex')
      if (bytes.length <= 128) add('encoding-confused', base58.encode(bytes), 'base58')
    }
    return repairs
  })
}
