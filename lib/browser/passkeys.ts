import { base64urlnopad } from '@scure/base'
import { CountersignError } from '../errors.ts'
import { type PasskeyHandle, type PasskeyPort, passkeyUnavailable } from '../keystore/passkeyPort.ts'
import { mayUseDomain, passkeyDomain } from './passkeyDomain.ts'

const timeout = 120_000
/** COSE's ES256 and RS256 (RFC 9053, RFC 8812): between them every authenticator has one. The signature is not used. */
const algorithms = [-7, -257]
const userVerified = 0x04

/** The browser's passkeys in our own pages. */
export const browserPasskeys: PasskeyPort = {
  async unavailable() {
    if (typeof PublicKeyCredential === 'undefined' || navigator.credentials === undefined) {
      return { reason: 'none' }
    }
    const party = passkeyDomain()
    if (!party.needed) return undefined
    if (party.domain === undefined) return { reason: 'noDomain' }
    return (await mayUseDomain(party.domain)) ? undefined : { reason: 'noAccess', domain: party.domain }
  },

  async create(name, userId, existing) {
    const credential = await asked(() =>
      navigator.credentials.create({
        publicKey: {
          rp: { name: 'Countersign', ...relyingParty('id') },
          user: { id: new Uint8Array(userId), name, displayName: name },
          challenge: crypto.getRandomValues(new Uint8Array(32)),
          pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
          authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
          excludeCredentials: existing.map(descriptor),
          attestation: 'none',
          extensions: { prf: {} },
          timeout,
        },
      }),
    )
    const { response } = credential
    if (credential.getClientExtensionResults().prf?.enabled !== true)
      throw new CountersignError('passkey-no-prf')
    const transports = response instanceof AuthenticatorAttestationResponse ? response.getTransports() : []
    return { id: base64urlnopad.encode(new Uint8Array(credential.rawId)), transports }
  },

  async evaluate(passkeys, salts) {
    const [first, second] = salts.map((salt) => new Uint8Array(salt))
    if (!first) throw new RangeError('salts')
    const credential = await asked(() =>
      navigator.credentials.get({
        publicKey: {
          ...relyingParty('rpId'),
          challenge: crypto.getRandomValues(new Uint8Array(32)),
          allowCredentials: passkeys.map(descriptor),
          userVerification: 'required',
          extensions: { prf: { eval: { first, ...(second && { second }) } } },
          timeout,
        },
      }),
    )
    const { response } = credential
    if (!(response instanceof AuthenticatorAssertionResponse) || !isVerified(response)) {
      throw new CountersignError('passkey-cancelled')
    }
    const results = credential.getClientExtensionResults().prf?.results
    const secrets = [results?.first, ...(second ? [results?.second] : [])].map(asBytes)
    return { id: base64urlnopad.encode(new Uint8Array(credential.rawId)), secrets }
  },
}

/** Flag UV of the authenticator data (WebAuthn, 6.1). */
function isVerified({ authenticatorData }: AuthenticatorAssertionResponse): boolean {
  return ((new Uint8Array(authenticatorData)[32] ?? 0) & userVerified) !== 0
}

function asBytes(source: BufferSource | undefined): Uint8Array {
  if (source === undefined) throw new CountersignError('passkey-no-prf')
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source)
}

/**
 * Has the browser ask for a passkey or security key, and says in our errors why it yields none.
 *
 * @throws CountersignError `passkey-cancelled`, `passkey-exists`, `passkey-unavailable`
 */
export async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  const credential = await ask().catch((cause: unknown) => {
    const name = cause instanceof Error ? cause.name : ''
    // The one name for: declined, timed out, no such passkey here, and a window without focus.
    if (name === 'NotAllowedError' || name === 'AbortError') throw new CountersignError('passkey-cancelled')
    if (name === 'InvalidStateError') throw new CountersignError('passkey-exists')
    throw passkeyUnavailable({ reason: 'refused' }, cause)
  })
  if (!(credential instanceof PublicKeyCredential)) throw new CountersignError('passkey-cancelled')
  return credential
}

function descriptor({ id, transports }: PasskeyHandle): PublicKeyCredentialDescriptor {
  return {
    type: 'public-key',
    id: new Uint8Array(base64urlnopad.decode(id)),
    transports: transports as AuthenticatorTransport[],
  }
}

/** Chromium takes the extension's own id when none is named. */
function relyingParty<Member extends 'id' | 'rpId'>(member: Member): { [M in Member]?: string } {
  const party = passkeyDomain()
  const named: { id?: string; rpId?: string } = {}
  if (party.needed && party.domain !== undefined) named[member] = party.domain
  return named
}
