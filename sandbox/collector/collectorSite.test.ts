import { JsonRpcProvider, parseEther, Wallet } from 'ethers'
import { expect, test, vi } from 'vitest'
import { testSandbox } from '../api/apiTestSession.ts'
import { listenOnLoopback } from '../server/listenOnLoopback.ts'
import { visitSite } from '../site/siteVisitor.ts'
import type { Sandbox } from '../startSandbox.ts'
import { createCollectorApp } from './createCollectorApp.ts'

/** A partner's customer who asks the holder of an address by link. */
async function askByLink(sandbox: Sandbox, wallet: { address: string }, method = 'SIGNATURE') {
  const customer = await visitSite(sandbox.partnerUrl)
  const created = await customer.post('/api/verifications', {
    network: 'ETHEREUM',
    address: wallet.address,
    method,
    request_key: crypto.randomUUID(),
  })
  const path = `/api/verifications/${String(created.body.id)}`
  const { body } = await customer.post(`${path}/link`, {})
  const link = new URL(String(body.url))
  return { customer, path, link, token: link.hash.slice(1), id: created.body.id }
}

function messageIn(body: Record<string, unknown>): string {
  return (body.payload as { message: string }).message
}

test('a holder signs by link; both sides show what the API returned', async () => {
  const sandbox = await testSandbox()
  const wallet = Wallet.createRandom()
  const { customer, path, link, token, id } = await askByLink(sandbox, wallet)
  expect(link.origin).toBe(sandbox.collectorUrl)
  const holder = await visitSite(sandbox.collectorUrl)
  const claimed = await holder.post('/api/claim', { token })
  expect(claimed.body).toEqual({
    status: 'PENDING',
    payload: {
      verification_id: id,
      network: 'ETHEREUM',
      address: wallet.address,
      message: expect.stringContaining('Nonce: '),
      expires_at: expect.any(String),
    },
  })
  const wrong = await Wallet.createRandom().signMessage(messageIn(claimed.body))
  expect((await holder.post('/api/signature', { signature: wrong })).body.status).toBe('PENDING')
  const signature = await wallet.signMessage(messageIn(claimed.body))
  expect((await holder.post('/api/signature', { signature })).body.status).toBe('APPROVED')
  expect((await holder.get('/api/request')).body.status).toBe('APPROVED')
  expect((await customer.get(path)).body).toMatchObject({ status: 'APPROVED', byLink: true })
})

test('a link works once: a reload finds the request again, another browser does not', async () => {
  const sandbox = await testSandbox()
  const { token } = await askByLink(sandbox, Wallet.createRandom())
  const holder = await visitSite(sandbox.collectorUrl)
  const claimed = await holder.post('/api/claim', { token })
  expect((await holder.get('/api/request')).body).toEqual(claimed.body)
  expect((await holder.post('/api/claim', { token })).body).toEqual(claimed.body)
  const other = await visitSite(sandbox.collectorUrl)
  expect(await other.post('/api/claim', { token })).toMatchObject({
    status: 410,
    body: { type: 'link-used' },
  })
  expect((await other.get('/api/request')).status).toBe(404)
  expect((await other.post('/api/signature', { signature: '0x00' })).status).toBe(404)
})

test('opening the page alone, as a preview does, does not use the link up', async () => {
  const sandbox = await testSandbox()
  const { link, token } = await askByLink(sandbox, Wallet.createRandom())
  await (await fetch(link)).text()
  const holder = await visitSite(sandbox.collectorUrl)
  expect((await holder.post('/api/claim', { token })).status).toBe(200)
})

test('unknown and malformed links, and finished verifications, are refused', async () => {
  const sandbox = await testSandbox()
  const holder = await visitSite(sandbox.collectorUrl)
  expect((await holder.post('/api/claim', { token: 'A'.repeat(43) })).body.type).toBe('link-unknown')
  expect((await holder.post('/api/claim', { token: '../../api/verifications' })).status).toBe(400)
  const { token } = await askByLink(sandbox, Wallet.createRandom())
  sandbox.clock.advance(49 * 3600 * 1000)
  expect(await holder.post('/api/claim', { token })).toMatchObject({
    status: 410,
    body: { type: 'link-settled' },
  })
})

test('a change needs the collector’s own origin', async () => {
  const sandbox = await testSandbox()
  const { token } = await askByLink(sandbox, Wallet.createRandom())
  const holder = await visitSite(sandbox.collectorUrl)
  expect((await holder.post('/api/claim', { token }, {})).status).toBe(403)
})

test('the partner’s backend addresses are closed to browsers and to signatures for another verification', async () => {
  const sandbox = await testSandbox()
  const { token, id } = await askByLink(sandbox, Wallet.createRandom())
  const url = `${sandbox.partnerUrl}/collector/links/${token}`
  const post = (path: string, content: object, headers: Record<string, string> = {}) =>
    fetch(`${url}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(content),
    })
  expect((await post('claim', {}, { origin: sandbox.partnerUrl })).status).toBe(403)
  expect((await post('claim', {}, { cookie: 'partner_session=x' })).status).toBe(403)
  expect((await post('signature', { id, signature: '0x00' })).status).toBe(409)
  expect((await fetch(`${url}/claim`, { method: 'POST' })).status).not.toBe(403)
})

test('all that reaches the collector are the five fields and the status; it holds no credential', async () => {
  const sandbox = await testSandbox()
  const wallet = Wallet.createRandom()
  const received: Record<string, unknown>[] = []
  const sent: string[] = []
  const watching: typeof fetch = async (input, init) => {
    sent.push(JSON.stringify([String(input), init?.headers, init?.body]))
    const response = await fetch(input, init)
    received.push(await response.clone().json())
    return response
  }
  let app: ReturnType<typeof createCollectorApp> | undefined
  const listener = await listenOnLoopback(0, (request) => app?.fetch(request) ?? new Response(null))
  try {
    const { port } = listener
    app = createCollectorApp({ port, partnerUrl: sandbox.partnerUrl, log: () => {}, fetch: watching })
    const { token } = await askByLink(sandbox, wallet)
    const holder = await visitSite(`http://localhost:${port}`)
    const claimed = await holder.post('/api/claim', { token })
    const signature = await wallet.signMessage(messageIn(claimed.body))
    expect((await holder.post('/api/signature', { signature })).body.status).toBe('APPROVED')
  } finally {
    await listener.close()
  }
  expect(received.map((body) => Object.keys(body).toSorted())).toEqual([
    ['address', 'expires_at', 'message', 'network', 'verification_id'],
    ['status'],
  ])
  const passed = JSON.stringify([received, sent])
  for (const secret of [
    sandbox.siteCredentials.clientSecret,
    sandbox.siteCredentials.clientId,
    'uthorization',
    'Bearer',
  ]) {
    expect(passed).not.toContain(secret)
  }
  expect(sent.every((line) => line.includes(sandbox.partnerUrl))).toBe(true)
})

test('a sixth field from the partner is refused, not shown', async () => {
  const fields = { verification_id: 'x', network: 'INK', address: 'y', message: 'm', expires_at: 'z' }
  const answer = { ...fields, access_token: 'leak' }
  const options = { port: 0, partnerUrl: 'http://localhost:1', log: () => {} }
  const app = createCollectorApp({ ...options, fetch: async () => Response.json(answer) })
  const headers = { host: 'localhost:0', origin: 'http://localhost:0', 'content-type': 'application/json' }
  const opened = await app.request('http://localhost:0/', { headers: { host: 'localhost:0' } })
  const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const claimed = await app.request('http://localhost:0/api/claim', {
    method: 'POST',
    headers: { ...headers, cookie },
    body: JSON.stringify({ token: 'A'.repeat(43) }),
  })
  expect(claimed.status).toBe(502)
  expect(await claimed.text()).not.toContain('leak')
})

test('a holder is asked by link for a deposit, and both sides hear that it has arrived', async () => {
  const sandbox = await testSandbox()
  const provider = new JsonRpcProvider(sandbox.chains.url('ETHEREUM'), undefined, { staticNetwork: true })
  const wallet = Wallet.createRandom(provider)
  await sandbox.chains.give('ETHEREUM', wallet.address)
  const { customer, path, token } = await askByLink(sandbox, wallet, 'SMALL_DEPOSIT')
  const holder = await visitSite(sandbox.collectorUrl)
  const claimed = await holder.post('/api/claim', { token })
  const payload = claimed.body.payload as { small_deposit_verification: Record<string, string> }
  expect(Object.keys(payload)).toEqual([
    'id',
    'network',
    'address',
    'verification_method',
    'status',
    'small_deposit_verification',
    'created_at',
    'expires_at',
  ])
  expect((await holder.post('/api/signature', { signature: '0x00' })).body.type).toBe('no-signature')
  const { deposit_address: to = '', amount = '' } = payload.small_deposit_verification
  await wallet.sendTransaction({ to, value: parseEther(amount) })
  expect((await holder.get('/api/request')).body.status).toBe('PENDING')
  await sandbox.chains.mine('ETHEREUM', 12)
  await vi.waitFor(async () => expect((await holder.get('/api/request')).body.status).toBe('APPROVED'), 5_000)
  expect((await customer.get(path)).body).toMatchObject({ status: 'APPROVED', byLink: true })
  provider.destroy()
})
