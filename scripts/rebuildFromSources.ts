import { createHash } from 'node:crypto'
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import JSZip from 'jszip'
import { mustRun } from './runProgram.ts'

/** SHA-256 of files, by path. */
export type Hashes = Readonly<Record<string, string>>

/** What was built from sources alone, in folders of its own. */
export type Rebuilt = {
  /** From a copy of the project: the sources package, and the Firefox package beside it. */
  copy: Hashes
  /** From that sources package, unpacked somewhere else: both packages, and the sources package again. */
  sources: Hashes
}

const root = resolve(import.meta.dirname, '..')
const leftOut = new Set(['.git', '.output', '.wxt', 'artifacts', 'coverage', 'dist', 'node_modules'])

/**
 * Builds a copy of the project and packs it, unpacks its sources package elsewhere, and builds and packs that. The
 * installed dependencies are linked, since the lock file's hashes say already that they are the same.
 */
export async function rebuildFromSources(): Promise<Rebuilt> {
  const place = mkdtempSync(join(tmpdir(), 'countersign-rebuild-'))
  try {
    const copy = join(place, 'copy')
    cpSync(root, copy, {
      recursive: true,
      filter: (path) => !leftOut.has(path.slice(root.length + 1)),
    })
    linkDependencies(copy)
    await pack(copy, 'firefox')
    const [archive] = globSync('*-sources.zip', { cwd: join(copy, '.output') })
    if (archive === undefined) throw new Error('No sources package was made.')

    const sources = join(place, 'unpacked', 'elsewhere')
    await unpack(join(copy, '.output', archive), sources)
    linkDependencies(sources)
    await pack(sources, 'firefox')
    await pack(sources, 'chrome')
    return { copy: hashesOf(join(copy, '.output')), sources: hashesOf(join(sources, '.output')) }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** Hashes of all files below a folder. */
export function hashesOf(folder: string): Hashes {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(
    paths.map((path) => [
      path.slice(folder.length + 1).replaceAll('\\', '/'),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  )
}

async function unpack(archive: string, folder: string): Promise<void> {
  const { files } = await JSZip.loadAsync(readFileSync(archive))
  for (const file of Object.values(files).filter(({ dir }) => !dir)) {
    const path = join(folder, file.name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, await file.async('nodebuffer'))
  }
}

function linkDependencies(folder: string): void {
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
}

async function pack(folder: string, browser: 'chrome' | 'firefox'): Promise<void> {
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs')
  await mustRun(process.execPath, [wxt, 'zip', '-b', browser, '--mv3'], folder)
}
