/**
 * `node bench/keystoreBench.ts`: what the keystore costs in a real browser, in an extension that has nothing else:
 * unlocking by parameter set, with the memory that it takes; signing; and a vault with 1, 100 and 10,000 accounts.
 * Prints tables and writes `artifacts/keystoreBench.json`.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import { type ChromiumSession, launchChromium } from '../e2e/chromium/launchChromium.ts'
import type { ScryptCost } from '../lib/keystore/passwordKey.ts'
import type { KeystoreBench } from './keystorePage/keystoreBenchPage.ts'
import { type Summary, summarise } from './statistics.ts'

type Derivation = ScryptCost & { time: Summary; tableMiB: number; peakMiB?: number }
type Vault = { accounts: number; fillMs: number; storedKiB: number; times: Record<string, Summary> }
export type KeystoreResults = { derivations: Derivation[]; vaults: Vault[] }

/** Today's cost, its OWASP equivalents (what is accepted and raised), and twice today's. */
const costs: readonly ScryptCost[] = [
  { N: 2 ** 13, r: 8, p: 10 },
  { N: 2 ** 14, r: 8, p: 5 },
  { N: 2 ** 15, r: 8, p: 3 },
  { N: 2 ** 16, r: 8, p: 2 },
  { N: 2 ** 17, r: 8, p: 1 },
  { N: 2 ** 18, r: 8, p: 1 },
]
const sizes = [1, 100, 10_000]
const root = resolve(import.meta.dirname, '..')

/** Builds the extension, starts a browser with it, and measures. Takes some minutes. */
export async function measureKeystore(): Promise<KeystoreResults> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-keystore-bench-'))
  try {
    const session = await launchChromium({ extension: await buildExtension(folder), access: [] })
    try {
      const page = await session.context.newPage()
      await page.goto(session.url('index.html'))
      await page.waitForFunction(() => 'keystoreBench' in globalThis)
      return { derivations: await measureDerivations(session, page), vaults: await measureVaults(page) }
    } finally {
      await session.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function buildExtension(folder: string): Promise<string> {
  const outDir = join(folder, 'extension')
  await build({
    root: join(root, 'bench', 'keystorePage'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, modulePreload: false },
  })
  const manifest = {
    manifest_version: 3,
    name: 'Keystore bench',
    version: '1.0.0',
    permissions: ['storage', 'alarms'],
    background: { service_worker: 'background.js' },
  }
  writeFileSync(join(outDir, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(outDir, 'background.js'), '')
  return outDir
}

async function measureDerivations(session: ChromiumSession, page: Page): Promise<Derivation[]> {
  const derivations: Derivation[] = []
  for (const cost of costs) {
    const before = await peakMemory(session)
    const times = await page.evaluate(
      (given) => (globalThis as unknown as { keystoreBench: KeystoreBench }).keystoreBench.derive(given, 3),
      cost,
    )
    const after = await peakMemory(session)
    const { N, r } = cost
    const grown = before === undefined || after === undefined ? {} : { peakMiB: Math.round(after) }
    derivations.push({ ...cost, time: summarise(times), tableMiB: (128 * N * r) / 2 ** 20, ...grown })
  }
  return derivations
}

async function measureVaults(page: Page): Promise<Vault[]> {
  const vaults: Vault[] = []
  for (const accounts of sizes) {
    const vault = await page.evaluate(async (count) => {
      const { keystoreBench } = globalThis as unknown as { keystoreBench: KeystoreBench }
      const fillMs = await keystoreBench.fill(count)
      const stored = await keystoreBench.bytesStored()
      return { fillMs, stored, times: await keystoreBench.use(30) }
    }, accounts)
    const times = Object.fromEntries(
      Object.entries(vault.times).map(([what, list]) => [what, summarise(list)]),
    )
    vaults.push({ accounts, fillMs: vault.fillMs, storedKiB: Math.round(vault.stored / 1024), times })
  }
  return vaults
}

/** The most memory that the largest renderer ever held, in MiB; Linux alone tells. */
async function peakMemory(session: ChromiumSession): Promise<number | undefined> {
  const browser = session.context.browser()
  const client = await (browser
    ? browser.newBrowserCDPSession()
    : session.context.newCDPSession(session.home))
  const { processInfo } = await client.send('SystemInfo.getProcessInfo').catch(() => ({ processInfo: [] }))
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => `/proc/${id}/status`)
    .filter((file) => existsSync(file))
    .map((file) => Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / 1024)
  return peaks.length === 0 ? undefined : Math.max(...peaks)
}

/** The results as tables of plain text. */
export function formatKeystore({ derivations, vaults }: KeystoreResults): string {
  const ms = ({ median, lowerQuartile, upperQuartile }: Summary) =>
    `${median.toFixed(1)} ms (${lowerQuartile.toFixed(1)}–${upperQuartile.toFixed(1)})`
  const unlocking = derivations.map(({ N, r, p, time, tableMiB, peakMiB }) =>
    [
      `N 2^${Math.log2(N)}, r ${r}, p ${p}`,
      ms(time),
      `${tableMiB} MiB`,
      peakMiB === undefined ? '' : `${peakMiB} MiB`,
    ].join('\t'),
  )
  const rows = Object.keys(vaults[0]?.times ?? {})
  const vault = [
    ['accounts', ...vaults.map(({ accounts }) => accounts.toLocaleString('en'))],
    ['added in', ...vaults.map(({ fillMs }) => `${(fillMs / 1000).toFixed(1)} s`)],
    ['stored', ...vaults.map(({ storedKiB }) => `${storedKiB.toLocaleString('en')} KiB`)],
    ...rows.map((row) => [row, ...vaults.map(({ times }) => (times[row] ? ms(times[row]) : ''))]),
  ].map((line) => line.join('\t'))
  return ['unlocking\ttime\tscrypt’s table\tpeak of the process', ...unlocking, '', ...vault].join('\n')
}

if (import.meta.main) {
  const results = await measureKeystore()
  console.log(formatKeystore(results))
  mkdirSync(join(root, 'artifacts'), { recursive: true })
  const report = { at: new Date().toISOString(), ...results }
  writeFileSync(join(root, 'artifacts', 'keystoreBench.json'), `${JSON.stringify(report, null, 2)}\n`)
}
