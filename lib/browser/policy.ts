import { CountersignError } from '../errors.ts'
import { type Policy, policyFrom } from '../policy/policy.ts'
import { browser } from './browser.ts'

/**
 * What this browser's administrator set (docs/administrators.md). Asked for anew each time: it may change at any
 * moment, and what is asked of it decides about signatures.
 *
 * @param asked what was asked of the browser just now, if it was
 */
export async function readPolicy(
  asked: Promise<unknown> = browser.storage.managed.get(null),
): Promise<Policy> {
  try {
    return policyFrom(await asked)
  } catch (error) {
    // Firefox knows no empty policy: where nobody set one, it says so.
    return String(error).includes('manifest not found') ? {} : policyFrom(false)
  }
}

/**
 * Whether keys may be kept and used here.
 *
 * @throws CountersignError `policy-forbids` where the administrator decided otherwise
 */
export async function assertAccountsAllowed(): Promise<void> {
  if ((await readPolicy()).accountsAllowed === false) throw new CountersignError('policy-forbids')
}

/**
 * Calls back after every change of the policy.
 *
 * @returns a function that stops watching
 */
export function watchPolicy(changed: () => void): () => void {
  const listener = (_changes: unknown, area: string): void => {
    if (area === 'managed') changed()
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}
