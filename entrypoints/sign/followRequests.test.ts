import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { removeRequests, writeRequest } from '../../lib/browser/requestStore.ts'
import { exampleRecord } from '../../lib/request/exampleRecord.ts'
import { firstRequests } from './firstRead.ts'
import { followRequests } from './followRequests.ts'

test('T39: what is stored between the first look and the watch is seen, and so is all that comes later', async () => {
  expect(await firstRequests).toEqual([])
  const seen: string[][] = []
  await writeRequest(exampleRecord({ id: 'stored meanwhile' }))
  await followRequests((records) => seen.push(records.map(({ id }) => id)))
  await vi.waitFor(() => expect(seen).toEqual([[], ['stored meanwhile']]))
  await writeRequest(exampleRecord({ id: 'stored later' }))
  await vi.waitFor(() => expect(seen.at(-1)).toContain('stored later'))
})

test('a change is taken as it was told, and nothing is read again for it', async () => {
  const seen: string[][] = []
  await followRequests((records) => seen.push(records.map(({ id, state }) => `${id} ${state}`)))
  await vi.waitFor(() => expect(seen.length).toBeGreaterThan(1))
  const reading = vi.spyOn(fakeBrowser.storage.session, 'get')
  const settled = exampleRecord({ id: 'settled', state: 'rejected' })
  await writeRequest(exampleRecord({ id: 'settled' }))
  await writeRequest(settled)
  await vi.waitFor(() => expect(seen.at(-1)).toContain('settled rejected'))
  await removeRequests(['settled'])
  await vi.waitFor(() => expect(seen.at(-1)?.join()).not.toContain('settled'))
  expect(reading).not.toHaveBeenCalled()
})
