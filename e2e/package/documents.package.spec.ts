import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { quoted, tableUnder } from '../../scripts/markdownTable.ts'
import { builtPackage } from './builtPackage.ts'

const root = resolve(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/permissions.md'), 'utf8')
const packages = [
  { browser: 'Chrome', ...builtPackage('chrome-mv3') },
  { browser: 'Firefox', ...builtPackage('firefox-mv3') },
] as const

/** What the page says of one browser: the names in the first column that are in both, or in this one. */
function documented(heading: string, browser: string): string[] {
  return tableUnder(page, heading)
    .filter(([, where, why]) => (where === 'both' || where === browser) && `${why}`.length > 20)
    .flatMap(([name]) => quoted(`${name}`).slice(0, 1))
    .sort()
}

for (const { browser, manifest } of packages) {
  test(`T45: docs/permissions.md has a reason for each permission in ${browser}, and for no other`, () => {
    expect(documented('Asked for at installation', browser)).toEqual([...(manifest.permissions ?? [])].sort())
    expect(documented('Asked for when the person allows a site', browser)).toEqual(
      [...(manifest.optional_host_permissions ?? [])].sort(),
    )
    expect(manifest.optional_permissions ?? []).toEqual([])
    const giving = ['protocol_handlers', 'storage', 'web_accessible_resources', 'externally_connectable']
    expect(documented('Other keys that give something', browser)).toEqual(
      giving.filter((key) => key in manifest).sort(),
    )
  })
}

test('the listing says what the manifests say, within the stores’ bounds, with a reason for each permission', () => {
  const listing = readFileSync(join(root, 'docs/store/listing.md'), 'utf8')
  const quotedUnder = (heading: string) =>
    (listing.split(`## ${heading}\n`)[1] ?? '')
      .split('\n## ')[0]
      ?.match(/^> ?(.*)$/gm)
      ?.map((line) => line.replace(/^> ?/, ''))
      .join('\n') ?? ''
  const short = quotedUnder('Short description')
  expect(short.length).toBeLessThanOrEqual(132)
  expect(quotedUnder('Description').length).toBeGreaterThan(800)
  expect(quotedUnder('Description').length).toBeLessThan(16_000)
  const reasons = tableUnder(listing, 'Why each permission').flatMap(([name]) => quoted(`${name}`))
  for (const { manifest, files, read } of packages) {
    expect(manifest.description).toBe('__MSG_description__')
    const languages = files.filter((file) => /^_locales\/\w+\/messages\.json$/.test(file))
    expect(languages).toContain('_locales/en/messages.json')
    for (const file of languages) {
      const { message } = (JSON.parse(read(file)) as { description: { message: string } }).description
      if (file.includes('/en/')) expect(message).toBe(short)
      expect(message.length, file).toBeLessThanOrEqual(132)
    }
    expect(`${manifest.name}`.length).toBeLessThanOrEqual(45)
    expect(reasons.sort()).toEqual([...(manifest.permissions ?? [])].sort())
  }
})

test('every icon is a PNG of the size that the manifest says, and is there for each place', () => {
  for (const name of ['chrome-mv3', 'firefox-mv3'] as const) {
    const { icons } = builtPackage(name).manifest as unknown as { icons: Record<string, string> }
    expect(Object.keys(icons)).toEqual(['16', '32', '48', '128'])
    for (const [size, path] of Object.entries(icons)) {
      const png = readFileSync(join(root, '.output', name, path))
      expect(png.subarray(1, 4).toString()).toBe('PNG')
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], path).toEqual([Number(size), Number(size)])
    }
  }
})
