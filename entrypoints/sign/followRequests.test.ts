import { expect, test, vi } from 'vitest'
import { writeRequest } from '../../lib/browser/requestStore.ts'
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
