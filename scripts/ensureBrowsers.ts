import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { type BrowserFamily, type FoundBrowser, findBrowser, oldestVersion } from './findBrowser.ts'

const debianPackage: Readonly<Record<BrowserFamily, string>> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
}

/**
 * Finds the browsers that are asked for, and installs what is missing where that can be done without asking:
 * on Debian as root, by apt. Waits up to 15 minutes for another run of apt to end.
 *
 * @throws Error with one sentence that says what to install.
 */
export function ensureBrowsers<F extends BrowserFamily>(families: readonly F[]): Record<F, FoundBrowser> {
  const missing = families.filter((family) => findBrowser(family) === undefined)
  if (missing.length > 0 && isDebianRoot()) {
    const packages = missing.map((family) => debianPackage[family])
    console.log(`Installing ${packages.join(' and ')} with apt, because it is not here yet.`)
    apt(['update', '-q'])
    apt(['install', '-q', '-y', '--no-install-recommends', ...packages])
  }
  const found: Partial<Record<F, FoundBrowser>> = {}
  for (const family of families) {
    const browser = findBrowser(family)
    if (browser === undefined) throw new Error(whatToInstall(family))
    found[family] = browser
  }
  return found as Record<F, FoundBrowser>
}

function apt(args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const all = ['-o', 'DPkg::Lock::Timeout=900', ...args]
  const result = spawnSync('apt-get', all, { stdio: ['ignore', 'ignore', 'inherit'], env })
  if (result.status !== 0) console.error(`apt-get ${all.join(' ')} ended with ${result.status}.`)
}

function isDebianRoot(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  if (!existsSync('/etc/os-release')) return false
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
}

function whatToInstall(family: BrowserFamily): string {
  return family === 'firefox'
    ? `Firefox ${oldestVersion.firefox} or newer is needed and was not found: install it from mozilla.org, or name it in COUNTERSIGN_FIREFOX.`
    : `Chromium, Chrome or Edge ${oldestVersion.chromium} or newer is needed and was not found: install one, or name it in COUNTERSIGN_CHROMIUM.`
}
