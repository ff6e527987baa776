import { browser } from './browser.ts'
import { clearVaultSession } from './vaultAlarm.ts'

/** Without a key or a movement for so long, nobody is there: 15 minutes, in seconds. */
export const idleSeconds = 15 * 60

/**
 * Ends an unlocking when the screen is locked (Chromium tells) or nobody touches the machine for 15 minutes, however
 * far away the deadline is. The background calls it at each start; it never reads the key.
 */
export function lockWhenIdle(): void {
  browser.idle.setDetectionInterval(idleSeconds)
  browser.idle.onStateChanged.addListener((state) => {
    if (state !== 'active') void clearVaultSession()
  })
}
