import type { Endpoint } from './endpoint.ts'

/** Limits as Paxos publishes them, or as whoever tests sets them. */
export type RateLimitSettings = {
  enabled: boolean
  /** For each endpoint and address, as an average over the window. */
  requestsPerSecond: number
  /** Same, for the token endpoint. */
  tokensPerSecond: number
  windowSeconds: number
  /** How long an address is turned away after it went over a limit. */
  throttleSeconds: number
}

export type RateLimits = {
  settings(): RateLimitSettings
  /** Changes some settings and forgets all that was counted. */
  change(settings: Partial<RateLimitSettings>): RateLimitSettings
  /**
   * Counts one request.
   *
   * @param now milliseconds
   * @returns seconds to wait when it is turned away, else undefined
   */
  take(endpoint: Endpoint, address: string, now: number): number | undefined
}

const published: Omit<RateLimitSettings, 'enabled'> = {
  requestsPerSecond: 50,
  tokensPerSecond: 1,
  windowSeconds: 300,
  throttleSeconds: 300,
}

/** Slices of the window: the average is taken over the slices that are younger than it. */
const slices = 60

type Counter = { slice: number; counts: number[]; total: number }

/**
 * Counts requests for each endpoint and address. Over the limit, the address is turned away everywhere for the
 * throttle's time, as Paxos does.
 */
export function createRateLimits(enabled: boolean): RateLimits {
  let settings: RateLimitSettings = { ...published, enabled }
  const counters = new Map<string, Counter>()
  const throttled = new Map<string, number>()

  function forget(): void {
    counters.clear()
    throttled.clear()
  }

  return {
    settings: () => ({ ...settings }),
    change(changes) {
      settings = { ...settings, ...changes }
      forget()
      return { ...settings }
    },
    take(endpoint, address, now) {
      if (!settings.enabled) return undefined
      const until = throttled.get(address) ?? 0
      if (now < until) return Math.ceil((until - now) / 1000)
      const perSecond = endpoint === 'token' ? settings.tokensPerSecond : settings.requestsPerSecond
      const slice = Math.floor((now / 1000 / settings.windowSeconds) * slices)
      const key = `${endpoint} ${address}`
      const counter = advance(counters.get(key), slice)
      counters.set(key, counter)
      if (counter.total + 1 > perSecond * settings.windowSeconds) {
        // The throttle replaces what was counted: after it the address starts anew.
        for (const counted of counters.keys()) if (counted.endsWith(` ${address}`)) counters.delete(counted)
        throttled.set(address, now + settings.throttleSeconds * 1000)
        return Math.ceil(settings.throttleSeconds)
      }
      const place = slice % slices
      counter.counts[place] = (counter.counts[place] ?? 0) + 1
      counter.total += 1
      return undefined
    },
  }
}

/** Brings a counter to a slice, dropping what is older than the window. A clock that was set back starts over. */
function advance(counter: Counter | undefined, slice: number): Counter {
  if (counter === undefined || slice < counter.slice || slice - counter.slice >= slices) {
    return { slice, counts: new Array<number>(slices).fill(0), total: 0 }
  }
  for (let passed = counter.slice + 1; passed <= slice; passed++) {
    counter.total -= counter.counts[passed % slices] ?? 0
    counter.counts[passed % slices] = 0
  }
  counter.slice = slice
  return counter
}

/** The address that a request counts for. All of loopback is one: `localhost` may resolve to either. */
export function limitedAddress(remote: string | undefined): string {
  const address = (remote ?? '').replace(/^::ffff:/, '')
  return address === '::1' || address.startsWith('127.') ? 'loopback' : address
}
