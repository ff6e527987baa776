import { base64urlnopad } from '@scure/base'
import { CountersignError } from '../errors.ts'
import type { PasskeyHandle, PasskeyPort } from '../keystore/passkeyPort.ts'
import { browser } from './browser.ts'

const timeout = 120_000
/** COSE's ES256 and RS256 (RFC 9053, RFC 8812): between them every authenticator has one. The signature is not used. */
const algorithms = [-7, -257]
const userVerified = 0x04

/**
 * The browser's passkeys in our own pages. Chromium lets an extension be its own relying party; Firefox only takes
 * a domain under a host permission, which builds may name in `WXT_PASSKEY_DOMAIN`.
 */
export const browserPasskeys: PasskeyPort = {
  async unavailable() {
    if (typeof PublicKeyCredential === 'undefined' || navigator.credentials === undefined) {
      return 'This browser has none.'
    }
    if (location.protocol !== 'moz-extension:') return undefined
    const domain = namedDomain()
    if (domain === undefined) return 'Firefox has none for extensions without a domain of their own.'
    const granted = await browser.permissions.contains({ origins: [`https://${domain}/*`] })
    return granted ? undefined : `Countersign may not act for ${domain} in this browser.`
  },

  async create(name, userId, existing) {
    const credential = await asked(() =>
      navigator.credentials.create({
        publicKey: {
          rp: { name: 'Countersign', ...relyingParty() },
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
    const { rpId } = namedRelyingParty()
    const credential = await asked(() =>
      navigator.credentials.get({
        publicKey: {
          ...(rpId !== undefined && { rpId }),
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

async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  const credential = await ask().catch((cause: unknown) => {
    const name = cause instanceof Error ? cause.name : ''
    // The one name for: declined, timed out, no such passkey here, and a window without focus.
    if (name === 'NotAllowedError' || name === 'AbortError') throw new CountersignError('passkey-cancelled')
    if (name === 'InvalidStateError') throw new CountersignError('passkey-exists')
    throw new CountersignError('passkey-unavailable', { reason: 'The browser refused.' }, { cause })
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

function relyingParty(): { id?: string } {
  const { rpId } = namedRelyingParty()
  return rpId === undefined ? {} : { id: rpId }
}

/** Chromium takes the extension's own id when none is named. */
function namedRelyingParty(): { rpId?: string } {
  const domain = location.protocol === 'moz-extension:' ? namedDomain() : undefined
  return domain === undefined ? {} : { rpId: domain }
}

function namedDomain(): string | undefined {
  const domain: unknown = import.meta.env.WXT_PASSKEY_DOMAIN
  return typeof domain === 'string' && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(domain) ? domain : undefined
}
