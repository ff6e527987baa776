import { request } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { expect, test } from 'vitest'
import { apiSession, sampleEvm, testSandbox } from '../api/apiTestSession.ts'
import type { Sandbox } from '../startSandbox.ts'

type Raw = { status: number; headers: Record<string, unknown>; body: string }

/** Sends exactly these headers, the Host included. */
function send(url: string, method: string, headers: Record<string, string>, body = ''): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, setHost: !('host' in headers) }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

function sites(sandbox: Sandbox): string[] {
  return [sandbox.apiUrl, sandbox.partnerUrl, sandbox.collectorUrl]
}

/** What happens when one connects: `open`, or the error's code. */
function probe(host: string, port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 })
    socket.once('connect', () => {
      socket.destroy()
      resolve('open')
    })
    socket.once('timeout', () => {
      socket.destroy()
      resolve('timeout')
    })
    socket.once('error', (error) => resolve('code' in error ? String(error.code) : 'error'))
  })
}

test('T73: it listens on loopback and on no other address of this machine', async () => {
  const sandbox = await testSandbox()
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  const outside = addresses.filter(({ internal }) => !internal)
  for (const url of sites(sandbox)) {
    const port = Number(new URL(url).port)
    expect(await probe('127.0.0.1', port)).toBe('open')
    // The whole of 127/8 is loopback, but only one address of it is bound: 0.0.0.0 would answer here as well.
    expect(await probe('127.0.0.2', port)).toBe('ECONNREFUSED')
    for (const { address, scopeid } of outside) {
      expect(await probe(scopeid ? `${address}%${scopeid}` : address, port), address).not.toBe('open')
    }
  }
})

test('T73: only loopback names of its own port are taken as Host', async () => {
  const sandbox = await testSandbox()
  for (const url of sites(sandbox)) {
    const { port } = new URL(url)
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, `LOCALHOST:${port}`]) {
      expect((await send(url, 'GET', { host })).status, host).not.toBe(421)
    }
    for (const host of [
      'localhost',
      'localhost:1',
      `evil.example:${port}`,
      `localhost.evil.example:${port}`,
      `evil.localhost:${port}`,
      `localhost.:${port}`,
      `0.0.0.0:${port}`,
      `127.1:${port}`,
    ]) {
      expect((await send(url, 'GET', { host })).status, host).toBe(421)
    }
  }
})

test('T73: no page of another origin is answered, and none gets a CORS header', async () => {
  const sandbox = await testSandbox()
  for (const url of sites(sandbox)) {
    const others = sites(sandbox).filter((other) => other !== url)
    const origins = ['https://evil.example', 'null', 'http://localhost', `${url}.evil.example`, ...others]
    for (const origin of origins) {
      for (const method of ['GET', 'POST', 'OPTIONS']) {
        const headers = { origin, 'access-control-request-method': 'POST' }
        const answer = await send(url, method, headers)
        expect(answer.status, `${method} from ${origin}`).toBe(403)
        expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
      }
    }
  }
  const own = await send(sandbox.partnerUrl, 'GET', { origin: sandbox.partnerUrl })
  expect(own.status).toBe(200)
  expect(own.headers['access-control-allow-origin']).toBeUndefined()
  expect((await send(`${sandbox.apiUrl}/oauth2/token`, 'POST', { origin: sandbox.apiUrl })).status).toBe(403)
})

test('T73: the clock moves only for whoever has the start-up token', async () => {
  const sandbox = await testSandbox()
  const url = `${sandbox.apiUrl}/sandbox/clock`
  const before = sandbox.clock.now()
  for (const token of [
    undefined,
    '',
    'x'.repeat(43),
    sandbox.adminToken.slice(1),
    `${sandbox.adminToken}x`,
  ]) {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { 'sandbox-token': token }),
      },
      body: JSON.stringify({ advance_seconds: 7200 }),
    })
    expect(response.status).toBe(401)
  }
  expect(sandbox.clock.now() - before).toBeLessThan(60_000)
  const session = await apiSession(sandbox)
  const admin = { 'sandbox-token': sandbox.adminToken }
  await session.post('/sandbox/clock', { now: '2026-05-19T12:00:00Z' }, admin)
  const { body } = await session.call('GET', '/sandbox/clock', { headers: admin })
  expect(String(body.now)).toMatch(/^2026-05-19T12:0/)
  await session.post('/sandbox/clock', { advance_seconds: 86_400 }, admin)
  expect(new Date(sandbox.clock.now()).toISOString()).toMatch(/^2026-05-20T12:0/)
  await session.post('/sandbox/clock', { reset: true }, admin)
  expect(Math.abs(sandbox.clock.now() - Date.now())).toBeLessThan(60_000)
  expect((await session.post('/sandbox/clock', { advance_seconds: 'soon' }, admin)).status).toBe(400)
})

test('T73: a body without a length is cut off as well', async () => {
  const sandbox = await testSandbox()
  const endless = new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array(16_384).fill(0x20))
    },
  })
  const session = await apiSession(sandbox)
  const init = { body: endless, duplex: 'half', headers: { 'content-type': 'application/json' } }
  const answer = await session.call('POST', '/v2/addresses/verifications', init as RequestInit)
  expect(answer.status).toBe(413)
})

test('a chunked body of good size is read as any other', async () => {
  const session = await apiSession(await testSandbox())
  const content = { network: 'INK', address: sampleEvm, verification_method: 'SIGNATURE' }
  const body = new Blob([JSON.stringify(content)]).stream()
  const init = { body, duplex: 'half', headers: { 'content-type': 'application/json' } }
  const answer = await session.call('POST', '/v2/addresses/verifications', init as RequestInit)
  expect(answer.body).toMatchObject({ network: 'INK', status: 'PENDING' })
})

test('two sandboxes run side by side; a port that is taken is named', async () => {
  const first = await testSandbox()
  const second = await testSandbox()
  expect(new Set([...sites(first), ...sites(second)]).size).toBe(6)
  const taken = Number(new URL(first.apiUrl).port)
  await expect(
    testSandbox({
      ports: { api: taken, partner: 0, collector: 0, chains: 0, dashboard: 0, signingWindow: 0 },
    }),
  ).rejects.toMatchObject({
    code: 'port-in-use',
    message: expect.stringContaining(String(taken)),
  })
})
