import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** A package of somebody else's of which something is in the extension. */
export type ShippedPackage = { name: string; version: string; licence: string; text: string }

const separator = `\n\n${'─'.repeat(78)}\n\n`

/**
 * Collects, while the extension is built, whose modules go into it.
 *
 * @returns the plugin for every part of the build, and what was collected
 */
export function collectShipped(): { plugin: () => Plugin; folders: ReadonlySet<string> } {
  const folders = new Set<string>()
  const plugin = (): Plugin => ({
    name: 'collect-shipped',
    generateBundle(_, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue
        for (const [id, { renderedLength }] of Object.entries(output.modules)) {
          const folder = packageFolder(id)
          if (folder !== undefined && renderedLength > 0) folders.add(folder)
        }
      }
    },
  })
  return { plugin, folders }
}

/** The folder of the package that a module belongs to; none for our own. */
export function packageFolder(id: string): string | undefined {
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1]
}

/**
 * Reads what a package says of itself. Where it brings no text of its licence, what its package.json says stands for
 * it.
 *
 * @throws Error when it says nothing of a licence at all
 */
export function readPackage(folder: string): ShippedPackage {
  const { name, version, license, author, repository } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as PackageManifest
  const [file] = globSync('{LICENSE,LICENCE,license,License}{,.md,.txt}', { cwd: folder }).sort()
  if (license === undefined && file === undefined)
    throw new Error(`${name} ${version} says nothing of a licence.`)
  const text =
    file === undefined
      ? [`Licence: ${license}`, of(author, 'name'), of(repository, 'url')]
          .filter((line) => line !== '')
          .join('\n')
      : readFileSync(join(folder, file), 'utf8')
  return { name, version, licence: license ?? 'see below', text: text.replaceAll('\r\n', '\n').trim() }
}

type PackageManifest = {
  name: string
  version: string
  license?: string
  author?: string | { name?: string }
  repository?: string | { url?: string }
}

function of<Key extends string>(field: string | { [K in Key]?: string } | undefined, key: Key): string {
  return typeof field === 'object' ? (field[key] ?? '') : (field ?? '')
}

/** The notices, in the order of the packages' names: what ships, under which licence, and its text. */
export function writeNotices(packages: readonly ShippedPackage[]): string {
  const key = ({ name, version }: ShippedPackage) => `${name} ${version}`
  const unique = [...new Map(packages.map((one) => [key(one), one])).values()].sort((one, other) =>
    key(one) < key(other) ? -1 : 1,
  )
  const list = unique.map((one) => `${key(one)} (${one.licence})`).join('\n')
  const texts = unique.map((one) => `${key(one)}\n\n${one.text}`)
  const head = 'Countersign contains parts of the following software, with thanks to those who wrote it.'
  return `${[`${head}\n\n${list}`, ...texts].join(separator)}\n`
}
