import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server'
import { decodeClientDataJSON } from '@simplewebauthn/server/helpers'
import { approvalChallenge, fromBase64url, keyChallenge, toBase64url } from './approvalChallenge.ts'
import type { ApprovalRequest, KeyRequest } from './approvalRequest.ts'
import type { Assertion, Registration } from './credentialSchemas.ts'
import { keyAlgorithms } from './keyAlgorithms.ts'

/** An approval key as whoever checks its signatures keeps it. */
export type ApprovalKey = {
  /** Base64url. */
  credentialId: string
  /** COSE_Key. */
  publicKey: Uint8Array<ArrayBuffer>
  /** The authenticator's signature counter as it was last seen; 0 for one that does not count. */
  counter: number
}

/** A signature or key that is not what was asked for; `message` says why, for engineers. */
export class ApprovalRefused extends Error {
  override readonly name = 'ApprovalRefused'
}

/**
 * Checks that a key signed exactly this request: challenge, type, origin, relying party, user presence and
 * verification, counter and signature (WebAuthn level 3, 7.2). That it was not used before, and that the request
 * still stands, is for whoever keeps them to say.
 *
 * @param check.origins where the signing window may be: its own origin and those of allowed extensions
 * @returns the counter to keep from now on
 * @throws ApprovalRefused
 */
export async function verifyApproval(check: {
  request: ApprovalRequest
  assertion: Assertion
  key: ApprovalKey
  origins: readonly string[]
}): Promise<{ counter: number; origin: string }> {
  const { request, ...given } = check
  return verifyAssertion({
    ...given,
    challenge: await approvalChallenge(request),
    relyingParty: request.relying_party,
  })
}

/**
 * The same for any challenge.
 *
 * @param check.relyingParty whose SHA-256 the authenticator signed: a domain, or an extension's whole origin
 * @throws ApprovalRefused
 */
export async function verifyAssertion(check: {
  challenge: Uint8Array
  relyingParty: string
  assertion: Assertion
  key: ApprovalKey
  origins: readonly string[]
}): Promise<{ counter: number; origin: string }> {
  const { challenge, relyingParty, assertion, key, origins } = check
  return asRefusal(async () => {
    if (assertion.id !== key.credentialId) throw new ApprovalRefused('Another key signed.')
    refuseForeignFrame(assertion.response.clientDataJSON)
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...completed(assertion), response: withoutUndefined(assertion.response) },
      expectedChallenge: toBase64url(challenge),
      expectedOrigin: [...origins],
      expectedRPID: relyingParty,
      credential: { id: key.credentialId, publicKey: key.publicKey, counter: key.counter },
      requireUserVerification: true,
    })
    if (!verified) throw new ApprovalRefused('The signature does not belong to this key.')
    return { counter: authenticationInfo.newCounter, origin: authenticationInfo.origin }
  })
}

/**
 * Checks a new approval key: that it was made for exactly this registration, with the person verified (WebAuthn
 * level 3, 7.1). Attestation is not asked for: which authenticators are good enough is for the verification by code.
 *
 * @throws ApprovalRefused
 */
export async function verifyNewKey(check: {
  registration: KeyRequest
  credential: Registration
  origins: readonly string[]
}): Promise<ApprovalKey> {
  const { registration, credential, origins } = check
  const expectedChallenge = toBase64url(await keyChallenge(registration))
  return asRefusal(async () => {
    refuseForeignFrame(credential.response.clientDataJSON)
    const { clientDataJSON, attestationObject } = credential.response
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { ...completed(credential), response: { clientDataJSON, attestationObject } },
      expectedChallenge,
      expectedOrigin: [...origins],
      expectedRPID: registration.relying_party,
      requireUserVerification: true,
      supportedAlgorithmIDs: [...keyAlgorithms],
    })
    if (!verified) throw new ApprovalRefused('The registration does not verify.')
    const { id, publicKey, counter } = registrationInfo.credential
    return { credentialId: id, publicKey: new Uint8Array(publicKey), counter }
  })
}

/** No page may show the signing window in its own: a frame within another site is refused, whatever its origin. */
function refuseForeignFrame(clientDataJSON: string): void {
  fromBase64url(clientDataJSON)
  if (decodeClientDataJSON(clientDataJSON).crossOrigin === true) {
    throw new ApprovalRefused('It was made in a frame of another site.')
  }
}

function completed<Credential extends { id: string; rawId: string; type: 'public-key' }>(
  credential: Credential,
) {
  const { id, rawId, type } = credential
  return { id, rawId, type, clientExtensionResults: {} }
}

function withoutUndefined({ userHandle, ...response }: Assertion['response']) {
  return userHandle === undefined ? response : { ...response, userHandle }
}

async function asRefusal<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ApprovalRefused) throw error
    throw new ApprovalRefused(error instanceof Error ? error.message : String(error), { cause: error })
  }
}
