import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { quoted, tableUnder } from '../../scripts/markdownTable.ts'
import { builtPackage } from './builtPackage.ts'

const root = resolve(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/permissions.md'), 'utf8')
const packages = [
  { browser: 'Chrome', manifest: builtPackage('chrome-mv3').manifest },
  { browser: 'Firefox', manifest: builtPackage('firefox-mv3').manifest },
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
