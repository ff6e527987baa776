import { resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { explained, lintFirefoxPackage, unexplained } from '../../scripts/lintFirefoxPackage.ts'
import { type Hashes, hashesOf, rebuildFromSources } from '../../scripts/rebuildFromSources.ts'

/** The part of some hashes that is below a folder, or that fits. */
const only = (hashes: Hashes, pattern: RegExp) =>
  Object.fromEntries(Object.entries(hashes).filter(([path]) => pattern.test(path)))

test('T60: built again elsewhere, and from the sources package, both packages are the same bytes', async () => {
  test.setTimeout(240_000)
  const shipped = hashesOf(resolve(import.meta.dirname, '../../.output'))
  const { copy, sources } = await rebuildFromSources()
  expect(Object.keys(only(sources, /^chrome-mv3\//)).length).toBeGreaterThan(50)
  expect(only(sources, /^chrome-mv3\//)).toEqual(only(shipped, /^chrome-mv3\//))
  expect(only(sources, /^firefox-mv3\//)).toEqual(only(shipped, /^firefox-mv3\//))
  expect(Object.keys(only(copy, /\.zip$/))).toHaveLength(2)
  expect(only(sources, /-(firefox|sources)\.zip$/)).toEqual(only(copy, /\.zip$/))
})

test('Mozilla’s linter finds no error, and no warning that is not explained', async () => {
  test.setTimeout(120_000)
  const messages = await lintFirefoxPackage()
  expect(unexplained(messages)).toEqual([])
  expect(messages).toHaveLength(explained.reduce((sum, { times }) => sum + times, 0))
})
