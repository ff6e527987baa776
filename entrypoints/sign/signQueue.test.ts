import { expect, test, vi } from 'vitest'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { exampleRecord } from './flowExamples.ts'
import { harness } from './flowHarness.ts'
import { createSignQueue, type QueueState } from './signQueue.ts'

const request = (id: string, change: Partial<RequestRecord> = {}) => exampleRecord({ id, ...change })

function setup() {
  const queue = createSignQueue((record) => harness({}, record).flow)
  const shown = () => {
    const state: QueueState = queue.getState()
    if (state.kind !== 'request') return state.kind
    return `${state.flow.getState().record.id} ${state.position}/${state.total}`
  }
  return { queue, shown }
}

test('R9: shows the oldest, and what comes later lines up behind it', () => {
  const { queue, shown } = setup()
  expect(shown()).toBe('loading')
  queue.update([request('a'), request('b')])
  expect(shown()).toBe('a 1/2')
  queue.update([request('older'), request('a'), request('b')])
  expect(shown()).toBe('a 1/3')
})

test('what is shown stays when it is settled, until the person goes on', () => {
  const { queue, shown } = setup()
  queue.update([request('a'), request('b')])
  queue.update([request('a', { state: 'expired' }), request('b')])
  expect(shown()).toBe('a 1/2')
  queue.advance()
  expect(shown()).toBe('b 2/2')
  queue.advance()
  expect(shown()).toBe('empty')
})

test('R9: what was not shown yet comes in the order of its asking, however it was heard of', () => {
  const { queue, shown } = setup()
  queue.update([request('a'), request('c')])
  queue.update([request('a'), request('b'), request('c')])
  queue.advance()
  expect(shown()).toBe('b 2/3')
})

test('a request that was withdrawn before it was shown leaves the line', () => {
  const { queue, shown } = setup()
  queue.update([request('a'), request('b'), request('c')])
  queue.update([request('a'), request('b', { state: 'rejected' }), request('c')])
  expect(shown()).toBe('a 1/2')
  queue.advance()
  expect(shown()).toBe('c 2/2')
})

test('R5: what was settled before the window opened is not shown, but a notice and a kept signature are', () => {
  const { queue, shown } = setup()
  queue.update([
    request('done', { state: 'delivered' }),
    request('kept', { state: 'undelivered' }),
    request('secret', { state: 'failed', notice: true, raw: '' }),
  ])
  expect(shown()).toBe('secret 1/1')
  queue.advance()
  expect(shown()).toBe('kept 2/2')
})

test('what is there because nothing waited gives way to the request for which the window opened', () => {
  const { queue, shown } = setup()
  const kept = request('kept', { state: 'undelivered' })
  queue.update([kept])
  expect(shown()).toBe('kept 1/1')
  queue.update([kept, request('a')])
  expect(shown()).toBe('a 1/1')
  queue.advance()
  expect(shown()).toBe('kept 2/2')
})

test('once the window has settled, nothing gives way; what was decided in it never does', () => {
  const late = setup()
  const kept = request('kept', { state: 'undelivered' })
  late.queue.update([kept])
  late.queue.settle()
  late.queue.update([kept, request('a')])
  expect(late.shown()).toBe('kept 1/2')

  const early = setup()
  early.queue.update([request('a')])
  early.queue.update([request('a', { state: 'undelivered' }), request('b')])
  expect(early.shown()).toBe('a 1/2')
})

test('the flow of what is shown hears of every change of its record', () => {
  const { queue } = setup()
  queue.update([request('a')])
  const state = queue.getState()
  if (state.kind !== 'request') throw new Error('nothing is shown')
  const heard = vi.fn()
  state.flow.subscribe(heard)
  queue.update([request('a', { state: 'expired' })])
  expect(heard).toHaveBeenCalled()
  expect(state.flow.getState().record.state).toBe('expired')
})

test('requests that one document made at once are shown as one list, and grow together', () => {
  const { queue, shown } = setup()
  const [a, b, c] = ['a', 'b', 'c'].map((id) => request(id, { batchId: 'batch' }))
  if (!a || !b || !c) throw new Error('three')
  queue.update([a, b, request('later')])
  expect(queue.getState()).toMatchObject({ kind: 'batch', records: [{ id: 'a' }, { id: 'b' }], total: 3 })
  queue.update([a, { ...b, state: 'delivered' }, request('later'), c])
  expect(queue.getState()).toMatchObject({
    kind: 'batch',
    records: [{ id: 'a' }, { id: 'b', state: 'delivered' }, { id: 'c' }],
  })
  // What was not signed from the list comes one by one, each in a window of its own.
  queue.advance(['a', 'c'])
  expect(shown()).toMatch(/^a /)
  queue.advance()
  expect(shown()).toMatch(/^(c|later) /)
})

test('a row that storage has forgotten stays in the list as it was', () => {
  const { queue } = setup()
  const [a, b] = ['a', 'b'].map((id) => request(id, { batchId: 'batch' }))
  if (!a || !b) throw new Error('two')
  queue.update([a, b])
  queue.update([{ ...a, state: 'delivered' }, b])
  queue.update([b])
  expect(queue.getState()).toMatchObject({ records: [{ id: 'a', state: 'delivered' }, { id: 'b' }] })
})

test('T33: another document with the same batch id is no part of the list, nor is a notice', () => {
  const { queue } = setup()
  const asker = { origin: 'https://evil.example', tabId: 9, frameId: 0, documentId: 'E', incognito: false }
  queue.update([
    request('a', { batchId: 'batch' }),
    request('b', { batchId: 'batch', asker }),
    request('n', { batchId: 'batch', state: 'failed', notice: true }),
  ])
  expect(queue.getState()).toMatchObject({ kind: 'batch', records: [{ id: 'a' }] })
})

test('an approval takes its turn like any other, with its stored record and no flow of this window’s', () => {
  const { queue, shown } = setup()
  const approval = request('approval', { channel: 'approval' })
  queue.update([approval, request('b')])
  expect(queue.getState()).toEqual({ kind: 'approval', record: approval, position: 1, total: 2 })
  const signed = { ...approval, state: 'delivered' as const }
  queue.update([signed, request('b')])
  expect(queue.getState()).toEqual({ kind: 'approval', record: signed, position: 1, total: 2 })
  queue.advance()
  expect(shown()).toBe('b 2/2')
})

test('a change of the request alone is its controller’s to show, and draws the window no second time', () => {
  const { queue, shown } = setup()
  queue.update([request('a')])
  const changed = vi.fn()
  queue.subscribe(changed)
  queue.update([request('a', { state: 'signing' })])
  expect(changed).not.toHaveBeenCalled()
  queue.update([request('a'), request('b')])
  expect(changed).toHaveBeenCalledOnce()
  expect(shown()).toBe('a 1/2')
})
