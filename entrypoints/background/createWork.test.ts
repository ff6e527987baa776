import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readRequests, writeRequest } from '../../lib/browser/requestStore.ts'
import { vaultAlarm, vaultSessionKey } from '../../lib/browser/vaultAlarm.ts'
import { sessionKeyStore } from '../../lib/browser/vaultStore.ts'
import { exampleRecord } from '../../lib/request/exampleRecord.ts'
import { type BackgroundWork, createWork } from './createWork.ts'
import { startBackground } from './startBackground.ts'

const now = Date.parse('2026-05-19T12:05:00Z')

type Script = { id: string; matches: string[] }
let scripts: Script[]
let grants: string[]
let work: BackgroundWork

/** Browsers refuse to register a script under an id that is taken. */
function register(next: Script[]): void {
  if (next.some(({ id }) => scripts.some((script) => script.id === id)))
    throw new Error('Duplicate script ID')
  scripts.push(...next)
}

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date', 'setTimeout', 'clearTimeout'] })
  fakeBrowser.reset()
  scripts = []
  grants = ['https://partner.example/*']
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
      scripts.filter(({ id }) => ids.includes(id)),
    registerContentScripts: async (next: Script[]) => register(next),
    updateContentScripts: async (next: Script[]) => {
      scripts = scripts.map((script) => next.find(({ id }) => id === script.id) ?? script)
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      scripts = scripts.filter(({ id }) => !ids.includes(id))
    },
    executeScript: async () => [],
  })
  Object.assign(fakeBrowser.action, {
    setBadgeText: async () => {},
    setBadgeBackgroundColor: async () => {},
    setBadgeTextColor: async () => {},
  })
  Object.assign(fakeBrowser.storage.local, { setAccessLevel: async () => {} })
  Object.assign(fakeBrowser.idle, { setDetectionInterval: vi.fn() })
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async () => undefined) as never)
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation((async () => ({ origins: grants })) as never)
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation((async (wanted: { origins: string[] }) =>
    wanted.origins.every((pattern) => grants.includes(pattern))) as never)
  work = createWork()
})

afterEach(() => {
  vi.useRealTimers()
})

const states = async () => Object.fromEntries((await readRequests()).map(({ id, state }) => [id, state]))

test('R3: every listener stands before anything else happens', () => {
  const { alarms, idle, permissions, runtime, storage, tabs } = fakeBrowser
  const events: object[] = [
    runtime.onConnect,
    runtime.onMessage,
    runtime.onInstalled,
    runtime.onStartup,
    tabs.onRemoved,
    alarms.onAlarm,
    idle.onStateChanged,
    permissions.onAdded,
    permissions.onRemoved,
    storage.onChanged,
  ]
  const listening = events.map((event) =>
    vi.spyOn(event as { addListener(): void }, 'addListener').mockImplementation(() => {}),
  )
  startBackground()
  for (const listens of listening) expect(listens).toHaveBeenCalledTimes(1)
})

test('R3: the bridge is registered once, however often the browser says that there is a grant', async () => {
  await work.granted(grants)
  await work.granted(grants)
  await work.installed('update')
  await work.browserStarted()
  expect(scripts.map(({ id, matches }) => [id, matches])).toEqual([['bridge', grants]])
})

test('R1: the browser wakes it when the first request expires, and then that one ends', async () => {
  const soon = new Date(now + 90_000).toISOString()
  await writeRequest(exampleRecord({ id: 'later', expiresAt: new Date(now + 900_000).toISOString() }))
  await writeRequest(exampleRecord({ id: 'soon', expiresAt: soon }))
  const alarm = vi.spyOn(fakeBrowser.alarms, 'create')
  await work.settle()
  expect(alarm.mock.calls).toEqual([['expiry', { when: Date.parse(soon) }]])
  vi.setSystemTime(Date.parse(soon))
  await work.alarmRang('expiry')
  expect(await states()).toEqual({ later: 'pending', soon: 'expired' })
})

test('R5 R11: the closing of its window or tab declines what that showed; any other tab’s declines nothing', async () => {
  await writeRequest(exampleRecord({ id: 'shown' }))
  await writeRequest(exampleRecord({ id: 'waiting', verificationId: 'another' }))
  await fakeBrowser.storage.session.set({ signWindow: { tabId: 40, shownIds: ['shown'] } })
  await work.tabRemoved(41)
  expect(await states()).toEqual({ shown: 'pending', waiting: 'pending' })
  await work.tabRemoved(40)
  expect(await states()).toEqual({ shown: 'rejected', waiting: 'pending' })
})

test('R12: an unlocking has its alarm at the stored deadline, and the alarm ends it', async () => {
  const alarm = vi.spyOn(fakeBrowser.alarms, 'create')
  await sessionKeyStore.write({ key: 'a2V5' }, now + 60_000)
  expect(alarm).toHaveBeenCalledExactlyOnceWith(vaultAlarm, { when: now + 60_000 })
  await work.alarmRang('expiry')
  expect(await sessionKeyStore.read()).toBeDefined()
  await work.alarmRang(vaultAlarm)
  expect(await fakeBrowser.storage.session.get(vaultSessionKey)).toEqual({})
})

test('R12: each instance says anew after how many minutes without anybody an unlocking ends', async () => {
  await work.settle()
  expect(fakeBrowser.idle.setDetectionInterval).toHaveBeenCalledExactlyOnceWith(900)
})

describe('R40: a grant that was taken away', () => {
  test('ends what its site asked, and unregisters the bridge', async () => {
    await work.granted(grants)
    await writeRequest(exampleRecord({ id: 'open' }))
    await writeRequest(exampleRecord({ id: 'signed', state: 'undelivered' }))
    grants = []
    await work.revoked()
    expect(await states()).toEqual({ open: 'failed', signed: 'undelivered' })
    expect(scripts).toEqual([])
  })
})
