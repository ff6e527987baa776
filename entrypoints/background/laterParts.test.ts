// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { laterFile, partLoader, providePart } from './laterParts.ts'

const scope = globalThis as { countersignParts?: unknown; importScripts?: unknown }
const needs = {}
const work = {}
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
  delete scope.countersignParts
  delete scope.importScripts
  vi.restoreAllMocks()
})

test('a service worker imports the file once, at the first call', async () => {
  const importScripts = vi.fn(() => providePart('deposits', provided))
  scope.importScripts = importScripts
  const part = partLoader('deposits', needs)
  expect(importScripts).not.toHaveBeenCalled()
  expect(await Promise.all([part(), part()])).toEqual([work, work])
  expect(importScripts).toHaveBeenCalledExactlyOnceWith(laterFile)
  expect(provided).toHaveBeenCalledExactlyOnceWith(needs)
  expect(scripts).toEqual([])
})

test('R17: an event page gets a script element', async () => {
  const part = partLoader('deposits', needs)()
  expect(scripts.map((script) => script.getAttribute('src'))).toEqual([laterFile])
  providePart('deposits', provided)
  scripts[0]?.onload?.(new Event('load'))
  expect(await part).toBe(work)
})

test('a file that could not be loaded is tried again', async () => {
  const part = partLoader('deposits', needs)
  const failing = part()
  scripts[0]?.onerror?.(new Event('error'))
  await expect(failing).rejects.toThrow()
  providePart('deposits', provided)
  expect(await part()).toBe(work)
})

test('one part is not another', async () => {
  providePart('callbacks', () => 'callbacks')
  providePart('deposits', provided)
  expect(await partLoader('callbacks', needs)()).toBe('callbacks')
  expect(await partLoader('deposits', needs)()).toBe(work)
})
