import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { exampleDeposit } from '../deposit/exampleDeposit.ts'
import type { DepositEntry } from '../deposit/journal.ts'
import { someDepositIsOpen } from './depositArea.ts'
import { beginDeposit, changeDeposit, readDeposits, removeDeposits, watchDeposits } from './depositStore.ts'

beforeEach(() => fakeBrowser.reset())

const other = (changes: Partial<DepositEntry> = {}) => {
  const { plan } = exampleDeposit()
  return exampleDeposit({ id: 'entry-2', plan: { ...plan, verificationId: 'other' }, ...changes })
}
const stored = async (area: 'local' | 'session') =>
  (await fakeBrowser.storage[area].get('deposits')).deposits as unknown[] | undefined

describe('the journal', () => {
  test('keeps entries in the order in which they began, private ones for the session only', async () => {
    await beginDeposit(other({ startedAt: '2026-05-19T12:06:00.000Z' }), true)
    await beginDeposit(exampleDeposit(), false)
    expect(await readDeposits()).toMatchObject([{ id: 'entry-1' }, { id: 'entry-2' }])
    expect(await stored('local')).toMatchObject([{ id: 'entry-1' }])
    expect(await stored('session')).toMatchObject([{ id: 'entry-2' }])
  })

  test.each([
    ['an ordinary and a private', false, true],
    ['a private and an ordinary', true, false],
    ['two ordinary', false, false],
  ])('T64: %s window cannot both send for one verification', async (_name, first, second) => {
    await beginDeposit(exampleDeposit(), first)
    await expect(beginDeposit(exampleDeposit({ id: 'entry-2' }), second)).rejects.toMatchObject({
      code: 'deposit-under-way',
    })
    expect(await readDeposits()).toHaveLength(1)
  })

  test('T64: of many that begin at once, one does', async () => {
    const all = Array.from({ length: 10 }, (_, at) =>
      beginDeposit(exampleDeposit({ id: `entry-${at}` }), at % 2 === 0),
    )
    const results = await Promise.allSettled(all)
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await readDeposits()).toHaveLength(1)
  })

  test('what cannot be written is not begun', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'))
    await expect(beginDeposit(exampleDeposit(), false)).rejects.toMatchObject({ code: 'deposit-not-noted' })
    expect(await readDeposits()).toEqual([])
  })

  test('T47: an entry that cannot be read is kept, is passed over, and stands in the way of its verification', async () => {
    const newer = { ...exampleDeposit(), version: 2, id: 'newer' }
    await fakeBrowser.storage.local.set({ deposits: [newer, 'noise', null] })
    expect(await readDeposits()).toEqual([])
    expect(await someDepositIsOpen()).toBe(true)
    await expect(beginDeposit(exampleDeposit(), false)).rejects.toMatchObject({ code: 'deposit-under-way' })
    await beginDeposit(other(), false)
    await changeDeposit('entry-2', (entry) => ({ ...entry, state: 'dropped' }))
    await removeDeposits(() => true)
    expect(await stored('local')).toEqual([newer, 'noise', null])
  })

  test('a journal that is no list counts as empty', async () => {
    await fakeBrowser.storage.local.set({ deposits: { state: 'sending' } })
    expect(await readDeposits()).toEqual([])
    expect(await someDepositIsOpen()).toBe(false)
  })

  test('changes one entry, whichever area it is in, and writes nothing where nothing changes', async () => {
    await beginDeposit(exampleDeposit(), false)
    await beginDeposit(other(), true)
    const after = await changeDeposit('entry-2', (entry) => ({ ...entry, state: 'sent' }))
    expect(after.state).toBe('sent')
    expect((await readDeposits()).map(({ state }) => state)).toEqual(['sending', 'sent'])
    const set = vi.spyOn(fakeBrowser.storage.session, 'set')
    await changeDeposit('entry-2', (entry) => ({ ...entry }))
    expect(set).not.toHaveBeenCalled()
    await expect(changeDeposit('entry-3', (entry) => entry)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('forgets only what has ended', async () => {
    await beginDeposit(exampleDeposit(), false)
    await beginDeposit(other({ state: 'confirmed' }), false)
    await removeDeposits(() => true)
    expect(await readDeposits()).toMatchObject([{ id: 'entry-1' }])
    expect(await someDepositIsOpen()).toBe(true)
    await changeDeposit('entry-1', (entry) => ({ ...entry, state: 'reverted' }))
    expect(await someDepositIsOpen()).toBe(false)
  })

  test('grows no further than what can still be asked for again', async () => {
    const old = Array.from({ length: 520 }, (_, at) => {
      const plan = { ...exampleDeposit().plan, verificationId: `v-${at}` }
      const startedAt = new Date(at * 1000).toISOString()
      return exampleDeposit({ id: `old-${at}`, plan, startedAt, state: at === 0 ? 'unknown' : 'confirmed' })
    })
    const over = '2026-05-01T00:00:00.000Z'
    await fakeBrowser.storage.local.set({ deposits: old.map((each) => ({ ...each, expiresAt: over })) })
    await beginDeposit(exampleDeposit(), false)
    const ids = (await readDeposits()).map(({ id }) => id)
    expect(ids).toHaveLength(501)
    expect(ids).toContain('old-0')
    expect(ids).not.toContain('old-1')
    expect(ids).toContain('entry-1')
  })

  test('tells of changes until it is told to stop', async () => {
    const changed = vi.fn()
    const stop = watchDeposits(changed)
    await beginDeposit(exampleDeposit(), false)
    await fakeBrowser.storage.local.set({ other: 1 })
    expect(changed).toHaveBeenCalledOnce()
    stop()
    await beginDeposit(other(), true)
    expect(changed).toHaveBeenCalledOnce()
  })
})
