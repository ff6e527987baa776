import * as v from 'valibot'
import { type DepositEntry, depositEntrySchema, isSettled, maySend } from '../deposit/journal.ts'
import { CountersignError } from '../errors.ts'
import '../text/depositErrorSentences.ts'
import { browser } from './browser.ts'
import { type DepositArea, depositsKey, readDepositArea } from './depositArea.ts'

/** So many ended deposits are kept; the oldest whose verification is over go first. */
const mostKept = 500

/** The journal: every deposit that was begun in this browser, oldest first. Works in the background and in our own pages. */
export async function readDeposits(): Promise<DepositEntry[]> {
  const stored = await Promise.all([readDepositArea('local'), readDepositArea('session')])
  return stored.flat().flatMap(readEntry).sort(byStart)
}

/**
 * Writes a new entry, before anything is signed or sent. Only the background calls this.
 *
 * @param incognito kept for this session only
 * @throws CountersignError `deposit-under-way` when the journal has an entry for the same verification that may have
 * moved money, or one that cannot be read; `deposit-not-noted` when it cannot be written
 */
export async function beginDeposit(entry: DepositEntry, incognito: boolean): Promise<void> {
  const { verificationId } = entry.plan
  await locked(async () => {
    const stored = { local: await readDepositArea('local'), session: await readDepositArea('session') }
    const all = [...stored.local, ...stored.session]
    const unreadable = all.filter((each) => readEntry(each).length === 0)
    if (
      !maySend(all.flatMap(readEntry), verificationId) ||
      unreadable.some((each) => JSON.stringify(each).includes(verificationId))
    ) {
      throw new CountersignError('deposit-under-way')
    }
    const area = incognito ? 'session' : 'local'
    await write(area, [...pruned(stored[area], Date.parse(entry.startedAt)), entry])
  })
}

/**
 * Changes one entry. Only the background calls this.
 *
 * @throws CountersignError `not-found`; `deposit-not-noted` when it cannot be written
 */
export async function changeDeposit(
  id: string,
  change: (entry: DepositEntry) => DepositEntry,
): Promise<DepositEntry> {
  return await locked(async () => {
    for (const area of ['local', 'session'] as const) {
      const stored = await readDepositArea(area)
      const before = stored.flatMap(readEntry).find((entry) => entry.id === id)
      if (!before) continue
      const after = change(before)
      if (JSON.stringify(after) === JSON.stringify(before)) return before
      await write(
        area,
        stored.map((each) => (readEntry(each)[0]?.id === id ? after : each)),
      )
      return after
    }
    throw new CountersignError('not-found')
  })
}

/** Forgets entries that have ended. What may still move money stays, whoever asks. */
export async function removeDeposits(chosen: (entry: DepositEntry) => boolean): Promise<void> {
  await locked(async () => {
    for (const area of ['local', 'session'] as const) {
      const stored = await readDepositArea(area)
      const left = stored.filter((each) => !readEntry(each).some((one) => isSettled(one) && chosen(one)))
      if (left.length < stored.length) await write(area, left)
    }
  })
}

/**
 * Calls back after every change of the journal.
 *
 * @returns a function that stops watching
 */
export function watchDeposits(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>): void => {
    if (depositsKey in changes) changed()
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}

/** One lock for all contexts: storage has no compare-and-set. */
async function locked<T>(work: () => Promise<T>): Promise<T> {
  return await navigator.locks.request(depositsKey, work)
}

async function write(area: DepositArea, entries: readonly unknown[]): Promise<void> {
  try {
    await browser.storage[area].set({ [depositsKey]: entries })
  } catch (cause) {
    throw new CountersignError('deposit-not-noted', {}, { cause })
  }
}

/** What cannot be read, such as a newer version's entry, stays stored as it is. */
function readEntry(stored: unknown): DepositEntry[] {
  const read = v.safeParse(depositEntrySchema, stored)
  return read.success ? [read.output] : []
}

/** An ended deposit is forgotten only once its verification cannot be asked for any more. */
function pruned(stored: readonly unknown[], now: number): unknown[] {
  const surplus = stored.length - mostKept
  if (surplus <= 0) return [...stored]
  const over = stored
    .flatMap(readEntry)
    .filter((entry) => isSettled(entry) && Date.parse(entry.expiresAt ?? entry.startedAt) < now)
    .sort(byStart)
    .slice(0, surplus)
  return stored.filter((each) => !over.some(({ id }) => readEntry(each)[0]?.id === id))
}

function byStart(one: DepositEntry, other: DepositEntry): number {
  return one.startedAt.localeCompare(other.startedAt) || one.id.localeCompare(other.id)
}
