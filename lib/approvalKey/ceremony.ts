import { approvalChallenge, fromBase64url, keyChallenge, toBase64url } from './approvalChallenge.ts'
import type { ApprovalRequest, KeyRequest } from './approvalRequest.ts'
import type { Assertion, Registration } from './credentialSchemas.ts'
import { keyAlgorithms } from './keyAlgorithms.ts'

/** How long the browser's dialog may stay open, in milliseconds. */
const timeout = 5 * 60_000

/**
 * The options with which `navigator.credentials.get` signs exactly this request.
 *
 * @param credentialIds the keys that may sign, base64url
 */
export async function signingOptions(
  request: ApprovalRequest,
  credentialIds: readonly string[],
): Promise<PublicKeyCredentialRequestOptions> {
  return {
    challenge: await approvalChallenge(request),
    rpId: request.relying_party,
    allowCredentials: credentialIds.map(descriptor),
    userVerification: 'required',
    timeout,
  }
}

/**
 * The options with which `navigator.credentials.create` makes exactly this key.
 *
 * @param excluded keys that the approver has already, base64url
 */
export async function creationOptions(
  registration: KeyRequest,
  excluded: readonly string[],
): Promise<PublicKeyCredentialCreationOptions> {
  const { relying_party: id, organization, account, approver, user_handle: handle } = registration
  return {
    challenge: await keyChallenge(registration),
    rp: { id, name: organization },
    user: { id: fromBase64url(handle), name: account, displayName: approver },
    pubKeyCredParams: keyAlgorithms.map((alg) => ({ type: 'public-key', alg })),
    authenticatorSelection: { userVerification: 'required', residentKey: 'preferred' },
    excludeCredentials: excluded.map(descriptor),
    attestation: 'none',
    timeout,
  }
}

/**
 * A signature in its JSON form. Read field by field: what some password managers put in the browser's place has no
 * `toJSON`.
 */
export function assertionJson(credential: PublicKeyCredential): Assertion {
  const { clientDataJSON, authenticatorData, signature, userHandle } =
    credential.response as AuthenticatorAssertionResponse
  return {
    ...identity(credential),
    response: {
      clientDataJSON: encoded(clientDataJSON),
      authenticatorData: encoded(authenticatorData),
      signature: encoded(signature),
      ...(userHandle === null || userHandle.byteLength === 0 ? {} : { userHandle: encoded(userHandle) }),
    },
  }
}

/** A new key in its JSON form. */
export function registrationJson(credential: PublicKeyCredential): Registration {
  const { clientDataJSON, attestationObject } = credential.response as AuthenticatorAttestationResponse
  return {
    ...identity(credential),
    response: { clientDataJSON: encoded(clientDataJSON), attestationObject: encoded(attestationObject) },
  }
}

function identity({ rawId }: PublicKeyCredential) {
  const id = encoded(rawId)
  return { id, rawId: id, type: 'public-key' as const }
}

function encoded(buffer: ArrayBuffer): string {
  return toBase64url(new Uint8Array(buffer))
}

function descriptor(id: string): PublicKeyCredentialDescriptor {
  return { type: 'public-key', id: fromBase64url(id) }
}
