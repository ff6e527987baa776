import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keyErrors } from '../text/en/keyErrors.ts'
import { keyReasons } from '../text/en/keyReasons.ts'
import { derivationSchemes } from './derivationSchemes.ts'

const text = readFileSync(join(import.meta.dirname, '../../docs/keystore.md'), 'utf8')
const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

test('docs/keystore.md has every reason for refusing a key, every code, and every path', () => {
  const rows = [...text.matchAll(/^\| `(key-[a-z]+)` \| `([a-z0-9-]+)` \| (.+) \|$/gm)]
  expect(rows.map(([, , reason, sentence]) => [reason, sentence])).toEqual(
    Object.entries(keyReasons).map(([name, sentence]) => [kebab(name), sentence]),
  )
  for (const [, code = ''] of rows) expect(Object.keys(keyErrors)).toContain(code)
  for (const code of Object.keys(keyErrors)) expect(text).toContain(`\`${code}\``)
  for (const { path } of derivationSchemes) if (path !== 'seed') expect(text).toContain(`\`${path}\``)
})
