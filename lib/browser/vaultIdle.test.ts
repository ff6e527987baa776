import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { browser } from './browser.ts'
import { vaultSessionKey } from './vaultAlarm.ts'
import { lockWhenIdle } from './vaultIdle.ts'

describe('T51: an unlocking ends when nobody is there', () => {
  beforeEach(() => fakeBrowser.reset())

  const change = async (state: 'active' | 'idle' | 'locked') => {
    await browser.storage.session.set({ [vaultSessionKey]: 'key', 'request/1': 'kept' })
    const read = vi.spyOn(browser.storage.session, 'get')
    await lockWhenIdle(state)
    expect(read).not.toHaveBeenCalled()
    read.mockRestore()
    return Object.keys(await browser.storage.session.get(null)).sort()
  }

  test.each(['idle', 'locked'] as const)('%s', async (state) => {
    expect(await change(state)).toEqual(['request/1'])
  })

  test('not by coming back', async () => {
    expect(await change('active')).toContain(vaultSessionKey)
  })
})
