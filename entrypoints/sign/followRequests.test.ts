import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { removeRequests, writeRequest } from '../../lib/browser/requestStore.ts'
import { exampleRecord } from '../../lib/request/exampleRecord.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { firstRequests } from './firstRead.ts'
import { followRequests } from './followRequests.ts'

test('T39: what is stored between the first look and the watch is seen, and so is all that comes later', async () => {
  expect(await firstRequests).toEqual([])
  const seen: string[][] = []
  await writeRequest(exampleRecord({ id: 'stored meanwhile' }))
  await followRequests((records) => seen.push(records.map(({ id }) => id))).shown
  await vi.waitFor(() => expect(seen).toEqual([[], ['stored meanwhile']]))
  await writeRequest(exampleRecord({ id: 'stored later' }))
  await vi.waitFor(() => expect(seen.at(-1)).toContain('stored later'))
})

test('a change is taken as it was told, and nothing is read again for it', async () => {
  const seen: string[][] = []
  const follow = (records: readonly RequestRecord[]) =>
    seen.push(records.map(({ id, state }) => `${id} ${state}`))
  const { present } = followRequests(follow)
  await present()
  const reading = vi.spyOn(fakeBrowser.storage.session, 'get')
  const settled = exampleRecord({ id: 'settled', state: 'rejected' })
  await writeRequest(exampleRecord({ id: 'settled' }))
  await writeRequest(settled)
  await vi.waitFor(() => expect(seen.at(-1)).toContain('settled rejected'))
  expect(await present()).toContainEqual(settled)
  await removeRequests(['settled'])
  await vi.waitFor(() => expect(seen.at(-1)?.join()).not.toContain('settled'))
  expect(await present()).not.toContainEqual(settled)
  expect(reading).not.toHaveBeenCalled()
})

test('whoever asks which requests there are is told when they were read again, not before', async () => {
  await writeRequest(exampleRecord({ id: 'stored meanwhile' }))
  const { present } = followRequests(() => {})
  expect((await present()).map(({ id }) => id)).toContain('stored meanwhile')
})

test('T47: where storage failed at first, it is asked again', async () => {
  const stored = exampleRecord({ id: 'stored meanwhile' })
  await writeRequest(stored)
  vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValueOnce(new Error('busy'))
  const { present } = followRequests(() => {})
  expect(await present()).toContainEqual(stored)
})
