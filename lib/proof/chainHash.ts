import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import type { ChainLink, ChainNote, Proof } from './proof.ts'

type Unhashed<P> = Omit<P, 'hash'>

/** `previous` of a chain's first link. */
export const noHash = '0'.repeat(64)

/**
 * The hash of a proof's link: over the whole document but what is added later (`times.delivered`,
 * `chain.delivery`) and the hash itself.
 */
export function proofHash(proof: Omit<Proof, 'chain'> & { chain: Unhashed<Proof['chain']> }): string {
  const { delivered: _delivered, ...times } = proof.times
  const { id, sequence, previous } = proof.chain
  return hashOf({ ...proof, times, chain: { id, sequence, previous } })
}

/** The hash of the link that says when a proof was handed over; `proof` is the hash of the proof's own link. */
export function deliveryHash(delivery: {
  proof: string
  delivered: string
  chain: { id: string } & Unhashed<ChainLink>
}): string {
  const { id, sequence, previous } = delivery.chain
  return hashOf({ proof: delivery.proof, delivered: delivery.delivered, chain: { id, sequence, previous } })
}

/** The hash of a note's link: over the whole note but the hash itself. */
export function noteHash(note: ChainNote | UnhashedNote): string {
  const { id, sequence, previous } = note.chain
  return hashOf({ ...note, chain: { id, sequence, previous } })
}

/** A note whose hash is still to be made. */
export type UnhashedNote = ChainNote extends infer N
  ? N extends ChainNote
    ? Omit<N, 'chain'> & { chain: Unhashed<ChainNote['chain']> }
    : never
  : never

/** SHA-256 over the canonical JSON (RFC 8785) in UTF-8, lower-case hex. */
function hashOf(value: object): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('There is nothing to hash.')
  return bytesToHex(sha256(utf8ToBytes(text)))
}
