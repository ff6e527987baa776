import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { build as bundle, type Plugin, type Rollup } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build } from 'wxt'

const root = resolve(import.meta.dirname, '../..')
const outDir = mkdtempSync(join(tmpdir(), 'countersign-graph-'))

/** The modules of the built pages, and what each imports, statically or not. */
const graph = new Map<string, string[]>()
/** The chunks of the built pages: which modules are in them, and which chunks come with them at once. */
const chunks = new Map<string, { modules: string[]; imports: string[] }>()

const watch: Plugin = {
  name: 'watch-graph',
  generateBundle(_options, output) {
    for (const id of this.getModuleIds()) {
      const info = this.getModuleInfo(id)
      if (info) graph.set(id, [...info.importedIds, ...info.dynamicallyImportedIds])
    }
    for (const chunk of Object.values(output)) {
      if (chunk.type === 'chunk') chunks.set(chunk.fileName, asChunk(chunk))
    }
  },
}

function asChunk({ moduleIds, imports }: Rollup.OutputChunk): { modules: string[]; imports: string[] } {
  return { modules: moduleIds, imports }
}

beforeAll(async () => {
  await build({
    root,
    outDir,
    browser: 'chrome',
    manifestVersion: 3,
    logger: { debug() {}, log() {}, info() {}, warn() {}, error() {}, fatal() {}, success() {}, level: 0 },
    vite: () => ({ plugins: [watch], logLevel: 'silent' }),
  })
}, 240_000)

afterAll(() => rmSync(outDir, { recursive: true, force: true }))

/** Everything that modules reach, themselves included. */
function reach(names: readonly string[]): string[] {
  const seen = new Set([...graph.keys()].filter((id) => names.includes(ownName(id))))
  for (const id of seen) for (const imported of graph.get(id) ?? []) seen.add(imported)
  return [...seen]
}

function ownName(id: string): string {
  return relative(root, id.replace(/[?\0].*$/, ''))
}

/** `@noble/curves`, for what comes from a package. */
function packageOf(id: string): string | undefined {
  const [scope = '', name = ''] = id.split('node_modules/').at(-1)?.split('/') ?? []
  if (!id.includes('node_modules/')) return undefined
  return scope.startsWith('@') ? `${scope}/${name}` : scope
}

const packagesOf = (ids: readonly string[]) => [...new Set(ids.flatMap((id) => packageOf(id) ?? []))].sort()
const ownFilesOf = (ids: readonly string[]) =>
  ids.filter((id) => !id.includes('node_modules/') && id.startsWith(root))

/** Where keys are in the clear, or what opens them. */
const touchesKeys = [
  'lib/browser/browserKeystore.ts',
  'lib/browser/readKey.ts',
  'lib/keystore/createKeystore.ts',
  'lib/keystore/recoveryPhrase.ts',
  'lib/keystore/importKey.ts',
]

const allowed = [
  '@noble/curves',
  '@noble/hashes',
  '@scure/base',
  '@scure/bip32',
  '@scure/bip39',
  // SLIP-0010 only, see below: by the author of noble and scure, and made of noble alone.
  'micro-key-producer',
  // Checks the shape of what storage and files hold; it sees ciphertext.
  'valibot',
  // The browser's own API behind promises.
  'webextension-polyfill',
]

describe('T56: the built import graph', () => {
  test('is there', () => {
    expect(graph.size).toBeGreaterThan(100)
    expect(reach(['lib/keystore/createKeystore.ts']).length).toBeGreaterThan(30)
  })

  test('code that touches keys reaches noble, scure and our own code, never viem, web3.js or ethers', () => {
    const reached = reach(touchesKeys)
    expect(packagesOf(reached).filter((name) => !allowed.includes(name))).toEqual([])
    const foreign = ownFilesOf(reached).filter(
      (id) =>
        !/^lib\/(?:keystore|browser|policy|signature|paxos|message|text|errors|deposit\/(?:evmCall|chainOf|associatedTokenAddress)\.ts)/.test(
          ownName(id),
        ),
    )
    expect(foreign).toEqual([])
  })

  test('of micro-key-producer it is the module for SLIP-0010 alone, made of noble', () => {
    const slip = reach(touchesKeys).filter((id) => packageOf(id) === 'micro-key-producer')
    expect(slip.map((id) => id.split('/').at(-1))).toEqual(['slip10.js'])
    expect(packagesOf(slip.flatMap((id) => graph.get(id) ?? []))).toEqual(['@noble/curves', '@noble/hashes'])
  })

  test('the keystore itself, without our browser edge, depends on no browser shim', () => {
    expect(packagesOf(reach(['lib/keystore/createKeystore.ts']))).not.toContain('webextension-polyfill')
  })

  test('no chunk that comes with the keystore carries a library which must not see keys', () => {
    const first = [...chunks].filter(([, { modules }]) =>
      modules.some((id) => ownName(id) === 'lib/keystore/createKeystore.ts'),
    )
    expect(first.length).toBeGreaterThan(0)
    const seen = new Set(first.map(([name]) => name))
    for (const name of seen) for (const imported of chunks.get(name)?.imports ?? []) seen.add(imported)
    const packages = packagesOf([...seen].flatMap((name) => chunks.get(name)?.modules ?? []))
    expect(
      packages.filter((name) => /^(?:viem|ethers|@solana\/|ox|abitype|jose|tweetnacl)/.test(name)),
    ).toEqual([])
  })

  test('the word list and the rarer forms are not in what the keystore loads first', () => {
    const home = [...chunks.values()].find(({ modules }) =>
      modules.some((id) => ownName(id) === 'lib/keystore/createKeystore.ts'),
    )
    const names = home?.modules.map(ownName).join('\n')
    for (const late of ['english', 'bip32', 'slip10', 'web3Secret', 'backup', 'passkeys.ts\n']) {
      expect(names?.replaceAll('lib/browser/passkeys.ts', '')).not.toContain(late)
    }
  })
})

describe('what must stay small', () => {
  test('R36: no page runs scrypt itself; its worker is noble’s scrypt and nothing else', async () => {
    expect([...graph.keys()].filter((id) => /@noble\/hashes\/(?:\w+\/)?scrypt/.test(id))).toEqual([])
    const modules: string[] = []
    const collect: Plugin = {
      name: 'collect',
      generateBundle() {
        modules.push(...this.getModuleIds())
      },
    }
    await bundle({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [collect],
      build: { write: false, lib: { entry: 'lib/browser/scryptWorker.ts', formats: ['es'] } },
    })
    expect(packagesOf(modules)).toEqual(['@noble/hashes'])
    expect(ownFilesOf(modules).map(ownName)).toEqual(['lib/browser/scryptWorker.ts'])
  })

  test('design 11: what the background may load of proofs and locking brings no keystore with it', () => {
    const reached = ownFilesOf(reach(['lib/browser/vaultAlarm.ts', 'lib/browser/proofStore.ts'])).map(ownName)
    expect(reached).toContain('lib/browser/vaultAlarm.ts')
    expect(reached.filter((name) => name.startsWith('lib/keystore/'))).toEqual([])
  })
})
