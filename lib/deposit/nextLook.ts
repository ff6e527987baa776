import { type DepositEntry, isSettled } from './journal.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** How long after a verification's end a deposit sent by hand may still be on its way to the chain. */
const watchedBeyond = 60 * minute

/** After this long, what has not become final is asked about only when somebody looks. */
const longest = 14 * day

/**
 * When the chain is to be asked again about a deposit while nobody waits in front of it: every half minute at first, less
 * often with its age.
 *
 * @param now milliseconds since the epoch
 * @returns milliseconds since the epoch; none for what has ended, and for what is not asked about by itself any more
 */
export function nextLook(entry: DepositEntry, now: number): number | undefined {
  const age = now - Date.parse(entry.startedAt)
  const end = Date.parse(entry.expiresAt ?? '')
  const isOver = entry.state === 'watching' && end + watchedBeyond < now
  if (isSettled(entry) || isOver || age > longest) return undefined
  return now + (age < 60 * minute ? minute / 2 : age < day ? 5 * minute : 60 * minute)
}
