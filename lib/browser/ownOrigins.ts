import { firefoxOrigin } from '../approvalKey/firefoxOrigin.ts'
import { browser } from './browser.ts'

/** Under which origins this extension's pages sign with WebAuthn: their own, and in Firefox the one that it writes instead. */
export async function ownOrigins(): Promise<string[]> {
  const origin = browser.runtime.getURL('').replace(/\/$/, '')
  if (!origin.startsWith('moz-extension:')) return [origin]
  return [origin, await firefoxOrigin(browser.runtime.id)]
}
