import { expect, test } from 'vitest'
import { sampleEvm, sampleSolana, testSandbox } from '../api/apiTestSession.ts'
import { adminSession } from './adminSession.ts'

test('the chains start when they are asked, and can be steered', async () => {
  const admin = adminSession(await testSandbox())
  const states = async () => {
    const { body } = await admin.get('/chains')
    return (body.items as { state: string }[]).map(({ state }) => state)
  }
  expect(await states()).toEqual(['waiting', 'waiting', 'waiting', 'waiting', 'waiting'])
  const coins = { network: 'ETHEREUM', address: sampleEvm, asset: 'PYUSD', amount: '1.5' }
  expect(await admin.post('/chains/coins', coins)).toMatchObject({ status: 200, body: { asset: 'PYUSD' } })
  expect((await admin.post('/chains/blocks', { network: 'SOLANA', blocks: 5 })).status).toBe(200)
  expect(await states()).toEqual(['running', 'waiting', 'waiting', 'waiting', 'running'])
  const made = await admin.post('/chains/contract-accounts', { network: 'ETHEREUM', owner: sampleEvm })
  expect([made.status, made.body.address]).toEqual([201, expect.stringMatching(/^0x[0-9a-f]{40}$/)])
})

test('what makes no sense on a chain is refused before it starts', async () => {
  const sandbox = await testSandbox()
  const admin = adminSession(sandbox)
  const detail = async (path: string, body: object) => {
    const answer = await admin.post(path, body)
    expect(answer.status).toBe(400)
    return answer.body.detail
  }
  const coins = { network: 'INK', address: sampleEvm }
  expect(await detail('/chains/coins', { ...coins, asset: 'USDP' })).toBe('asset: must be one of ETH, USDG')
  expect(await detail('/chains/coins', { ...coins, address: sampleSolana })).toMatch(/^address: /)
  expect(await detail('/chains/coins', { ...coins, amount: '1e9' })).toMatch(/plain decimal/)
  expect(await detail('/chains/blocks', { network: 'INK', blocks: 0 })).toMatch(/blocks/)
  expect(await detail('/chains/contract-accounts', { network: 'SOLANA', owner: sampleSolana })).toMatch(
    /^network: /,
  )
  expect(sandbox.chains.statuses().every(({ state }) => state === 'waiting')).toBe(true)
})
