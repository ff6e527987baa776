import { apiError } from '../apiError.ts'
import type { RequestSigner } from './requestSigner.ts'

/** Where a signer comes from: one for good, or asked for at each request, so that keys can change meanwhile. */
export type SignerSource = RequestSigner | (() => RequestSigner | Promise<RequestSigner>)

/** Several keys of one API caller, of which one signs. */
export type SigningKeys = {
  /** The signer in use. Give this function itself as a `SignerSource`. */
  current(): RequestSigner
  /** Adds a key without using it yet: register its public half with Paxos, then `use` it. */
  add(signer: RequestSigner): void
  /** Signs with this key from the next request on. */
  use(kid: string): void
  /** Forgets a key that is not in use, before it is removed at Paxos. */
  remove(kid: string): void
  kids(): string[]
}

/**
 * Keys that can be rotated while requests go on: add the new one, register it, use it, remove the old one. Requests that are under way stay signed
 * with the key that they began with, which Paxos keeps taking until it is removed there.
 *
 * @throws CountersignError `signing-key-unusable` for a kid that is there already, is not there, or is in use
 */
export function createSigningKeys(first: RequestSigner): SigningKeys {
  const signers = new Map([[first.kid, first]])
  let inUse = first
  return {
    current: () => inUse,
    add(signer) {
      if (signers.has(signer.kid)) throw unusable(`the kid ${signer.kid} is there already`)
      signers.set(signer.kid, signer)
    },
    use(kid) {
      const signer = signers.get(kid)
      if (signer === undefined) throw unusable(`there is no key with the kid ${kid}`)
      inUse = signer
    },
    remove(kid) {
      if (kid === inUse.kid) throw unusable(`the key with the kid ${kid} is in use`)
      signers.delete(kid)
    },
    kids: () => [...signers.keys()],
  }
}

/** The signer to use for the next request. */
export async function currentSigner(source: SignerSource): Promise<RequestSigner> {
  return typeof source === 'function' ? source() : source
}

function unusable(reason: string): Error {
  return apiError('signing-key-unusable', { reason })
}
