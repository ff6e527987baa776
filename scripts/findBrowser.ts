import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The two engines that the extension is built for. */
export type BrowserFamily = 'chromium' | 'firefox'

/** An installed browser. `brand` matters for what may be loaded into it and for what to call it. */
export type FoundBrowser = {
  family: BrowserFamily
  brand: 'Chromium' | 'Chrome' | 'Edge' | 'Firefox'
  path: string
  /** Major version, where the program tells it (`--version` says nothing on Windows). */
  version?: number
}

/** What the search looks at; replaced in tests. */
export type BrowserSurroundings = {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  exists: (path: string) => boolean
  versionText: (path: string) => string
}

/** Oldest versions that the manifest admits. */
export const oldestVersion: Readonly<Record<BrowserFamily, number>> = { chromium: 123, firefox: 153 }

const overrides: Readonly<Record<BrowserFamily, readonly string[]>> = {
  chromium: ['COUNTERSIGN_CHROMIUM', 'CHROME_PATH'],
  firefox: ['COUNTERSIGN_FIREFOX', 'FIREFOX_PATH'],
}

type Candidate = Pick<FoundBrowser, 'family' | 'brand'> & { path: string }

const thisMachine: BrowserSurroundings = {
  platform: process.platform,
  env: process.env,
  exists: existsSync,
  versionText: (path) => {
    if (process.platform === 'win32') return ''
    return spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 15_000 }).stdout ?? ''
  },
}

/**
 * Finds an installed browser of one family that is new enough, on Linux, macOS or Windows.
 *
 * `COUNTERSIGN_CHROMIUM` (or `CHROME_PATH`) and `COUNTERSIGN_FIREFOX` (or `FIREFOX_PATH`) name one outright.
 * Returns undefined when there is none. A named browser that does not exist is an error, not a reason to
 * take another one silently.
 */
export function findBrowser(
  family: BrowserFamily,
  surroundings: BrowserSurroundings = thisMachine,
): FoundBrowser | undefined {
  const { env, exists, versionText } = surroundings
  for (const name of overrides[family]) {
    const path = env[name]
    if (!path) continue
    if (!exists(path)) throw new Error(`${name} names ${path}, and there is no such program.`)
    return withVersion({ family, brand: brandOf(path, family), path }, versionText(path))
  }
  for (const candidate of candidates(family, surroundings)) {
    if (!exists(candidate.path)) continue
    const found = withVersion(candidate, versionText(candidate.path))
    if (found.version === undefined || found.version >= oldestVersion[family]) return found
  }
  return undefined
}

function candidates(family: BrowserFamily, { platform, env }: BrowserSurroundings): Candidate[] {
  if (platform === 'darwin') return macCandidates(family, env.HOME)
  if (platform === 'win32') return windowsCandidates(family, env)
  return linuxCandidates(family, env.PATH)
}

function linuxCandidates(family: BrowserFamily, path = ''): Candidate[] {
  const names =
    family === 'firefox'
      ? ['firefox', 'firefox-esr']
      : [
          'chromium',
          'chromium-browser',
          'google-chrome-stable',
          'google-chrome',
          'microsoft-edge-stable',
          'microsoft-edge',
        ]
  const folders = path.split(delimiter).filter((folder) => folder !== '')
  return names.flatMap((name) =>
    folders.map((folder) => ({ family, brand: brandOf(name, family), path: join(folder, name) })),
  )
}

function macCandidates(family: BrowserFamily, home: string | undefined): Candidate[] {
  const names =
    family === 'firefox'
      ? [['Firefox', 'firefox']]
      : [
          ['Chromium', 'Chromium'],
          ['Google Chrome', 'Google Chrome'],
          ['Microsoft Edge', 'Microsoft Edge'],
        ]
  const roots = ['/Applications', ...(home ? [`${home}/Applications`] : [])]
  return names.flatMap(([app, program]) =>
    roots.map((root) => ({
      family,
      brand: brandOf(`${app}`, family),
      path: `${root}/${app}.app/Contents/MacOS/${program}`,
    })),
  )
}

function windowsCandidates(family: BrowserFamily, env: BrowserSurroundings['env']): Candidate[] {
  const tails =
    family === 'firefox'
      ? ['Mozilla Firefox\\firefox.exe']
      : [
          'Chromium\\Application\\chrome.exe',
          'Google\\Chrome\\Application\\chrome.exe',
          'Microsoft\\Edge\\Application\\msedge.exe',
        ]
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
    (root) => root !== undefined,
  )
  return tails.flatMap((tail) =>
    roots.map((root) => ({ family, brand: brandOf(tail, family), path: `${root}\\${tail}` })),
  )
}

function brandOf(name: string, family: BrowserFamily): FoundBrowser['brand'] {
  if (family === 'firefox') return 'Firefox'
  if (/edge/i.test(name)) return 'Edge'
  return /chromium/i.test(name) ? 'Chromium' : 'Chrome'
}

function withVersion(candidate: Candidate, text: string): FoundBrowser {
  const version = /(\d+)\./.exec(text)?.[1]
  return version === undefined ? candidate : { ...candidate, version: Number(version) }
}
