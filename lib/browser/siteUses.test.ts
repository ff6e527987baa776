import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  forgetSiteUses,
  originsWith,
  readSiteUses,
  setSiteUse,
  usedSince,
  usesFrom,
  watchSiteUses,
} from './siteUses.ts'

const shop = 'https://shop.example'

beforeEach(() => {
  fakeBrowser.reset()
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-05-19T12:00:00.000Z') })
})

test('a use is given to one exact origin, since now', async () => {
  await setSiteUse(shop, 'watch', true)
  expect(await readSiteUses()).toEqual({ [shop]: { watch: '2026-05-19T12:00:00.000Z' } })
  expect(await usedSince(shop, 'watch')).toBe('2026-05-19T12:00:00.000Z')
  expect(await usedSince(shop, 'wallet')).toBeUndefined()
  expect(await usedSince(`${shop}:8443`, 'watch')).toBeUndefined()
})

test('giving it again keeps its time, taking it back forgets it', async () => {
  await setSiteUse(shop, 'ask', true)
  await setSiteUse(shop, 'wallet', true)
  vi.setSystemTime('2026-05-20T12:00:00.000Z')
  await setSiteUse(shop, 'wallet', true)
  expect(await usedSince(shop, 'wallet')).toBe('2026-05-19T12:00:00.000Z')
  await setSiteUse(shop, 'wallet', false)
  expect(await readSiteUses()).toEqual({ [shop]: { ask: '2026-05-19T12:00:00.000Z' } })
  await setSiteUse(shop, 'ask', false)
  expect(await readSiteUses()).toEqual({})
  await setSiteUse(shop, 'wallet', true)
  expect(await usedSince(shop, 'wallet')).toBe('2026-05-20T12:00:00.000Z')
})

test('forgetting a site leaves the others', async () => {
  await setSiteUse(shop, 'watch', true)
  await setSiteUse('https://other.example', 'watch', true)
  await forgetSiteUses(shop)
  expect(originsWith(await readSiteUses(), 'watch')).toEqual(['https://other.example'])
  expect(originsWith(await readSiteUses(), 'wallet')).toEqual([])
})

test('two changes at once do not undo each other', async () => {
  await Promise.all([setSiteUse(shop, 'watch', true), setSiteUse(shop, 'wallet', true)])
  expect(Object.keys((await readSiteUses())[shop] ?? {}).sort()).toEqual(['wallet', 'watch'])
})

test.each([
  'https://dashboard.paxos.com',
  'http://shop.example',
  'https://shop.example/path',
  'null',
  '__proto__',
])('T8, T68: nothing is given to %s', async (origin) => {
  await expect(setSiteUse(origin, 'watch', true)).rejects.toMatchObject({ code: 'origin-refused' })
  expect(await readSiteUses()).toEqual({})
  expect(usesFrom({ [origin]: { watch: '2026-05-19T12:00:00Z' } })).toEqual({})
})

test('T47: one damaged member does not take the others with it', () => {
  const since = '2026-05-19T12:00:00Z'
  expect(usesFrom({ [shop]: { ask: since, watch: 'lately', wallet: 7 }, 'https://b.example': true })).toEqual(
    {
      [shop]: { ask: since },
    },
  )
})

test('T47: whatever is stored, it can be read', () => {
  fc.assert(fc.property(fc.anything(), (stored) => typeof usesFrom(stored) === 'object'))
})

test('T47: a change that the browser did not keep is told', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'))
  await expect(setSiteUse(shop, 'watch', true)).rejects.toMatchObject({ code: 'settings-not-saved' })
})

test('tells other pages, until they stop watching', async () => {
  const changed = vi.fn()
  const stop = watchSiteUses(changed)
  await setSiteUse(shop, 'watch', true)
  await vi.waitFor(() =>
    expect(changed).toHaveBeenCalledExactlyOnceWith({ [shop]: { watch: '2026-05-19T12:00:00.000Z' } }),
  )
  stop()
  await forgetSiteUses(shop)
  expect(changed).toHaveBeenCalledOnce()
})

test('T46: a policy takes away and adds, and the person’s own choices stay stored', async () => {
  await setSiteUse(shop, 'watch', true)
  await setSiteUse(shop, 'wallet', true)
  await fakeBrowser.storage.managed.set({ watchOn: ['https://desk.example'], walletBlocked: ['*'] })
  expect(await readSiteUses()).toEqual({
    [shop]: { watch: '2026-05-19T12:00:00.000Z' },
    'https://desk.example': { watch: 'policy' },
  })
  await expect(setSiteUse(shop, 'wallet', true)).rejects.toMatchObject({ code: 'policy-forbids' })
  await expect(setSiteUse('https://desk.example', 'watch', false)).rejects.toMatchObject({
    code: 'policy-forbids',
  })
  await fakeBrowser.storage.managed.clear()
  expect(Object.keys((await readSiteUses())[shop] ?? {}).sort()).toEqual(['wallet', 'watch'])
  expect((await readSiteUses())['https://desk.example']).toBeUndefined()
})

test('T46: under a policy that cannot be read no site has any use', async () => {
  await setSiteUse(shop, 'watch', true)
  await fakeBrowser.storage.managed.set({ watchAllow: ['*'] })
  expect(await readSiteUses()).toEqual({})
})
