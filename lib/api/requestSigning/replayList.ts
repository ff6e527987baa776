/**
 * Remembers the requests that were accepted while their signatures last. The guide has none: a signature is good
 * for 30 minutes, as often as it is sent. Give one to `verifyRequest` to be stricter.
 *
 * Its keys come from the signed input and not from the signature: each ES256 signature has a twin that verifies
 * too, and anybody can compute it.
 */
export type ReplayList = {
  /**
   * Adds a key if it is not there, in one step.
   *
   * @param expiresAt milliseconds since 1970, after which the key may be forgotten
   * @returns whether it was added
   */
  add(key: string, expiresAt: number, now: number): boolean | Promise<boolean>
}

/** A replay list in memory, for one process. It holds what was accepted within the life of a signature. */
export function createReplayList(): ReplayList {
  const seen = new Map<string, number>()
  let purgeAt = 0
  return {
    add(key, expiresAt, now) {
      if (now >= purgeAt) {
        for (const [old, end] of seen) if (end < now) seen.delete(old)
        purgeAt = now + 60_000
      }
      if (seen.has(key)) return false
      seen.set(key, expiresAt)
      return true
    },
  }
}
