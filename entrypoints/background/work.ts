import type { BackgroundWork } from './createWork.ts'
import { laterFile } from './laterParts.ts'

const file = '/backgroundWork.js'

type BackgroundScope = {
  countersignWork?: BackgroundWork
  /** Where the background is a service worker. */
  importScripts?: (...files: string[]) => void
}

const scope = globalThis as BackgroundScope

/**
 * What the listeners do, from a script of its own. A service worker loads it at the first call; in Firefox the
 * manifest names it beside the first one.
 */
export function work(): BackgroundWork {
  if (!scope.countersignWork) scope.importScripts?.(file)
  if (!scope.countersignWork) throw new Error(`${file} is not there`)
  return scope.countersignWork
}

/** What the listeners do, if any of them was called. */
export function loadedWork(): BackgroundWork | undefined {
  return scope.countersignWork
}

/** Called by the script itself. */
export function provideWork(create: () => BackgroundWork): void {
  scope.countersignWork ??= create()
}

/** A worker may load later only what it has loaded once while it was being installed. */
export function keepWork(): void {
  if (scope.importScripts) addEventListener('install', () => scope.importScripts?.(file, laterFile))
}
