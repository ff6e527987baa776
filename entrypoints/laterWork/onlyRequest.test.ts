import { expect, test } from 'vitest'
import { exampleRecord } from '../sign/flowExamples.ts'
import { onlyRequest } from './onlyRequest.ts'

const waiting = exampleRecord()
const settled = exampleRecord({ id: 'old', state: 'delivered' })

test('the request that waits alone is the one to look at, whatever was settled before', () => {
  expect(onlyRequest([settled, waiting])).toBe(waiting)
})

test('nothing, or more than one that waits, is left to the window', () => {
  expect(onlyRequest([])).toBeUndefined()
  expect(onlyRequest([settled])).toBeUndefined()
  expect(onlyRequest([waiting, exampleRecord({ id: 'second' })])).toBeUndefined()
  expect(onlyRequest([waiting, exampleRecord({ id: 'told', state: 'failed', notice: true })])).toBeUndefined()
})

test.each([
  ['a refusal that is only told', { state: 'failed', notice: true }],
  ['a deposit on its way', { state: 'depositing' }],
  ['one of a batch', { batchId: 'B' }],
  ['what an approver is asked', { channel: 'approval' }],
  ['what a link brought, which is looked at only after a question', { channel: 'link' }],
] as const)('%s has a screen of its own', (_what, change) => {
  expect(onlyRequest([exampleRecord(change)])).toBeUndefined()
})
