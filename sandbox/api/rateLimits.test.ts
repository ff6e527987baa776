import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../scripts/propertyRuns.ts'
import { adminSession } from '../admin/adminSession.ts'
import { apiSession, askForToken, testSandbox } from './apiTestSession.ts'
import { createRateLimits, limitedAddress } from './rateLimits.ts'

const path = '/v2/addresses/verifications'

test('off by default: nothing is counted', async () => {
  const sandbox = await testSandbox()
  for (let count = 0; count < 5; count++) await askForToken(sandbox, sandbox.credentials)
  const { body } = await adminSession(sandbox).get('/limits')
  expect(body).toEqual({
    enabled: false,
    requests_per_second: 50,
    tokens_per_second: 1,
    window_seconds: 300,
    throttle_seconds: 300,
  })
})

test('over the average, an address is turned away everywhere for the throttle’s time, by the sandbox’s clock', async () => {
  const sandbox = await testSandbox()
  const session = await apiSession(sandbox)
  const small = { enabled: true, requests_per_second: 1, window_seconds: 10, throttle_seconds: 300 }
  await adminSession(sandbox).post('/limits', small)
  for (let count = 0; count < 10; count++) expect((await session.get(path)).status).toBe(200)
  const refused = await session.get(path)
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe('300')
  expect(refused.body).toMatchObject({ type: 'too-many-requests', status: 429 })
  expect((await session.create()).status).toBe(429)
  expect((await askForToken(sandbox, sandbox.credentials)).status).toBe(429)
  sandbox.clock.advance(290_000)
  const waiting = await session.get(path)
  expect(waiting.status).toBe(429)
  expect(Number(waiting.headers.get('retry-after'))).toBeLessThanOrEqual(10)
  sandbox.clock.advance(11_000)
  expect((await session.get(path)).status).toBe(200)
})

test('each endpoint has its own count, and the admin endpoints none', async () => {
  const sandbox = await testSandbox()
  const session = await apiSession(sandbox)
  const admin = adminSession(sandbox)
  await admin.post('/limits', { enabled: true, requests_per_second: 0.2, window_seconds: 10 })
  for (let count = 0; count < 2; count++) {
    expect((await session.get(path)).status).toBe(200)
    expect((await session.create()).status).toBe(200)
  }
  for (let count = 0; count < 20; count++) expect((await admin.get('/limits')).status).toBe(200)
  expect((await session.get(path)).status).toBe(429)
})

test('Paxos’s numbers: 15,000 in five minutes, 300 tokens, spread as one likes', () => {
  const limits = createRateLimits(true)
  for (let count = 0; count < 15_000; count++) expect(limits.take('list', 'a', count * 10)).toBeUndefined()
  expect(limits.take('list', 'a', 150_000)).toBe(300)
  expect(limits.take('list', 'b', 150_000)).toBeUndefined()
  for (let count = 0; count < 300; count++) expect(limits.take('token', 'b', 150_000)).toBeUndefined()
  expect(limits.take('token', 'b', 150_000)).toBe(300)
})

test('a steady pace below the limit never ends in a throttle; one above it does', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 5, max: 60 }),
      (perSecond, windowSeconds) => {
        const limits = createRateLimits(true)
        limits.change({ requestsPerSecond: perSecond, windowSeconds })
        const pace = (factor: number, address: string) =>
          Array.from({ length: Math.ceil(perSecond * windowSeconds * 3) }, (_, index) =>
            limits.take('get', address, (index * 1000) / (perSecond * factor)),
          )
        expect(pace(0.95, 'calm').every((seconds) => seconds === undefined)).toBe(true)
        expect(pace(1.5, 'hasty').some((seconds) => seconds !== undefined)).toBe(true)
      },
    ),
    { numRuns: runs(50) },
  )
})

test('a clock that is set back starts the count over', () => {
  const limits = createRateLimits(true)
  limits.change({ tokensPerSecond: 1, windowSeconds: 2 })
  expect([1, 2].map(() => limits.take('token', 'a', 1_000_000))).toEqual([undefined, undefined])
  expect(limits.take('token', 'a', 0)).toBeUndefined()
})

test('all of loopback is one address', () => {
  expect(['::1', '127.0.0.1', '::ffff:127.0.0.1'].map(limitedAddress)).toEqual(Array(3).fill('loopback'))
  expect(limitedAddress('10.0.0.1')).toBe('10.0.0.1')
})
