import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { approveCallback, readCallbacks } from '../../lib/browser/callbackStore.ts'
import { exampleRecord } from '../../lib/request/exampleRecord.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { callbackWork } from './callbackWork.ts'

const collector = 'https://collector.example:8443'
const once = { asked: true, always: false }
const byItself = { asked: false, always: false }

const post = vi.fn<typeof fetch>()
let policy: object

beforeEach(() => {
  fakeBrowser.reset()
  policy = {}
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation((async () => policy) as never)
  post.mockImplementation(async () => new Response(null, { status: 204 }))
  vi.stubGlobal('fetch', post)
})

afterEach(() => {
  vi.unstubAllGlobals()
})

/** A signed request whose payload names where the signature is wanted. */
function signed(url = `${collector}/paxos`): RequestRecord {
  const record = exampleRecord()
  const { verificationId, network, address } = record
  const asked = { verification_id: verificationId, network, address, message: 'Sign this.' }
  const reply = {
    id: verificationId,
    signature: '0xsigned',
    network,
    address,
    encoding: 'hex',
    standard: 'eip191',
  } as const
  return { ...record, raw: JSON.stringify({ ...asked, callback_url: url }), state: 'delivered', reply }
}

test('T31: what a payload names gets nothing by itself', async () => {
  await callbackWork.send(signed(), byItself)
  expect(post).not.toHaveBeenCalled()
  expect(await readCallbacks()).toEqual([])
})

test('T31: a press sends id and signature to that very address, with neither cookies nor a referrer, and follows no redirect', async () => {
  const record = signed()
  await callbackWork.send(record, once)
  expect(post.mock.calls).toMatchObject([
    [
      `${collector}/paxos`,
      { method: 'POST', credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' },
    ],
  ])
  expect(JSON.parse(String(post.mock.calls[0]?.[1]?.body))).toEqual({
    id: record.verificationId,
    signature: '0xsigned',
  })
  await callbackWork.send(signed(), byItself)
  expect(post).toHaveBeenCalledTimes(1)
})

test.each([
  [`${collector}/other`, 1],
  ['https://collector.example/paxos', 0],
  ['https://collector.example:9443/paxos', 0],
  ['https://www.collector.example:8443/paxos', 0],
  ['https://collector.example.evil.example:8443/paxos', 0],
])('T31: an approval once and for all is for the exact origin: %s', async (url, times) => {
  await approveCallback(collector, true)
  await callbackWork.send(signed(url), byItself)
  expect(post).toHaveBeenCalledTimes(times)
})

test.each([
  ['forbidden', { callbackBlocked: [collector] }],
  ['not among the allowed', { callbackAllowed: ['https://other.example'] }],
  ['under rules that cannot be read', { callbackBlocked: 'everything' }],
])('T31 T46: %s by an administrator, nothing is sent, pressed or not', async (_, rules) => {
  policy = rules
  await approveCallback(collector, true)
  await callbackWork.send(signed(), byItself)
  await expect(callbackWork.send(signed(), once)).rejects.toMatchObject({ code: 'policy-forbids' })
  expect(post).not.toHaveBeenCalled()
})

test('T31 T46: what an administrator forbids between two tries is not tried again', async () => {
  post.mockImplementation(async () => new Response(null, { status: 503 }))
  await callbackWork.send(signed(), once)
  expect(await readCallbacks()).toMatchObject([{ state: 'waiting', tries: 1 }])
  policy = { callbackBlocked: [collector] }
  await callbackWork.retry(Number.MAX_SAFE_INTEGER)
  expect(post).toHaveBeenCalledTimes(1)
  expect(await readCallbacks()).toMatchObject([{ state: 'failed', tries: 1 }])
})
