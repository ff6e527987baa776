import { globSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tableUnder } from './markdownTable.ts'

type Locked = {
  version: string
  integrity?: string
  resolved?: string
  link?: boolean
  hasInstallScript?: boolean
}

const root = resolve(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const manifest = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies',
  Record<string, string>
> & { allowScripts: Record<string, boolean> }
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }
const locked = Object.entries(lock.packages).filter(([path]) => path !== '')
const chosen = {
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
}

/** The name of a package from its path in the lock file. */
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

describe('T58: the lock file', () => {
  test('T58: every package has its hash, and names no place to get it from', () => {
    expect(locked.length).toBeGreaterThan(100)
    expect(locked.filter(([, { link, integrity }]) => !link && !integrity?.startsWith('sha512-'))).toEqual([])
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  })

  test('T58: what wants to run a script while it is installed is on the list, and one alone may', () => {
    const wanting = locked
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => nameOf(path))
    expect(wanting.length).toBeGreaterThan(0)
    for (const name of wanting) expect(manifest.allowScripts, name).toHaveProperty(name)
    const allowed = Object.entries(manifest.allowScripts).filter(([, may]) => may)
    expect(allowed).toEqual([['node', true]])
  })

  test('T58: npm is told to stop at any other script, and to save exact versions', () => {
    expect(read('.npmrc').split('\n')).toEqual(
      expect.arrayContaining(['strict-allow-scripts=true', 'save-exact=true']),
    )
    const inexact = Object.entries(chosen).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
    )
    expect(inexact).toEqual([])
  })
})

test('T56: each dependency has its reason in the README, and each reason its dependency', () => {
  const rows = tableUnder(read('README.md'), 'Dependencies')
  const named = rows.flatMap(([packages = '', why = '']) => {
    expect(why.length, packages).toBeGreaterThan(10)
    return packages.split(',').map((name) => name.replaceAll('`', '').trim())
  })
  const covered = (name: string) =>
    named.includes(name) || (name.startsWith('@types/') && named.includes('@types/*'))
  expect(Object.keys(chosen).filter((name) => !covered(name))).toEqual([])
  expect(named.filter((name) => name !== '@types/*' && !(name in chosen))).toEqual([])
  expect(new Set(named).size).toBe(named.length)
})

test('T56: nothing is imported that only came along with something else', () => {
  const pattern = '{entrypoints,components,lib,sandbox,cli,scripts,e2e,bench,examples}/**/*.{ts,tsx,mjs}'
  const imported = globSync(pattern, { cwd: root }).flatMap((path) => {
    const still = /^(?:import|export)\s(?:[\w$*{}\s,]+?\sfrom\s)?'([^']+)'/gm
    const later = /\bimport\(\s*'([^']+)'/g
    const specifiers = [still, later].flatMap((pattern) => [...read(path).matchAll(pattern)])
    return specifiers.map(([, to]) => ({ path, to: `${to}` }))
  })
  const foreign = imported.filter(
    ({ to }) => /^[@a-z]/.test(to) && !isBuiltin(to) && !to.startsWith('countersign/'),
  )
  expect(foreign.length).toBeGreaterThan(300)
  const packageOf = (to: string) => to.split('/', to.startsWith('@') ? 2 : 1).join('/')
  expect(foreign.filter(({ to }) => !(packageOf(to) in chosen))).toEqual([])
})

describe('T57: @solana/web3.js', () => {
  const version = manifest.dependencies['@solana/web3.js'] ?? ''

  test('T57: is of a line whose reading of transactions is bounded, and of no version that stole keys', () => {
    const [major = 0, minor = 0] = version.split('.').map(Number)
    expect(major).toBe(1)
    expect(minor).toBeGreaterThanOrEqual(98)
    const everywhere = locked.filter(([path]) => nameOf(path) === '@solana/web3.js')
    expect(everywhere.map(([, entry]) => entry.version)).toEqual([version])
  })

  test('T57: never reads bytes in the extension: nothing there calls its deserialiser', () => {
    const sources = globSync('{entrypoints,components,lib}/**/*.{ts,tsx}', { cwd: root }).filter(
      (path) => !/\.(test|fixture)\.tsx?$/.test(path),
    )
    const importing = sources.filter((path) =>
      /from '@solana\/web3\.js'|import\('@solana\/web3\.js'\)/.test(read(path)),
    )
    expect(importing).toEqual(['lib/deposit/buildSolanaMessage.ts'])
    const reading = /\bdeserialize\b|\bTransaction\.from\b|\bMessage\.from\b|\bpopulate\b|\bdecompile\b/
    expect(importing.filter((path) => reading.test(read(path)))).toEqual([])
  })
})
