import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** An import statement that is still there after types are erased, or one for types alone. */
type Import = { from: string; to: string; typeOnly: boolean }

/** Where each part may import from, besides its own folder and the files that every part shares. */
const allowed: Record<string, readonly string[]> = {
  'entrypoints/background': [
    'lib/request',
    'lib/paxos',
    'lib/browser',
    'lib/page',
    'lib/message',
    'lib/policy',
    'lib/walletDoor',
    'lib/approvalKey/approvalPrefix.ts',
  ],
  // The same background, in further files.
  'entrypoints/backgroundWork': ['entrypoints/background'],
  // Writes the first of the sign window's screens into its page.
  'entrypoints/laterWork': ['entrypoints/background', 'entrypoints/sign', 'lib'],
  // Loads the sign window's modules.
  'entrypoints/signLoader': ['entrypoints/sign', 'lib/browser'],
  'entrypoints/bridge.content': ['lib/page', 'lib/paxos/untouchable.ts'],
  'entrypoints/doors.content': ['lib/doors', 'lib/page', 'lib/paxos/readPayloadLink.ts'],
  'entrypoints/watcher.content': [],
  'entrypoints/walletDoor.content': ['lib/walletDoor', 'lib/paxos/untouchable.ts'],
  'entrypoints/sign': ['lib', 'components'],
  'entrypoints/popup': ['lib', 'components'],
  'entrypoints/options': ['lib', 'components'],
  'entrypoints/intake': ['lib', 'components'],
  'entrypoints/welcome': ['lib', 'components'],
  'entrypoints/link': ['lib', 'components'],
  components: [],
  'lib/paxos': ['lib/message', 'lib/request', 'lib/page'],
  'lib/message': ['lib/paxos'],
  'lib/signature': ['lib/paxos', 'lib/message', 'lib/page'],
  'lib/rpc': ['lib/paxos', 'lib/signature', 'lib/message'],
  'lib/request': ['lib/paxos', 'lib/page', 'lib/message'],
  'lib/api': ['lib/paxos', 'lib/message'],
  'lib/wallets': [],
  'lib/deposit': ['lib/rpc', 'lib/paxos', 'lib/request', 'lib/message'],
  'lib/keystore': [
    'lib/browser',
    'lib/paxos',
    'lib/page',
    'lib/signature',
    'lib/message',
    // What a transfer must be, told again where the key is.
    'lib/deposit/evmCall.ts',
    'lib/deposit/associatedTokenAddress.ts',
  ],
  'lib/policy': ['lib/paxos'],
  'lib/intake': ['lib/paxos', 'lib/page'],
  'lib/doors': ['lib/page', 'lib/paxos'],
  'lib/approvalKey': [
    'lib/paxos/strictJson.ts',
    'lib/paxos/untouchable.ts',
    'lib/paxos/registrableDomain.ts',
  ],
  'lib/proof': ['lib/signature', 'lib/paxos', 'lib/request', 'lib/page', 'lib/message'],
  'lib/page': [],
  'lib/walletDoor': ['lib/page/protocol.ts'],
  'lib/browser': [
    'lib/deposit',
    'lib/request',
    'lib/paxos',
    'lib/page',
    'lib/proof',
    'lib/keystore',
    'lib/wallets',
    'lib/signature',
    'lib/policy',
    'lib/intake',
    'lib/walletDoor',
    'lib/approvalKey',
  ],
  sandbox: ['lib/api', 'lib/paxos', 'lib/page', 'lib/approvalKey'],
  cli: ['lib', 'sandbox'],
}

/** Small files without dependencies that any part may use. */
const shared = ['lib/errors.ts', 'lib/text']

const sources = ['entrypoints', 'components', 'lib', 'sandbox', 'cli'].flatMap((folder) =>
  files(join(root, folder)),
)
const imports = sources.flatMap(importsOf)

function files(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name))
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'"\n;]|\n)*?from\s*'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g
  return [...text.matchAll(pattern)].map(([, type, from, dynamic, bare]) => ({
    from: slashed(relative(root, file)),
    to: target(file, from ?? dynamic ?? bare ?? ''),
    typeOnly: type !== undefined,
  }))
}

/** A path inside the project, or the name of a package. */
function target(file: string, specifier: string): string {
  return specifier.startsWith('.') ? slashed(relative(root, resolve(dirname(file), specifier))) : specifier
}

function slashed(path: string): string {
  return path.replaceAll(sep, '/')
}

function partOf(path: string): string | undefined {
  return Object.keys(allowed).find((part) => path === part || path.startsWith(`${part}/`))
}

function within(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path === folder || path.startsWith(`${folder}/`))
}

/** Everything that a file's own code can reach at run time, packages included. */
function reachable(start: readonly string[]): Set<string> {
  const seen = new Set(start)
  for (const file of seen) {
    for (const found of imports) if (found.from === file && !found.typeOnly) seen.add(found.to)
  }
  return seen
}

describe('import boundaries', () => {
  it('sees the imports at all', () => {
    expect(imports.length).toBeGreaterThan(20)
    expect(imports.every(({ to }) => to !== '')).toBe(true)
  })

  it('every relative import names a file that exists, with its extension', () => {
    const broken = imports.filter(
      ({ to }) => to.includes('/') && partOf(to) !== undefined && !existsSync(join(root, to)),
    )
    expect(broken).toEqual([])
  })

  it('each part imports only what the design lets it', () => {
    const crossings = imports.filter(({ from, to, typeOnly }) => {
      const part = partOf(from)
      if (part === undefined || typeOnly || within(to, [part, ...shared])) return false
      const inside = within(to, [
        'lib',
        'components',
        'entrypoints',
        'sandbox',
        'cli',
        'e2e',
        'scripts',
        'bench',
      ])
      return inside && !within(to, allowed[part] ?? [])
    })
    expect(crossings).toEqual([])
  })

  it('one entrypoint never imports another, not even a type', () => {
    const crossings = imports.filter(
      ({ from, to }) =>
        from.startsWith('entrypoints/') &&
        to.startsWith('entrypoints/') &&
        from.split('/')[1] !== to.split('/')[1] &&
        // What the sign window's page has before its own modules.
        !(/^entrypoints\/(laterWork|signLoader)\//.test(from) && within(to, ['entrypoints/sign'])) &&
        // The background’s further files.
        !(/^entrypoints\/[a-z]+Work\//.test(from) && within(to, ['entrypoints/background'])),
    )
    expect(crossings).toEqual([])
  })

  it('lib and components never import an entrypoint, nor the sandbox', () => {
    const crossings = imports.filter(
      ({ from, to }) =>
        within(from, ['lib', 'components']) && within(to, ['entrypoints', 'sandbox', 'cli', 'e2e']),
    )
    expect(crossings).toEqual([])
  })

  it('credentials stay out: no entrypoint reaches the API caller’s side', () => {
    const pages = sources.map((file) => slashed(relative(root, file)))
    const seen = reachable(pages.filter((file) => file.startsWith('entrypoints/')))
    expect([...seen].filter((path) => path.startsWith('lib/api/'))).toEqual([])
  })

  it('T42: the background reaches no key, no curve, no wallet code', () => {
    const seen = reachable(
      sources
        .map((file) => slashed(relative(root, file)))
        .filter((file) => file.startsWith('entrypoints/background/')),
    )
    const reached = [...seen].filter((to) =>
      /^(@noble\/curves|viem|@solana|ethers|tweetnacl|react)|^lib\/(keystore|signature|wallets|deposit)\//.test(
        to,
      ),
    )
    expect(seen.size).toBeGreaterThan(3)
    expect(reached).toEqual([])
  })

  it('T42: its third file, which asks chains and writes the first look, reaches no key and no wallet either', () => {
    const seen = reachable(
      sources
        .map((file) => slashed(relative(root, file)))
        .filter((file) => file.startsWith('entrypoints/laterWork/')),
    )
    const reached = [...seen].filter((to) =>
      /^(@solana|ethers|tweetnacl|react-dom)|^lib\/(keystore|signature|wallets)\//.test(to),
    )
    expect([...seen].some((to) => to.startsWith('lib/deposit/'))).toBe(true)
    expect([...seen]).toContain('entrypoints/sign/FirstLook.tsx')
    expect(reached).toEqual([])
  })

  it('T56: what holds keys reaches neither @solana/web3.js nor viem', () => {
    const keystore = sources
      .map((file) => slashed(relative(root, file)))
      .filter((file) => file.startsWith('lib/keystore/'))
    const reached = [...reachable(keystore)].filter((to) => /^(@solana\/web3\.js|viem|ethers)/.test(to))
    expect(reached).toEqual([])
  })

  it('the bridge and the page client depend on no package but the browser shim', () => {
    const small = sources
      .map((file) => slashed(relative(root, file)))
      .filter((file) => within(file, ['entrypoints/bridge.content', 'lib/page']))
    const packages = [...reachable(small)].filter((to) => !to.includes('/') || !existsSync(join(root, to)))
    expect(packages.filter((name) => !name.startsWith('wxt/'))).toEqual([])
  })

  it('browser.* is touched in lib/browser and in entrypoints only', () => {
    const touching = imports.filter(
      ({ from, to }) =>
        (to === 'webextension-polyfill' || to === 'wxt/browser') &&
        !within(from, ['lib/browser', 'entrypoints']),
    )
    expect(touching).toEqual([])
  })
})
