import { clearVaultSession } from './vaultAlarm.ts'

/** Without a key or a movement for so long, nobody is there: 15 minutes, in seconds. */
export const idleSeconds = 15 * 60

/**
 * Ends an unlocking when the screen is locked (Chromium tells) or nobody has touched the machine for `idleSeconds`,
 * however far away the deadline is. The background calls it at each change; it never reads the key.
 *
 * @param state what `idle.onStateChanged` says.
 */
export async function lockWhenIdle(state: string): Promise<void> {
  if (state !== 'active') await clearVaultSession()
}
