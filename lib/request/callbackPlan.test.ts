import { expect, test } from 'vitest'
import { beginTry, type CallbackSend, endTry } from './callbackPlan.ts'

const send: CallbackSend = {
  id: 'r',
  url: 'https://collector.example/a',
  body: { id: '1', signature: '0x' },
  state: 'waiting',
  tries: 0,
  nextAt: 0,
}

test('T39: the next try is planned before this one, so that a worker that dies misses none', () => {
  expect(beginTry(send, 1000)).toEqual({ ...send, tries: 1, nextAt: 31_000 })
})

test('five tries over more than an hour, then it is given up and said', () => {
  let at = 0
  let current = send
  const times = []
  while (current.state === 'waiting') {
    times.push(at)
    current = endTry(beginTry(current, at), {})
    at = current.nextAt
  }
  expect(times).toEqual([0, 30_000, 150_000, 750_000, 4_350_000])
  expect(current.state).toBe('failed')
})

test.each([200, 201, 204])('%d has taken it', (status) => {
  expect(endTry(beginTry(send, 0), { status }).state).toBe('sent')
})

test.each([408, 425, 429, 500, 503])('%d is worth another try', (status) => {
  expect(endTry(beginTry(send, 0), { status }).state).toBe('waiting')
})

test.each([199, 300, 302, 400, 401, 404, 410])('%d is a refusal', (status) => {
  expect(endTry(beginTry(send, 0), { status }).state).toBe('failed')
})

test('after the last pause come no shorter ones', () => {
  expect(beginTry({ ...send, tries: 4 }, 1000).nextAt).toBe(3_601_000)
})
