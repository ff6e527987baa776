import { expect, test } from '@playwright/test'
import { builtPackage, bytes, gzipped, occurrences } from './builtPackage.ts'

const packages = [
  { name: 'chrome-mv3', built: builtPackage('chrome-mv3') },
  { name: 'firefox-mv3', built: builtPackage('firefox-mv3') },
] as const

for (const { name, built } of packages) {
  const { manifest, files, read } = built
  const scripts = files.filter((file) => file.endsWith('.js'))
  const pages = files.filter((file) => file.endsWith('.html'))
  const background = scripts
    .filter((file) => file === 'background.js' || file === 'backgroundWork.js')
    .flatMap((file) => built.loadedWith(file))

  test.describe(name, () => {
    test('T45 R41: the manifest asks for what it asked for when it was last looked at', () => {
      const { version: _version, ...rest } = manifest
      const sorted = Object.fromEntries(Object.entries(rest).sort(([a], [b]) => a.localeCompare(b)))
      expect(`${JSON.stringify(sorted, null, 2)}\n`).toMatchSnapshot(`${name}.snap`)
    })

    test('T45 R41: no site is granted at installation, and every permission is used', () => {
      expect(manifest.host_permissions ?? []).toEqual([])
      expect(manifest.content_scripts ?? []).toEqual([])
      // It would show the address of every tab, and `browser.tabs` works without it.
      expect(manifest.permissions).not.toContain('tabs')
      const code = scripts.map(read).join('\n')
      for (const permission of manifest.permissions ?? []) {
        if (permission !== 'activeTab') expect(code).toContain(`.${permission}`)
      }
    })

    test('T41: nothing of the extension can be loaded by a web page', () => {
      expect(manifest.web_accessible_resources ?? []).toEqual([])
    })

    test('T43: no page and no other extension may send it messages', () => {
      expect(manifest.externally_connectable).toBeUndefined()
      expect(occurrences(scripts, read, /on(?:Message|Connect)External\.addListener/)).toEqual([])
    })

    test('T35 T44: the policy lets only its own scripts run, and no page shows one of its own in a frame', () => {
      const policy = (manifest.content_security_policy as { extension_pages: string }).extension_pages
      const directives = Object.fromEntries(
        policy.split(';').map((directive) => {
          const [key = '', ...values] = directive.trim().split(/\s+/)
          return [key, values.join(' ')]
        }),
      )
      expect(directives).toMatchObject({
        'script-src': "'self'",
        'object-src': "'none'",
        'frame-ancestors': "'none'",
        'base-uri': "'none'",
        'form-action': "'none'",
      })
      expect(policy).not.toMatch(/unsafe|\*:|blob:|filesystem:/)
    })

    test('T44: no remote code, no eval, no source map, no development server', () => {
      expect(files.filter((file) => file.endsWith('.map'))).toEqual([])
      const running = /\beval\(|\beval\)\(|\bFunction\(|sourceMappingURL|\bimportScripts\(/
      expect(occurrences(scripts, read, running)).toEqual([])
      const remote = /import\(\s*["'`]https?:|localhost:3000|@vite\/client/
      expect(occurrences(scripts, read, remote)).toEqual([])
      expect(occurrences(pages, read, /(?:src|href)="(?:https?:)?\/\//)).toEqual([])
      expect(occurrences(pages, read, /<script(?![^>]*\bsrc=)[^>]*>/)).toEqual([])
    })

    test('T37: nothing that could approve anything is drawn into a web page', () => {
      const bridge = ['content-scripts/bridge.js', 'content-scripts/walletDoor.js']
      expect(occurrences(bridge, read, /paxos-verification\//)).not.toEqual([])
      const drawing = /createElement|innerHTML|attachShadow|insertAdjacent|request\.approve/
      const inPages = files.filter((file) => file.startsWith('content-scripts/'))
      expect(inPages.length).toBeGreaterThan(2)
      expect(occurrences(inPages, read, drawing)).toEqual([])
    })

    test('T68: it claims no site of Paxos', () => {
      const claimed = JSON.stringify([manifest.host_permissions, manifest.optional_host_permissions])
      expect(claimed).not.toContain('paxos')
    })

    test('what it contains of others is listed with its licence, and all of it may be passed on like this', () => {
      const notices = read('THIRD-PARTY-NOTICES.txt')
      const list = notices.slice(0, notices.indexOf('─')).matchAll(/^(\S+) \S+ \((.+)\)$/gm)
      const licences = new Map([...list].map(([, name = '', licence = '']) => [name, licence]))
      for (const name of ['react', 'viem', '@noble/curves', '@solana/web3.js', 'valibot'])
        expect(licences.get(name), name).toBe('MIT')
      const free = /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0)( OR Apache-2\.0\))?$/
      // Its text, the Unlicense, is in the notices; its package.json names none.
      licences.delete('text-encoding-utf-8')
      expect([...licences].filter(([, licence]) => !free.test(licence))).toEqual([])
      expect(read('LICENSE')).toContain('Apache License')
    })

    test('R42: the name does not lead with Paxos', () => {
      expect(manifest.name).toBe('Countersign')
    })

    test('the bridge weighs at most 6 kB, wrapper included', () => {
      expect(bytes(read('content-scripts/bridge.js'))).toBeLessThanOrEqual(6000)
    })

    test('the wallet in a page weighs at most 11 kB, and names no property of the window', () => {
      expect(bytes(read('content-scripts/walletDoor.js'))).toBeLessThanOrEqual(11_000)
      const legacy = /\b(?:window|globalThis|self)(?:\.|\[["'`])(?:ethereum|solana)\b/
      expect(occurrences(['content-scripts/walletDoor.js'], read, legacy)).toEqual([])
    })

    test('the background starts with at most 5 kB, and weighs at most 56 kB with what it loads at the first call', () => {
      expect(background).toHaveLength(2)
      expect(bytes(read('background.js'))).toBeLessThanOrEqual(5000)
      expect(background.reduce((sum, file) => sum + bytes(read(file)), 0)).toBeLessThanOrEqual(56_000)
    })

    test('what it does later weighs at most 165 kB, in Firefox 105, is loaded by itself, and knows no key', () => {
      expect(bytes(read('laterWork.js'))).toBeLessThanOrEqual(name === 'chrome-mv3' ? 165_000 : 105_000)
      expect(
        occurrences(['laterWork.js'], read, /secp256k1|react-dom|scheduler|VersionedTransaction/),
      ).toEqual([])
      expect(JSON.stringify(manifest.background)).not.toContain('laterWork')
    })

    test('T42: the background holds no curve, no wallet library and no React', () => {
      const foreign = /secp256k1|ed25519|Curve|\bjsxs?\b|VersionedTransaction/
      expect(occurrences(background, read, foreign)).toEqual([])
    })

    test('the sign window’s page names one script of at most 2 kB, which loads at most 110 kB of gzipped script before it works', () => {
      expect(built.firstScripts('sign.html')).toEqual(['signLoader.js'])
      expect(bytes(read('signLoader.js'))).toBeLessThanOrEqual(2000)
      const works = [...new Set(built.modulesOf('sign.html').flatMap(built.loadedWith))]
      expect(works.length).toBeGreaterThan(1)
      expect(works.reduce((sum, file) => sum + gzipped(read(file)), 0)).toBeLessThanOrEqual(110_000)
    })

    test('the sign window’s page has one place for the first look, and all its styles', () => {
      const page = read('sign.html')
      // As entrypoints/background/firstLook.ts looks for it.
      expect(page.split('<div id="root">')).toHaveLength(2)
      const styles = [...page.matchAll(/<style>(.*?)<\/style>/gs)].map(([, sheet]) => `${sheet}`)
      expect(styles.join('')).toContain('.message-view__text')
      const links = [...page.matchAll(/<link [^>]*href="\/([^"]+)"[^>]*>/g)]
      expect(links.map(([, file]) => read(`${file}`).trim())).toEqual(styles.map((sheet) => sheet.trim()))
      expect(links.filter(([link]) => !/^<link disabled rel="stylesheet"/.test(link))).toEqual([])
    })
  })
}

test('R39 R43: Firefox 153 at least, and no data is collected', () => {
  const settings = packages[1].built.manifest.browser_specific_settings as {
    gecko: { strict_min_version: string; data_collection_permissions: unknown }
  }
  expect(Number.parseFloat(settings.gecko.strict_min_version)).toBeGreaterThanOrEqual(153)
  expect(settings.gecko.data_collection_permissions).toEqual({ required: ['none'] })
})
