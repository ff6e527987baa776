import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { changeSettings, defaultSettings, readSettings, settingsFrom, watchSettings } from './settings.ts'

beforeEach(() => fakeBrowser.reset())

test('starts with the defaults', async () => {
  expect(await readSettings()).toEqual(defaultSettings)
})

test('keeps a change and leaves the rest', async () => {
  await changeSettings({ solanaEncoding: 'hex' })
  await changeSettings({ explorer: 'test' })
  expect(await readSettings()).toEqual({
    version: 1,
    solanaEncoding: 'hex',
    explorer: 'test',
    keepProofs: 'ever',
  })
})

test('two changes at once do not undo each other', async () => {
  await Promise.all([changeSettings({ solanaEncoding: 'base64' }), changeSettings({ explorer: 'test' })])
  expect(await readSettings()).toEqual({
    version: 1,
    solanaEncoding: 'base64',
    explorer: 'test',
    keepProofs: 'ever',
  })
})

test('T47: one damaged member does not take the others with it', () => {
  expect(settingsFrom({ version: 9, solanaEncoding: 'base32', explorer: 'test' })).toEqual({
    version: 1,
    solanaEncoding: 'base58',
    explorer: 'test',
    keepProofs: 'ever',
  })
})

test('T47: whatever is stored, the settings can be read', () => {
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      const read = settingsFrom(stored)
      expect(['base58', 'base64', 'hex']).toContain(read.solanaEncoding)
      expect(['main', 'test']).toContain(read.explorer)
    }),
  )
})

test('T47: a change that the browser did not keep is told', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'))
  await expect(changeSettings({ explorer: 'test' })).rejects.toMatchObject({ code: 'settings-not-saved' })
})

test('tells other pages, until they stop watching', async () => {
  const changed = vi.fn()
  const stop = watchSettings(changed)
  await changeSettings({ explorer: 'test' })
  await vi.waitFor(() =>
    expect(changed).toHaveBeenCalledExactlyOnceWith({ ...defaultSettings, explorer: 'test' }),
  )
  stop()
  await changeSettings({ explorer: 'main' })
  expect(changed).toHaveBeenCalledOnce()
})

test('T46: what an administrator set stands above the person’s choice, and is not stored as theirs', async () => {
  await changeSettings({ explorer: 'test', solanaEncoding: 'hex' })
  await fakeBrowser.storage.managed.set({ solanaEncoding: 'base64' })
  expect(await readSettings()).toEqual({
    version: 1,
    solanaEncoding: 'base64',
    explorer: 'test',
    keepProofs: 'ever',
  })
  await changeSettings({ explorer: 'main' })
  await fakeBrowser.storage.managed.clear()
  expect(await readSettings()).toEqual({
    version: 1,
    solanaEncoding: 'hex',
    explorer: 'main',
    keepProofs: 'ever',
  })
})

test('T46: a new policy is told like any change', async () => {
  const changed = vi.fn()
  const stop = watchSettings(changed)
  await fakeBrowser.storage.managed.set({ explorer: 'test' })
  await vi.waitFor(() => expect(changed).toHaveBeenCalledWith({ ...defaultSettings, explorer: 'test' }))
  stop()
})
