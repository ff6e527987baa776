import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const elsewhere = mkdtempSync(join(tmpdir(), 'countersign-package-'))
const installed = join(elsewhere, 'node_modules', 'countersign')

/** Runs Node, with no sources of the project in reach. */
function node(...args: string[]): string {
  return execFileSync(process.execPath, args, { cwd: elsewhere, encoding: 'utf8' })
}

// `npm test` and `npm run unit` build dist/; other tests read it meanwhile, so it is not built anew here.
beforeAll(() => {
  const packed = execFileSync(
    'npm',
    ['pack', '--ignore-scripts', '--silent', '--pack-destination', elsewhere],
    {
      cwd: root,
      encoding: 'utf8',
    },
  ).trim()
  execFileSync('mkdir', ['-p', installed])
  execFileSync('tar', ['-xzf', join(elsewhere, packed), '--strip-components=1', '-C', installed])
  // What it depends on, as npm would lay it beside it.
  execFileSync('ln', ['-s', join(root, 'node_modules'), join(installed, 'node_modules')])
}, 120_000)

afterAll(() => rmSync(elsewhere, { recursive: true, force: true }))

test.each([
  ['page', 'requestSignature'],
  ['approval', 'requestApproval'],
  ['paxos', 'createPaxosClient'],
  ['verify', 'examineSignature'],
  ['proof', 'checkProofs'],
])('countersign/%s offers %s, with its types', (entry, name) => {
  const program = `import('countersign/${entry}').then((all) => console.log(typeof all.${name}))`
  expect(node('--input-type=module', '--eval', program).trim()).toBe('function')
  const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
  expect(existsSync(join(installed, exports[`./${entry}`].types))).toBe(true)
})

test('the page client is one file, for a plain script tag', () => {
  const client = readFileSync(join(installed, 'dist/lib/page/requestSignature.js'), 'utf8')
  expect(client).not.toMatch(/^\s*import\s/m)
})

test('the command line runs from the package', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(node(join(installed, 'cli/bin.mjs'), '--version').trim()).toBe(version)
  const line = execFileSync(process.execPath, [join(installed, 'cli/bin.mjs'), 'check'], {
    input: '{"id":"1","raw":"{}"}\n',
    encoding: 'utf8',
  })
  expect(JSON.parse(line)).toMatchObject({ id: '1', verdict: 'block' })
})

test('holds no tests and nothing of the extension', () => {
  const files = execFileSync(
    'find',
    [installed, '-name', '*.js', '-not', '-path', '*/node_modules/*/node_modules/*'],
    {
      encoding: 'utf8',
    },
  )
  expect(files).not.toMatch(/\.test\.|entrypoints|components|lib\/keystore\/createKeystore/)
})
