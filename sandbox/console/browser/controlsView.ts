import { element, input, select, show } from '../../site/browser/element.ts'
import type { ClockData, FaultData, LimitData } from './consoleData.ts'
import { make } from './dom.ts'
import { clearNotice, say, sayFailure } from './notice.ts'
import { operatorRequest } from './operatorRequest.ts'

let offset = 0
setInterval(showClock, 1000)

for (const each of document.querySelectorAll<HTMLElement>('[data-advance]')) {
  each.addEventListener('click', () => moveClock({ advance_seconds: Number(each.dataset.advance) }))
}
element('clock-reset').addEventListener('click', () => moveClock({ reset: true }))
element('clock-form').addEventListener('submit', (event) => {
  event.preventDefault()
  const { value } = input('clock-set')
  if (value !== '') moveClock({ now: `${value.length === 16 ? `${value}:00` : value}Z` })
})
element('fault-form').addEventListener('submit', (event) => {
  event.preventDefault()
  act(async () => {
    const [times, milliseconds] = [input('fault-times').value, input('fault-milliseconds').value]
    await operatorRequest('POST', '/faults', {
      kind: select('fault-kind').value,
      endpoint: select('fault-endpoint').value,
      ...(times === '' ? {} : { times: Number(times) }),
      ...(milliseconds === '' ? {} : { milliseconds: Number(milliseconds) }),
    })
    say('Switched on.')
  })
})
element('faults-clear').addEventListener('click', () =>
  act(async () => {
    await operatorRequest('DELETE', '/faults')
    say('All faults are off.')
  }),
)
input('limits-enabled').addEventListener('change', () =>
  act(() => operatorRequest('POST', '/limits', { enabled: input('limits-enabled').checked })),
)

/** Fetches the clock, the faults and the limits, and shows them. */
export async function refreshControls(): Promise<void> {
  const [clock, faults, limits] = await Promise.all([
    operatorRequest<ClockData>('GET', '/clock'),
    operatorRequest<{ items: FaultData[] }>('GET', '/faults'),
    operatorRequest<LimitData>('GET', '/limits'),
  ])
  offset = clock.offset_seconds
  showClock()
  show('faults-empty', faults.items.length === 0)
  element('fault-rows').replaceChildren(...faults.items.map((fault) => make('li', {}, faultText(fault))))
  input('limits-enabled').checked = limits.enabled
  element('limits-text').textContent =
    `${limits.requests_per_second} requests a second for each endpoint and ${limits.tokens_per_second} for tokens, as an average over ${limits.window_seconds} seconds. Beyond it the address is turned away for ${limits.throttle_seconds} seconds.`
}

function act(work: () => Promise<unknown>): void {
  clearNotice()
  void work().catch(sayFailure).then(refreshControls).catch(sayFailure)
}

function moveClock(change: object): void {
  act(async () => {
    const { now } = await operatorRequest<ClockData>('POST', '/clock', change)
    say(`The clock stands at ${now.replace('T', ' ').slice(0, 19)} UTC.`)
  })
}

function showClock(): void {
  const now = new Date(Date.now() + offset * 1000)
  element('clock-now').textContent = `${now.toISOString().replace('T', ' ').slice(0, 19)} UTC`
  element('clock-offset').textContent = offset === 0 ? 'The computer’s time' : offsetText(offset)
}

function offsetText(seconds: number): string {
  const size = Math.abs(seconds)
  const amount = size < 7200 ? `${Math.round(size / 60)} minutes` : `${Math.round(size / 3600)} hours`
  return `${amount} ${seconds > 0 ? 'ahead of' : 'behind'} the computer’s time`
}

function faultText({ kind, endpoint, milliseconds, status, times, probability }: FaultData): string {
  const what = kind === 'error' ? `error ${status}` : `${kind}, ${milliseconds} ms`
  const share = probability === 1 ? '' : `, ${Math.round(probability * 100)} % of them`
  return `${endpoint}: ${what} (${times === undefined ? 'until cleared' : `${times} more`}${share})`
}
