// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  type DepositParts,
  type DepositWork,
  depositFile,
  depositLoader,
  provideDeposits,
} from './deposits.ts'

const scope = globalThis as { countersignDeposits?: unknown; importScripts?: unknown }
const parts = {} as DepositParts
const work = {} as DepositWork
const provided = vi.fn(() => work)

/** The event page's own way, with the browser's fetching in the test's hands. */
let scripts: HTMLScriptElement[]

beforeEach(() => {
  provided.mockClear()
  scripts = []
  vi.spyOn(document.head, 'append').mockImplementation((...nodes) => {
    scripts.push(...(nodes as HTMLScriptElement[]))
  })
})

afterEach(() => {
  delete scope.countersignDeposits
  delete scope.importScripts
  vi.restoreAllMocks()
})

test('a service worker imports the file once, at the first call', async () => {
  const importScripts = vi.fn(() => provideDeposits(provided))
  scope.importScripts = importScripts
  const deposits = depositLoader(parts)
  expect(importScripts).not.toHaveBeenCalled()
  expect(await Promise.all([deposits(), deposits()])).toEqual([work, work])
  expect(importScripts).toHaveBeenCalledExactlyOnceWith(depositFile)
  expect(provided).toHaveBeenCalledExactlyOnceWith(parts)
  expect(scripts).toEqual([])
})

test('R17: an event page gets a script element', async () => {
  const deposits = depositLoader(parts)()
  expect(scripts.map((script) => script.getAttribute('src'))).toEqual([depositFile])
  provideDeposits(provided)
  scripts[0]?.onload?.(new Event('load'))
  expect(await deposits).toBe(work)
})

test('a file that could not be loaded is tried again', async () => {
  const deposits = depositLoader(parts)
  const failing = deposits()
  scripts[0]?.onerror?.(new Event('error'))
  await expect(failing).rejects.toThrow()
  provideDeposits(provided)
  expect(await deposits()).toBe(work)
})
