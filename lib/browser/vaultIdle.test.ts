import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { browser } from './browser.ts'
import { vaultSessionKey } from './vaultAlarm.ts'
import { idleSeconds, lockWhenIdle } from './vaultIdle.ts'

let tell: (state: 'active' | 'idle' | 'locked') => void

describe('T51: an unlocking ends when nobody is there', () => {
  beforeEach(() => {
    fakeBrowser.reset()
    vi.spyOn(browser.idle, 'setDetectionInterval').mockImplementation(() => undefined)
    vi.spyOn(browser.idle.onStateChanged, 'addListener').mockImplementation((listener) => {
      tell = listener
    })
    lockWhenIdle()
  })

  const change = async (state: 'active' | 'idle' | 'locked') => {
    await browser.storage.session.set({ [vaultSessionKey]: 'key', 'request/1': 'kept' })
    const read = vi.spyOn(browser.storage.session, 'get')
    tell(state)
    // Storage answers in order: what was asked for before this is done.
    await browser.storage.session.set({ after: true })
    expect(read).not.toHaveBeenCalled()
    read.mockRestore()
    return Object.keys(await browser.storage.session.get(null)).sort()
  }

  test.each(['idle', 'locked'] as const)('%s', async (state) => {
    expect(await change(state)).toEqual(['after', 'request/1'])
  })

  test('not by coming back', async () => {
    expect(await change('active')).toContain(vaultSessionKey)
    expect(browser.idle.setDetectionInterval).toHaveBeenCalledWith(idleSeconds)
  })
})
