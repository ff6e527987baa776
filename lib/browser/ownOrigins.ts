import { sha256Hex } from '../request/sha256Hex.ts'
import { browser } from './browser.ts'

/**
 * Under which origins this extension's pages sign with WebAuthn. Chromium writes their own. Firefox gives each
 * installation an address of its own, and writes `moz-extension://` with the SHA-256 of the add-on's id instead, each
 * half byte a letter from a to p, so that a server can list it.
 */
export async function ownOrigins(): Promise<string[]> {
  const origin = browser.runtime.getURL('').replace(/\/$/, '')
  if (!origin.startsWith('moz-extension:')) return [origin]
  return [origin, await firefoxSigningOrigin(browser.runtime.id)]
}

/** @param id the add-on's id (`browser_specific_settings.gecko.id`) */
export async function firefoxSigningOrigin(id: string): Promise<string> {
  const digest = await sha256Hex(new TextEncoder().encode(id))
  const letters = [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
  return `moz-extension://${letters.join('')}`
}
