import { expect, test } from 'vitest'
import { apiSession, testSandbox } from '../api/apiTestSession.ts'
import type { Sandbox } from '../startSandbox.ts'

/** The console's page in miniature: names its origin, says where its requests come from, keeps the cookie. */
async function openConsole(sandbox: Sandbox, headers: Record<string, string> = {}) {
  const page = { origin: sandbox.apiUrl, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
  const opened = await fetch(`${sandbox.apiUrl}/sandbox/session`, {
    method: 'POST',
    headers: { ...page, ...headers },
    body: JSON.stringify({ token: new URL(sandbox.consoleUrl).hash.replace('#token=', '') }),
  })
  const setCookie = opened.headers.get('set-cookie') ?? ''
  const cookie = setCookie.split(';')[0] ?? ''
  return {
    status: opened.status,
    setCookie,
    cookie,
    call: (method: string, path: string, more: Record<string, string | undefined> = {}, body?: object) => {
      const all = { ...(method === 'GET' ? { 'sec-fetch-site': 'same-origin' } : page), cookie, ...more }
      const sent = Object.entries(all).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      )
      return fetch(`${sandbox.apiUrl}/sandbox${path}`, {
        method,
        headers: sent as [string, string][],
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
    },
  }
}

test('T73: the printed address opens it, with a cookie that no script can read', async () => {
  const sandbox = await testSandbox()
  const console = await openConsole(sandbox)
  expect(console.status).toBe(200)
  expect(console.setCookie).toMatch(
    /^sandbox_console_\d+=[\w-]{43}; Path=\/sandbox; HttpOnly; SameSite=Strict$/,
  )
  expect(console.setCookie).not.toContain(sandbox.adminToken)
  expect((await console.call('GET', '/credentials')).status).toBe(200)
  expect((await console.call('POST', '/clock', {}, { advance_seconds: 60 })).status).toBe(200)
})

test('T73: the page and its files carry nothing; every address behind them is closed without the cookie', async () => {
  const sandbox = await testSandbox()
  const page = await (await fetch(sandbox.apiUrl)).text()
  for (const secret of [sandbox.adminToken, sandbox.credentials.clientId, sandbox.credentials.clientSecret]) {
    expect(page).not.toContain(secret)
  }
  for (const path of [
    '/clock',
    '/credentials',
    '/requests',
    '/verifications',
    '/faults',
    '/limits',
    '/events',
  ]) {
    expect((await fetch(`${sandbox.apiUrl}/sandbox${path}`)).status, path).toBe(401)
  }
})

test('T73: the cookie serves only the page itself, not another port of localhost, nor a guess', async () => {
  const sandbox = await testSandbox()
  const console = await openConsole(sandbox)
  const status = async (method: string, more: Record<string, string | undefined>) =>
    (await console.call(method, '/clock', more, method === 'GET' ? undefined : { reset: true })).status
  expect(await status('GET', {})).toBe(200)
  expect(await status('POST', {})).toBe(200)
  expect(await status('GET', { 'sec-fetch-site': 'same-site' })).toBe(401)
  expect(await status('GET', { 'sec-fetch-site': 'cross-site' })).toBe(401)
  expect(await status('GET', { 'sec-fetch-site': undefined })).toBe(401)
  expect(await status('GET', { cookie: console.cookie.replace(/=.*/, `=${'A'.repeat(43)}`) })).toBe(401)
  expect(await status('POST', { origin: undefined })).toBe(401)
  expect(await status('POST', { origin: sandbox.partnerUrl })).toBe(403)
  expect(await status('POST', { origin: 'null' })).toBe(403)
  expect(await status('POST', { 'content-type': 'text/plain' })).toBe(415)
})

test('T73: no other page gets a cookie, and the token is needed', async () => {
  const sandbox = await testSandbox()
  expect((await openConsole(sandbox, { origin: sandbox.partnerUrl })).status).toBe(403)
  const wrong = await fetch(`${sandbox.apiUrl}/sandbox/session`, {
    method: 'POST',
    headers: { origin: sandbox.apiUrl, 'content-type': 'application/json' },
    body: JSON.stringify({ token: 'A'.repeat(43) }),
  })
  expect(wrong.status).toBe(401)
  expect(wrong.headers.get('set-cookie')).toBeNull()
  const unnamed = await fetch(`${sandbox.apiUrl}/sandbox/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: sandbox.adminToken }),
  })
  expect(unnamed.status).toBe(403)
  const other = await openConsole(await testSandbox())
  const status = await fetch(`${sandbox.apiUrl}/sandbox/clock`, {
    headers: { cookie: other.cookie, 'sec-fetch-site': 'same-origin' },
  })
  expect(status.status).toBe(401)
})

test('T73: the start-up token is not taken from a web page', async () => {
  const sandbox = await testSandbox()
  const headers = { 'sandbox-token': sandbox.adminToken, origin: sandbox.apiUrl }
  expect((await fetch(`${sandbox.apiUrl}/sandbox/clock`, { headers })).status).toBe(401)
})

test('it hears of each request that the API takes', async () => {
  const sandbox = await testSandbox()
  const console = await openConsole(sandbox)
  const stream = await console.call('GET', '/events')
  expect(stream.headers.get('content-type')).toMatch(/^text\/event-stream/)
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader?.read())?.value).toContain('event: changed')
  await apiSession(sandbox)
  expect((await reader?.read())?.value).toContain('event: changed')
  await reader?.cancel()
})
