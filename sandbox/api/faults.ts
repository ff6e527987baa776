import type { Endpoint } from './endpoint.ts'

/** What may be made to go wrong. */
export const faultKinds = ['latency', 'error', 'timeout', 'timeout-after-commit'] as const

export type Fault = {
  /**
   * `latency` answers late; `error` answers with `status` and does nothing; `timeout` does nothing and falls
   * silent; `timeout-after-commit` does what was asked, then falls silent. Silence ends with a cut connection.
   */
  kind: (typeof faultKinds)[number]
  /** Which requests; `any` stands for all of the API, never for the console or /sandbox. */
  endpoint: Endpoint | 'any'
  /** Real time, of the delay or of the silence. */
  milliseconds: number
  /** HTTP status of an `error`. */
  status: 500 | 502 | 503 | 504
  /** Requests that are still to be hit; without it, all until the faults are cleared. */
  times?: number
  /** Share of the matching requests that are hit, above 0 and up to 1. */
  probability: number
}

export type Faults = {
  list(): Fault[]
  add(fault: Fault): void
  clear(): void
  /** The faults that hit this request; those with a count are used up by one. */
  take(endpoint: Endpoint): Fault[]
}

/** The faults that are switched on: none, until someone adds one. */
export function createFaults(random: () => number = Math.random): Faults {
  let faults: Fault[] = []
  return {
    list: () => faults.map((fault) => ({ ...fault })),
    add(fault) {
      faults.push({ ...fault })
    },
    clear() {
      faults = []
    },
    take(endpoint) {
      const hit = faults.filter(
        (fault) => [endpoint, 'any'].includes(fault.endpoint) && random() < fault.probability,
      )
      for (const fault of hit) if (fault.times !== undefined) fault.times -= 1
      faults = faults.filter(({ times }) => times === undefined || times > 0)
      return hit
    },
  }
}
