import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { packageFolder, readPackage, type ShippedPackage, writeNotices } from './thirdPartyNotices.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

function packageWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-package-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

test.each([
  ['/p/node_modules/react/index.js', '/p/node_modules/react'],
  ['/p/node_modules/@noble/curves/ed25519.js', '/p/node_modules/@noble/curves'],
  ['/p/node_modules/a/node_modules/@b/c/x/y.js', '/p/node_modules/a/node_modules/@b/c'],
  ['\0/p/node_modules/a/x.js?commonjs', '/p/node_modules/a'],
  ['C:\\p\\node_modules\\a\\x.js', 'C:/p/node_modules/a'],
  ['/p/lib/x.ts', undefined],
  ['\0rolldown/runtime.js', undefined],
])('the package of %j', (id, folder) => {
  expect(packageFolder(id)).toBe(folder)
})

test('a package is read with the text of its licence, or with what it says of itself', () => {
  const named = { name: 'a', version: '1.0.0' }
  const own = packageWith({
    'package.json': JSON.stringify({ ...named, license: 'MIT' }),
    'LICENSE.md': ' All\r\nof it\n',
  })
  expect(readPackage(own)).toEqual({ ...named, licence: 'MIT', text: 'All\nof it' })
  const author = { name: 'Somebody' }
  const bare = packageWith({ 'package.json': JSON.stringify({ ...named, license: 'ISC', author }) })
  expect(readPackage(bare)).toEqual({ ...named, licence: 'ISC', text: 'Licence: ISC\nSomebody' })
  const unnamed = packageWith({ 'package.json': JSON.stringify(named), LICENSE: 'Free' })
  expect(readPackage(unnamed)).toMatchObject({ licence: 'see below', text: 'Free' })
  expect(() => readPackage(packageWith({ 'package.json': JSON.stringify(named) }))).toThrow(
    'a 1.0.0 says nothing',
  )
})

test('the notices are the same in whatever order packages were met, each once', () => {
  const one = (name: string, version = '1.0.0'): ShippedPackage => ({
    name,
    version,
    licence: 'MIT',
    text: `of ${name}`,
  })
  const notices = writeNotices([one('b'), one('a'), one('b'), one('a', '2.0.0')])
  expect(notices).toBe(writeNotices([one('a', '2.0.0'), one('a'), one('b')]))
  expect(notices.match(/^[ab] .*MIT\)$/gm)).toEqual(['a 1.0.0 (MIT)', 'a 2.0.0 (MIT)', 'b 1.0.0 (MIT)'])
  expect(notices.match(/^of /gm)).toHaveLength(3)
})
