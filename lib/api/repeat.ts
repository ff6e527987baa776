import { CountersignError } from '../errors.ts'
import type { ClientClock } from './clientClock.ts'
import { problemOf } from './paxosProblem.ts'

/** How often and how long a failed request is repeated. */
export type RepeatLimits = {
  /** Attempts in all: 4 by default, 1 for none but the first. */
  attempts: number
  /** Longest wait before a repeat, in milliseconds. What Paxos asks to wait beyond it ends in its error. */
  longestWait: number
}

export const defaultRepeatLimits: RepeatLimits = { attempts: 4, longestWait: 60_000 }

const transientStatus = new Set([408, 425, 429, 500, 502, 503, 504])

/** Whether the same request may fare better later. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof CountersignError)) return false
  return error.code === 'paxos-unreachable' || transientStatus.has(problemOf(error)?.status ?? 0)
}

/** Whether Paxos turned the request away before it did anything, so that repeating it cannot do it twice. */
export function wasTurnedAway(error: unknown): boolean {
  return problemOf(error)?.status === 429
}

/**
 * Tries, and tries again after a growing, jittered wait while `repeats` says so of the error. A wait that Paxos
 * names (Retry-After) is kept.
 *
 * @throws the last error; the signal's reason when it aborts
 */
export async function repeat<Result>(
  attempt: () => Promise<Result>,
  options: {
    repeats: (error: unknown) => boolean
    limits: RepeatLimits
    clock: ClientClock
    signal?: AbortSignal | undefined
  },
): Promise<Result> {
  const { repeats, limits, clock, signal } = options
  for (let failures = 1; ; failures += 1) {
    try {
      return await attempt()
    } catch (error) {
      if (failures >= limits.attempts || !repeats(error)) throw error
      const wait = waitAfter(error, failures, clock)
      if (wait > limits.longestWait) throw error
      await clock.sleep(wait, signal)
    }
  }
}

/** Milliseconds to wait after so many failures: what Paxos says, or 0.25–0.5 s, doubled each time up to 5–10 s. */
export function waitAfter(error: unknown, failures: number, clock: ClientClock): number {
  const stated = problemOf(error)?.retryAfter
  if (stated !== undefined) return stated
  const bound = Math.min(500 * 2 ** (failures - 1), 10_000)
  return (bound * (1 + clock.random())) / 2
}
