import type { Clock } from './arming.ts'

/** What the screens may do beyond their request. */
export type WindowActions = {
  clock: Clock
  /**
   * Leaves what is shown: the next request, or the window closes.
   *
   * @param left requests of a batch that come after it, one by one
   */
  done(left?: readonly string[]): void
  /** Opens the accounts page in a tab. */
  openAccounts(): void
  saveFile(name: string, contents: string): void
}
