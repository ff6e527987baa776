import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Manifest, readManifest } from '../extension/copyExtension.ts'

/** One of the two built packages, as the stores would get it. */
export type BuiltPackage = {
  manifest: Manifest
  /** Paths of all files, with forward slashes. */
  files: string[]
  read: (file: string) => string
  /** A script and everything that it imports before it runs, itself first. */
  loadedWith: (file: string) => string[]
  /** The scripts that a page loads before it shows anything. */
  firstScripts: (page: string) => string[]
  /** The modules that a page's script loads when it has shown something. */
  modulesOf: (page: string) => string[]
}

const root = resolve(import.meta.dirname, '../../.output')

/** Reads a built package; `npm run build` makes them. */
export function builtPackage(name: 'chrome-mv3' | 'firefox-mv3'): BuiltPackage {
  const folder = join(root, name)
  const manifest = readManifest(folder)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const loadedWith = (file: string) => {
    const seen = new Set([file])
    for (const path of seen) {
      for (const imported of staticImports(read(path))) seen.add(inPackage(path, imported))
    }
    return [...seen]
  }
  const firstScripts = (page: string) => {
    const tags = read(page).matchAll(/<script[^>]*\ssrc="([^"]+)"/g)
    return [...new Set([...tags].flatMap(([, source]) => loadedWith(inPackage(page, `${source}`))))]
  }
  const modulesOf = (page: string) => {
    const [, modules = ''] = /\sdata-modules="([^"]+)"/.exec(read(page)) ?? []
    return modules.split(' ').map((file) => inPackage(page, file))
  }
  return { manifest, files, read, loadedWith, firstScripts, modulesOf }
}

/** Size of a file in bytes, as it is loaded from disk. */
export function bytes(text: string): number {
  return Buffer.byteLength(text)
}

/** Size in bytes after gzip. */
export function gzipped(text: string): number {
  return gzipSync(text).byteLength
}

/** Module specifiers that are loaded before the module runs; `import()` comes later and does not count. */
function staticImports(code: string): string[] {
  const pattern = /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{}\s,]+?from\s*)?["'](\.{0,2}\/[^"']+)["']/g
  return [...code.matchAll(pattern)].map(([, specifier]) => `${specifier}`)
}

function inPackage(from: string, specifier: string): string {
  return specifier.startsWith('/') ? specifier.slice(1) : posix.join(dirname(from), specifier)
}

/** Where a pattern occurs in some files, with a little around it; short enough to be read in a report. */
export function occurrences(
  files: readonly string[],
  read: (file: string) => string,
  pattern: RegExp,
): string[] {
  const around = new RegExp(`.{0,30}(?:${pattern.source}).{0,30}`, `g${pattern.flags.replace('g', '')}`)
  return files.flatMap((file) => [...read(file).matchAll(around)].map(([found]) => `${file}: ${found}`))
}
