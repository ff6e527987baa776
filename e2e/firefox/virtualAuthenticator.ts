import type { BidiClient } from './bidiClient.ts'
import { callInPage } from './bidiScript.ts'
import { browserWindow } from './chromeScope.ts'

/** Lets Firefox's own software token answer in the place of a device. */
export const authenticatorPreferences = {
  'security.webauth.webauthn_enable_softtoken': true,
  'security.webauth.webauthn_enable_usbtoken': false,
} as const

type AuthenticatorScope = {
  Cc: Record<string, { getService: (type: unknown) => AuthenticatorService }>
  Ci: { nsIWebAuthnService: unknown }
}
type AuthenticatorService = {
  addVirtualAuthenticator: (
    protocol: string,
    transport: string,
    hasResidentKey: boolean,
    hasUserVerification: boolean,
    isUserConsenting: boolean,
    isUserVerified: boolean,
  ) => string
}

/** A platform authenticator that is touched and verified at once. Needs `authenticatorPreferences`. */
export async function addAuthenticator(bidi: BidiClient): Promise<void> {
  await callInPage(bidi, await browserWindow(bidi), () => {
    const { Cc, Ci } = globalThis as unknown as AuthenticatorScope
    const service = Cc['@mozilla.org/webauthn/service;1']?.getService(Ci.nsIWebAuthnService)
    return service?.addVirtualAuthenticator('ctap2_1', 'internal', true, true, true, true)
  })
}
