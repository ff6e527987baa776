import { isUntouchable } from '../paxos/untouchable.ts'
import { browser } from './browser.ts'

/** Under which domain's name passkeys are made: none is needed where the extension has a name of its own. */
export type PasskeyDomain = { needed: false } | { needed: true; domain?: string }

/**
 * Chromium lets an extension be its own relying party. Firefox takes only a domain under a host permission, which
 * the build names in `WXT_PASSKEY_DOMAIN`: one that belongs to whoever builds, and never one of Paxos's (T68).
 */
export function passkeyDomain(): PasskeyDomain {
  if (location.protocol !== 'moz-extension:') return { needed: false }
  const domain: unknown = import.meta.env.WXT_PASSKEY_DOMAIN
  const named = typeof domain === 'string' && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(domain)
  return named && !isUntouchable(`https://${domain}`) ? { needed: true, domain } : { needed: true }
}

/** Whether the person lets Countersign use the domain. */
export function mayUseDomain(domain: string): Promise<boolean> {
  return browser.permissions.contains(accessTo(domain))
}

/** Asks the person for it. Call it in a click, before anything is awaited. @returns whether it was granted */
export function askForDomain(domain: string): Promise<boolean> {
  return browser.permissions.request(accessTo(domain))
}

function accessTo(domain: string): { origins: string[] } {
  return { origins: [`https://${domain}/*`] }
}
