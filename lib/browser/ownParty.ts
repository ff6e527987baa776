import { toBase64url } from '../approvalKey/approvalChallenge.ts'
import { ownOrigins } from './ownOrigins.ts'
import { passkeyDomain } from './passkeyDomain.ts'

/** As whom the extension asks for approval keys of its own. */
export type OwnParty = {
  /** For WebAuthn's `rp.id`; absent where the browser takes the extension itself. */
  domain?: string
  /** What authenticators sign the hash of: the domain, or the extension's whole origin. */
  signedAs: string
  /** The origins that may stand in what was signed. */
  origins: string[]
}

/** The relying party of the extension's own work; see {@link passkeyDomain} for the browsers. */
export async function ownParty(): Promise<OwnParty> {
  const party = passkeyDomain()
  if (!party.needed) return { signedAs: location.origin, origins: await ownOrigins() }
  const { domain } = party
  return {
    ...(domain !== undefined && { domain }),
    signedAs: domain ?? location.origin,
    origins: await ownOrigins(),
  }
}

/** Bytes that were never used before, in base64url. */
export function freshNonce(): string {
  return toBase64url(crypto.getRandomValues(new Uint8Array(32)))
}
