import { JsonRpcProvider, parseEther, Wallet } from 'ethers'
import { expect, test, vi } from 'vitest'
import { apiSession, sampleEvm, testSandbox } from '../api/apiTestSession.ts'
import { visitSite } from '../site/siteVisitor.ts'

function wish(address: string, key = crypto.randomUUID()) {
  return { network: 'ETHEREUM', address, request_key: key }
}

function payloadOf(body: Record<string, unknown>): Record<string, string> {
  return body.payload as Record<string, string>
}

test('a customer verifies an address, and the status shown is that of the API', async () => {
  const sandbox = await testSandbox()
  const customer = await visitSite(sandbox.partnerUrl)
  const wallet = Wallet.createRandom()
  const created = await customer.post('/api/verifications', wish(wallet.address))
  expect(created.body).toMatchObject({ status: 'PENDING', network: 'ETHEREUM', address: wallet.address })
  expect(Object.keys(payloadOf(created.body))).toEqual([
    'verification_id',
    'network',
    'address',
    'message',
    'expires_at',
  ])
  const path = `/api/verifications/${String(created.body.id)}`
  const message = payloadOf(created.body).message ?? ''
  const wrong = await Wallet.createRandom().signMessage(message)
  expect((await customer.post(`${path}/signature`, { signature: wrong })).body.status).toBe('PENDING')
  const right = await wallet.signMessage(message)
  expect((await customer.post(`${path}/signature`, { signature: right })).body.status).toBe('APPROVED')
  expect((await customer.get(path)).body.status).toBe('APPROVED')
  const api = await apiSession(sandbox)
  const record = await api.get(`/v2/addresses/verifications/${String(created.body.id)}`)
  expect(record.body).toMatchObject({ status: 'APPROVED', signature_verification: { signature: right } })
})

test('pressing again after a failure asks for the same verification', async () => {
  const sandbox = await testSandbox()
  const customer = await visitSite(sandbox.partnerUrl)
  const again = wish(sampleEvm)
  const first = await customer.post('/api/verifications', again)
  expect((await customer.post('/api/verifications', again)).body).toEqual(first.body)
  expect((await customer.get('/api/verifications')).body).toHaveLength(1)
})

test('what the API refuses is told to the customer in its words', async () => {
  const sandbox = await testSandbox()
  const customer = await visitSite(sandbox.partnerUrl)
  const { status, body } = await customer.post('/api/verifications', wish('0x12'))
  expect(status).toBe(400)
  expect(body).toMatchObject({
    type: 'unsupported-address',
    detail: 'The address is not 0x and 40 hex digits.',
  })
})

test('one customer neither sees nor touches what another began', async () => {
  const sandbox = await testSandbox()
  const customer = await visitSite(sandbox.partnerUrl)
  const stranger = await visitSite(sandbox.partnerUrl)
  const { body } = await customer.post('/api/verifications', wish(sampleEvm))
  const path = `/api/verifications/${String(body.id)}`
  expect((await stranger.get('/api/verifications')).body).toEqual([])
  expect((await stranger.get(path)).status).toBe(404)
  expect((await stranger.post(`${path}/signature`, { signature: '0x' })).status).toBe(404)
  expect((await stranger.post(`${path}/link`, {})).status).toBe(404)
})

test('a change needs the session, the site’s own origin and JSON', async () => {
  const sandbox = await testSandbox()
  const customer = await visitSite(sandbox.partnerUrl)
  expect(customer.cookie).toMatch(/^partner_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  const content = wish(sampleEvm)
  for (const origin of [sandbox.collectorUrl, 'https://evil.example', 'null']) {
    const refused = fetch(`${sandbox.partnerUrl}/api/verifications`, {
      method: 'POST',
      headers: { origin, cookie: customer.cookie, 'content-type': 'application/json' },
      body: JSON.stringify(content),
    })
    expect((await refused).status).toBe(403)
  }
  expect((await customer.post('/api/verifications', content, {})).status).toBe(403)
  const asText = { origin: sandbox.partnerUrl, 'content-type': 'text/plain' }
  expect((await customer.post('/api/verifications', content, asText)).status).toBe(415)
  const anonymous = { origin: sandbox.partnerUrl, cookie: 'partner_session=guess' }
  expect((await customer.post('/api/verifications', content, anonymous)).status).toBe(401)
  expect((await customer.get('/api/verifications')).body).toEqual([])
})

test('the page is filled in from its address, escaped', async () => {
  const { partnerUrl } = await testSandbox()
  const { html } = await visitSite(
    `${partnerUrl}/?network=SOLANA&address=%22%3E%3Cscript%3Ealert(1)%3C/script%3E`,
  )
  expect(html).toMatch(/<option\s+value="SOLANA"\s+selected/)
  expect(html).not.toContain('<script>alert')
  expect(html).toContain('&lt;script&gt;alert(1)')
})

test('neither page nor answers carry the credentials', async () => {
  const sandbox = await testSandbox()
  const customer = await visitSite(sandbox.partnerUrl)
  const { body } = await customer.post('/api/verifications', wish(sampleEvm))
  const seen = JSON.stringify([customer.html, [...customer.headers], body])
  expect(seen).not.toContain(sandbox.siteCredentials.clientSecret)
  expect(seen).not.toContain(sandbox.siteCredentials.clientId)
  expect(seen).not.toContain(sandbox.adminToken)
})

test('a page without a script: forms there and back, the payload as a block of data that cannot be broken out of', async () => {
  const sandbox = await testSandbox()
  const customer = await visitSite(`${sandbox.partnerUrl}/plain`)
  expect(customer.html).not.toContain('<script')
  const send = (path: string, fields: Record<string, string>) =>
    fetch(sandbox.partnerUrl + path, {
      method: 'POST',
      headers: { origin: sandbox.partnerUrl, cookie: customer.cookie },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    })
  const wallet = Wallet.createRandom()
  const begun = await send('/plain', { network: 'ETHEREUM', address: wallet.address })
  expect(begun.status).toBe(303)
  const path = begun.headers.get('location') ?? ''
  const read = async () =>
    (await fetch(sandbox.partnerUrl + path, { headers: { cookie: customer.cookie } })).text()
  const [, data = ''] =
    /<script type="application\/paxos-verification\+json" id="verification">([^<]*)<\/script>/.exec(
      await read(),
    ) ?? []
  const { message, address } = JSON.parse(data) as Record<string, string>
  expect(address).toBe(wallet.address)
  expect((await send(path, { signature: await wallet.signMessage(message ?? '') })).status).toBe(303)
  expect(await read()).toMatch(/id="plain-status">APPROVED/)
  const stranger = await visitSite(`${sandbox.partnerUrl}/plain`)
  const other = await fetch(sandbox.partnerUrl + path, { headers: { cookie: stranger.cookie } })
  expect(other.status).toBe(404)
})

test('a customer proves an address by a deposit: test coins, the exact amount, and the API’s own word', async () => {
  const sandbox = await testSandbox()
  const customer = await visitSite(sandbox.partnerUrl)
  const provider = new JsonRpcProvider(sandbox.chains.url('ETHEREUM'), undefined, { staticNetwork: true })
  const wallet = Wallet.createRandom(provider)
  const created = await customer.post('/api/verifications', {
    ...wish(wallet.address),
    method: 'SMALL_DEPOSIT',
  })
  const payload = created.body.payload as { small_deposit_verification: Record<string, string> }
  const { deposit_address: to, amount = '', asset } = payload.small_deposit_verification
  expect(payload).toMatchObject({
    id: created.body.id,
    verification_method: 'SMALL_DEPOSIT',
    status: 'PENDING',
  })
  const path = `/api/verifications/${String(created.body.id)}`
  expect((await customer.post(`${path}/coins`, {})).body).toEqual({ asset })
  const { hash } = await wallet.sendTransaction({ to: to ?? '', value: parseEther(amount) })
  await sandbox.chains.mine('ETHEREUM', 12)
  await vi.waitFor(async () => expect((await customer.get(path)).body.status).toBe('APPROVED'), 5_000)
  expect((await customer.get(path)).body.payload).toMatchObject({
    small_deposit_verification: { transaction_hash: hash },
  })
  provider.destroy()
})

test('a deposit may be asked for in a token that the network has, and in no other', async () => {
  const sandbox = await testSandbox()
  const customer = await visitSite(sandbox.partnerUrl)
  const page = await (await fetch(sandbox.partnerUrl)).text()
  expect(page).toContain('&quot;ETHEREUM&quot;:[&quot;ETH&quot;,&quot;')
  const askFor = (asset: string) =>
    customer.post('/api/verifications', { ...wish(sampleEvm), method: 'SMALL_DEPOSIT', asset })
  const inToken = await askFor('PYUSD')
  expect(inToken.body.payload).toMatchObject({ small_deposit_verification: { asset: 'PYUSD' } })
  const path = `/api/verifications/${String(inToken.body.id)}`
  expect((await customer.post(`${path}/coins`, {})).body).toEqual({ asset: 'PYUSD' })
  const { status, body } = await askFor('DOGE')
  expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('must be one of ETH')])
})

test('there are coins for a deposit of one’s own only', async () => {
  const sandbox = await testSandbox()
  const customer = await visitSite(sandbox.partnerUrl)
  const { body } = await customer.post('/api/verifications', wish(sampleEvm))
  const path = `/api/verifications/${String(body.id)}/coins`
  expect((await customer.post(path, {})).status).toBe(409)
  expect((await (await visitSite(sandbox.partnerUrl)).post(path, {})).status).toBe(404)
  expect(sandbox.chains.isRunning('ETHEREUM')).toBe(false)
})
