import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Resource } from '../site/startTestSite.ts'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '../..')

/** The resources of `@metamask/test-dapp`, as it was published. */
export function evmTestDapp(): Record<string, Resource> {
  const manifest = createRequire(import.meta.url).resolve('@metamask/test-dapp/package.json')
  return folderResources(resolve(manifest, '../dist'))
}

/** What is fetched below, as the registry's record of it says. */
const solanaDapp = {
  name: '@metamask/test-dapp-solana',
  version: '0.3.1',
  sha512: 'jUuPo7HvFIBC726g+uCHlpqF5EeFyY2tMkKZIe+G9FBpBaD6Vcb5oR9tBSPLTiY0Sk5FFRFPItao+vdk5r/qPQ==',
} as const

/**
 * The resources of `@metamask/test-dapp-solana`, as it was published. It is not installed, since it would bring a
 * thousand packages that its built pages do not need: npm packs it once, into a folder of its own.
 */
export async function solanaTestDapp(): Promise<Record<string, Resource>> {
  const folder = join(root, 'node_modules', '.cache', 'countersign', `test-dapp-solana-${solanaDapp.version}`)
  if (!existsSync(folder)) await packInto(folder)
  return folderResources(join(folder, 'package', 'dist'))
}

async function packInto(folder: string): Promise<void> {
  const making = `${folder}.${process.pid}`
  mkdirSync(making, { recursive: true })
  try {
    const { name, version, sha512 } = solanaDapp
    await npm('pack', '--silent', '--prefer-offline', '--pack-destination', making, `${name}@${version}`)
    const packed = join(making, readdirSync(making).find((file) => file.endsWith('.tgz')) ?? '')
    const found = createHash('sha512').update(readFileSync(packed)).digest('base64')
    if (found !== sha512) throw new Error(`${name} ${version} is not what it was: sha512 ${found}.`)
    await run('tar', ['-xzf', packed, '-C', making])
    rmSync(packed)
    renameSync(making, folder)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    throw error
  }
}

/** The npm that started the tests, else the one on the path. */
function npm(...args: string[]): Promise<unknown> {
  const { npm_execpath: script } = process.env
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...args], { cwd: root })
  return run('npm', args, { cwd: root, shell: process.platform === 'win32' })
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

function folderResources(folder: string): Record<string, Resource> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => extname(name) in types,
  )
  const resources = Object.fromEntries(
    files.map((name) => [
      `/${name.replaceAll('\\', '/')}`,
      { body: readFileSync(join(folder, name), 'utf8'), type: types[extname(name)] ?? 'text/plain' },
    ]),
  )
  const { '/index.html': index } = resources
  return { ...resources, ...(index && { '/': index }) }
}
