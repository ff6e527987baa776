import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readRequests, writeRequest } from '../../lib/browser/requestStore.ts'
import { exampleRecord } from '../../lib/request/exampleRecord.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { followRequests } from './followRequests.ts'

beforeEach(() => fakeBrowser.reset())

test('T39: what is stored between the first look and the watch is seen, and so is all that comes later', async () => {
  const seen: string[][] = []
  const first = await readRequests()
  await writeRequest(exampleRecord({ id: 'stored meanwhile' }))
  await followRequests(Promise.resolve(first), (records: readonly RequestRecord[]) =>
    seen.push(records.map(({ id }) => id)),
  )
  await vi.waitFor(() => expect(seen).toEqual([[], ['stored meanwhile']]))
  await writeRequest(exampleRecord({ id: 'stored later' }))
  await vi.waitFor(() => expect(seen.at(-1)).toContain('stored later'))
})
