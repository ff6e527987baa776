import { describe, expect, it } from 'vitest'
import { type BrowserSurroundings, findBrowser } from './findBrowser.ts'

function machine(
  platform: NodeJS.Platform,
  programs: Record<string, string>,
  env: Record<string, string> = {},
): BrowserSurroundings {
  return {
    platform,
    env,
    exists: (path) => Object.hasOwn(programs, path),
    versionText: (path) => programs[path] ?? '',
  }
}

describe('findBrowser', () => {
  it('takes the first folder of PATH that has a browser on Linux', () => {
    const debian = machine(
      'linux',
      { '/usr/bin/chromium': 'Chromium 156.0.8078.79', '/usr/bin/firefox-esr': 'Mozilla Firefox 153.7.0esr' },
      { PATH: '/usr/local/bin:/usr/bin' },
    )
    expect(findBrowser('chromium', debian)).toEqual({
      family: 'chromium',
      brand: 'Chromium',
      path: '/usr/bin/chromium',
      version: 156,
    })
    expect(findBrowser('firefox', debian)?.path).toBe('/usr/bin/firefox-esr')
  })

  it('R39: passes over a Firefox that is too old for the manifest', () => {
    const two = machine(
      'linux',
      { '/usr/bin/firefox': 'Mozilla Firefox 128.3.0', '/usr/bin/firefox-esr': 'Mozilla Firefox 153.7.0esr' },
      { PATH: '/usr/bin' },
    )
    expect(findBrowser('firefox', two)?.path).toBe('/usr/bin/firefox-esr')
    const old = machine('linux', { '/usr/bin/firefox': 'Mozilla Firefox 128.3.0' }, { PATH: '/usr/bin' })
    expect(findBrowser('firefox', old)).toBeUndefined()
  })

  it('knows the application folders of macOS and Windows', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(findBrowser('chromium', machine('darwin', { [chrome]: 'Google Chrome 150.0.1' }))).toMatchObject({
      brand: 'Chrome',
      path: chrome,
    })
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    const windows = machine('win32', { [edge]: '' }, { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' })
    expect(findBrowser('chromium', windows)).toEqual({ family: 'chromium', brand: 'Edge', path: edge })
  })

  it('obeys the environment, and says so when that names nothing', () => {
    const named = machine(
      'linux',
      { '/opt/fox': 'Mozilla Firefox 160.0' },
      { COUNTERSIGN_FIREFOX: '/opt/fox' },
    )
    expect(findBrowser('firefox', named)?.version).toBe(160)
    const wrong = machine('linux', {}, { CHROME_PATH: '/opt/none' })
    expect(() => findBrowser('chromium', wrong)).toThrow('CHROME_PATH names /opt/none')
  })

  it('finds nothing on a machine without browsers', () => {
    expect(findBrowser('chromium', machine('linux', {}, { PATH: '/usr/bin' }))).toBeUndefined()
    expect(findBrowser('firefox', machine('win32', {}))).toBeUndefined()
  })
})
