import { expect, test } from 'vitest'
import { adminSession } from '../admin/adminSession.ts'
import { apiSession, sampleEvm, testSandbox } from './apiTestSession.ts'
import { createFaults } from './faults.ts'

const path = '/v2/addresses/verifications'

test('an error hits as many requests as it was given, then all is well again', async () => {
  const sandbox = await testSandbox()
  const session = await apiSession(sandbox)
  const admin = adminSession(sandbox)
  await admin.post('/faults', { kind: 'error', endpoint: 'list', times: 2 })
  const statuses = []
  for (let count = 0; count < 3; count++) statuses.push((await session.get(path)).status)
  expect(statuses).toEqual([500, 500, 200])
  expect((await admin.get('/faults')).body.items).toEqual([])
})

test('it hits only its endpoint, and nothing of the console', async () => {
  const sandbox = await testSandbox()
  const session = await apiSession(sandbox)
  const admin = adminSession(sandbox)
  await admin.post('/faults', { kind: 'error', endpoint: 'create', status: 503 })
  expect((await session.get(path)).status).toBe(200)
  const headers = { authorization: 'Bearer x', 'content-type': 'application/json' }
  const raw = await fetch(`${sandbox.apiUrl}${path}`, { method: 'POST', headers, body: '{}' })
  expect(raw.status).toBe(503)
  expect(raw.headers.get('content-type')).toBe('text/html')
  await admin.post('/faults', { kind: 'error' })
  expect((await session.get(path)).status).toBe(500)
  expect((await admin.delete('/faults')).status).toBe(204)
  expect((await session.create()).status).toBe(200)
})

test('a time-out after the commit: the caller hears nothing, the record is there, the ref_id finds it', async () => {
  const sandbox = await testSandbox()
  const session = await apiSession(sandbox)
  const admin = adminSession(sandbox)
  const fault = { kind: 'timeout-after-commit', endpoint: 'create', times: 1, milliseconds: 20 }
  await admin.post('/faults', fault)
  await expect(session.create({ ref_id: 'once' })).rejects.toThrow('fetch failed')
  const { body } = await session.get(path)
  const [made] = body.items as { id: string; ref_id: string }[]
  expect(made?.ref_id).toBe('once')
  expect((await session.create({ ref_id: 'once' })).body.id).toBe(made?.id)
  const requests = (await admin.get('/requests')).body.items as Record<string, unknown>[]
  expect(requests.find(({ status }) => status === 0)).toMatchObject({
    endpoint: 'create',
    fault: 'timeout-after-commit',
    verification_id: made?.id,
  })
})

test('a time-out before it: the connection is cut and nothing was done', async () => {
  const sandbox = await testSandbox()
  const session = await apiSession(sandbox)
  await adminSession(sandbox).post('/faults', {
    kind: 'timeout',
    endpoint: 'create',
    times: 1,
    milliseconds: 0,
  })
  await expect(session.create()).rejects.toThrow('fetch failed')
  expect((await session.get(path)).body.items).toEqual([])
})

test('latency delays; a sandbox that is closed does not wait for it', async () => {
  const sandbox = await testSandbox()
  const session = await apiSession(sandbox)
  const admin = adminSession(sandbox)
  await admin.post('/faults', { kind: 'latency', milliseconds: 120, times: 1 })
  const start = performance.now()
  expect((await session.get(path)).status).toBe(200)
  expect(performance.now() - start).toBeGreaterThanOrEqual(115)
  await admin.post('/faults', { kind: 'latency', milliseconds: 600_000 })
  const waiting = session.get(path).catch(() => 'cut')
  await expect.poll(async () => (await admin.get('/faults')).status).toBe(200)
  const closing = performance.now()
  await sandbox.close()
  expect(await waiting).toBe('cut')
  expect(performance.now() - closing).toBeLessThan(5000)
})

test('a share of the requests is hit', () => {
  const dice = [0.05, 0.5, 0.09, 0.1]
  const faults = createFaults(() => dice.shift() ?? 1)
  faults.add({ kind: 'error', endpoint: 'any', milliseconds: 0, status: 500, probability: 0.1 })
  expect([1, 2, 3, 4].map(() => faults.take('get').length)).toEqual([1, 0, 1, 0])
})

test.each([
  { kind: 'explode' },
  { kind: 'error', status: 200 },
  { kind: 'error', times: 0 },
  { kind: 'latency', milliseconds: -1 },
  { kind: 'latency', probability: 0 },
  { kind: 'error', endpoint: 'console' },
])('%j is no fault', async (fault) => {
  const { status, body } = await adminSession(await testSandbox()).post('/faults', fault)
  expect(status).toBe(400)
  expect(body.type).toBe('invalid-argument')
})

test('a fault is told in the list of requests', async () => {
  const sandbox = await testSandbox()
  const session = await apiSession(sandbox)
  await adminSession(sandbox).post('/faults', { kind: 'error', times: 1 })
  await session.create({ address: sampleEvm })
  const { items } = (await adminSession(sandbox).get('/requests')).body
  expect((items as unknown[])[0]).toMatchObject({
    status: 500,
    fault: 'error',
    problem: { type: 'internal' },
  })
})
