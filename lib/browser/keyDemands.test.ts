import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { KeyDemand } from '../approvalKey/keyDemand.ts'
import { changeKeyDemands, demandFor, readKeyDemands } from './keyDemands.ts'

const account = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'
const always: KeyDemand = { when: 'always' }
const site: KeyDemand = { when: 'site', origin: 'https://partner.example' }
const granted = vi.fn(async () => {})
const refused = async () => {
  throw new Error('cancelled')
}

const stored = async () => (await fakeBrowser.storage.local.get('approvalKeyRules')).approvalKeyRules

beforeEach(() => {
  fakeBrowser.reset()
  granted.mockClear()
  // Locks are not part of the fake browser.
  vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => unknown) => work() } })
})

test('T66: a rule may be added freely; taking it away asks for the key, with what was and what shall be', async () => {
  await changeKeyDemands((present) => [...present, site], refused)
  await changeKeyDemands((present) => [...present, always], refused)
  expect(await stored()).toEqual([site, always])
  await expect(changeKeyDemands(() => [site], refused)).rejects.toThrow('cancelled')
  expect(await stored()).toEqual([site, always])
  await changeKeyDemands(() => [always], granted)
  expect(granted).not.toHaveBeenCalled()
  await changeKeyDemands(() => [], granted)
  expect(granted).toHaveBeenCalledExactlyOnceWith({ kind: 'rules', before: [always], after: [] })
  expect(await stored()).toEqual([])
})

test('T46: rules that cannot be read demand the key for everything, and are not mended without it', async () => {
  await fakeBrowser.storage.local.set({ approvalKeyRules: [{ when: 'never' }] })
  expect((await readKeyDemands()).own).toBe('unreadable')
  expect(await demandFor({ account })).toEqual({ rule: always, by: 'own' })
  await expect(changeKeyDemands(() => [site], refused)).rejects.toThrow('cancelled')
})

test('an administrator’s rules stand beside the person’s, and cannot be taken away here', async () => {
  await fakeBrowser.storage.managed.set({ approvalKeyRules: ['above:0.5 ETH'] })
  await changeKeyDemands(() => [site], refused)
  const deposit = { account, asset: 'ETH', amount: '0.6' }
  expect(await demandFor(deposit)).toMatchObject({ by: 'organization', rule: { above: '0.5' } })
  expect(await demandFor({ ...deposit, amount: '0.5' })).toBeUndefined()
  expect(await demandFor({ account, origin: 'https://partner.example' })).toEqual({ rule: site, by: 'own' })
  await changeKeyDemands(() => [], granted)
  expect(await demandFor(deposit)).toMatchObject({ by: 'organization' })
})

test.each<[string, Record<string, unknown>]>([
  ['a rule in another form', { approvalKeyRules: ['sometimes'] }],
  ['a policy that is broken elsewhere', { askBlock: ['*'] }],
])('T46: %s lets no account sign', async (_what, policy) => {
  await fakeBrowser.storage.managed.set(policy)
  await expect(demandFor({ account })).rejects.toMatchObject({ code: 'policy-forbids' })
})
