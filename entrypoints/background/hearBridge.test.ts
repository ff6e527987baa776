import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Runtime } from 'webextension-polyfill'
import { walletPrefix } from '../../lib/walletDoor/walletRequest.ts'
import { hearBridge, restMilliseconds } from './hearBridge.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A bridge at work: what it is told back, and what was handed on to be served, in order. */
function bridge() {
  const heard: unknown[] = []
  const served: unknown[] = []
  const listeners = { message: (_message: unknown) => {}, disconnect: () => {} }
  const port = {
    postMessage: (message: unknown) => heard.push(message),
    onMessage: { addListener: (listener: typeof listeners.message) => (listeners.message = listener) },
    onDisconnect: {
      addListener: (listener: typeof listeners.disconnect) => (listeners.disconnect = listener),
    },
  }
  hearBridge(port as unknown as Runtime.Port, () => (message) => served.push(message))
  return {
    heard,
    served,
    say: (message: unknown) => listeners.message(message),
    leave: () => listeners.disconnect(),
  }
}

const ask = (changes: object = {}) => ({
  kind: 'submit',
  requestId: 'page-1',
  payload: '{}',
  activated: false,
  ...changes,
})
const queued = { kind: 'progress', requestId: 'page-1', state: 'queued' }

test('an ask is heard at once; where nobody has pressed anything, the rest of it lets that word travel first', () => {
  const { heard, served, say } = bridge()
  say(ask())
  expect(heard).toEqual([queued])
  vi.advanceTimersByTime(restMilliseconds - 1)
  expect(served).toEqual([])
  vi.advanceTimersByTime(1)
  expect(served).toEqual([ask()])
})

test.each([
  ['what a person pressed, since a window is to open', ask({ activated: true })],
  [
    'what a page’s wallet asks, since the page waits for it',
    ask({ payload: `${walletPrefix}{"ask":"state"}}` }),
  ],
  ['what is no ask', { kind: 'doors' }],
])('not put off: %s', (_what, message) => {
  const { served, say } = bridge()
  say(message)
  expect(served).toEqual([])
  vi.advanceTimersByTime(0)
  expect(served).toEqual([message])
})

test('T39: a withdrawal takes the ask along that was put off, and comes after it', () => {
  const { served, say } = bridge()
  const cancel = { kind: 'cancel', requestId: 'page-1' }
  say(ask())
  say(cancel)
  vi.advanceTimersByTime(0)
  expect(served).toEqual([ask(), cancel])
  vi.advanceTimersByTime(restMilliseconds)
  expect(served).toHaveLength(2)
})

test('a page that leaves before its ask is served is not served', () => {
  const { served, say, leave } = bridge()
  say(ask())
  leave()
  vi.advanceTimersByTime(restMilliseconds)
  expect(served).toEqual([])
})
