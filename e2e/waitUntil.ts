/** How long a state may take to come about before a test fails, in milliseconds. */
export const patience = 30_000

/**
 * The same where a password is worked with first. That is pure computing: a second or a few on an idle machine, and
 * many times that beside other browsers.
 */
export const passwordPatience = 240_000

const interval = 25

/**
 * Waits until `look` gives something else than `undefined`, `false` or `null`, and returns that.
 *
 * `look` may throw while the thing it looks at is not there yet; its last error is the cause when the
 * deadline passes.
 */
export async function waitUntil<T>(
  what: string,
  look: () => T | Promise<T>,
  deadline = patience,
): Promise<NonNullable<Exclude<T, false>>> {
  const end = performance.now() + deadline
  let last: unknown
  while (performance.now() < end) {
    try {
      const seen = await look()
      if (seen !== undefined && seen !== false && seen !== null) return seen as NonNullable<Exclude<T, false>>
    } catch (error) {
      last = error
    }
    await new Promise((resume) => setTimeout(resume, interval))
  }
  throw new Error(`Waited ${deadline} ms in vain for ${what}.`, { cause: last })
}
