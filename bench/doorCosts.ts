/**
 * What each script of ours adds to a page: bytes, script time, heap, and the time that its own traffic takes; beside
 * no extension, and beside one that does nothing. Runs alone with `node bench/doorCosts.ts`.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { launchChromium } from '../e2e/chromium/launchChromium.ts'
import { evmKey, freshPayload } from '../e2e/payloads.ts'
import { startTestSite } from '../e2e/site/startTestSite.ts'
import { waitUntil } from '../e2e/waitUntil.ts'
import { findBrowser } from '../scripts/findBrowser.ts'
import { builtFolder } from '../scripts/runBuild.ts'
import { benchPage } from './benchPage.ts'
import { writeDoNothingExtension } from './doNothingExtension.ts'
import { type Summary, summarise } from './statistics.ts'

/** Bytes of script put into the page; milliseconds of script per load; kB of heap after it; ms for 100 answers each. */
export type DoorCostRow = {
  what: string
  bytes: number
  script: Summary
  heap: Summary
  fetches: Summary
  requests: Summary
}

type Contender = { what: string; bytes: number; page: Page; series: Record<keyof Sample, number[]> }
type Sample = { script: number; heap: number; fetches: number; requests: number }

const variants = [
  { what: 'the bridge alone', uses: [], files: ['bridge'] },
  { what: 'bridge and watcher', uses: ['watch'], files: ['bridge', 'doors', 'watcher'] },
  { what: 'bridge and wallet door', uses: ['wallet'], files: ['bridge', 'walletDoor'] },
] as const

/** Loads the same page in every browser in turn, `runs` times. The built extension has to be there. */
export async function measureDoorCosts(runs = 20): Promise<DoorCostRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-door-costs-'))
  const answer = JSON.stringify({ data: [freshPayload(evmKey())] })
  const site = await startTestSite({
    '/': { body: benchPage },
    '/answer': { body: answer, type: 'application/json' },
  })
  const closing: (() => Promise<unknown>)[] = [site.close]
  try {
    const contenders: Contender[] = []
    const add = async (what: string, bytes: number, context: BrowserContext) => {
      const page = await context.newPage()
      contenders.push({ what, bytes, page, series: { script: [], heap: [], fetches: [], requests: [] } })
    }
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const plain = await chromium.launch({
      executablePath: findBrowser('chromium')?.path ?? '',
      args: [...root, '--disable-gpu'],
    })
    closing.push(() => plain.close())
    await add('no extension', 0, await plain.newContext())
    const nothing = await launchChromium({
      extension: writeDoNothingExtension(join(folder, 'nothing')),
      access: [],
    })
    closing.push(nothing.close)
    await add('one that does nothing', 0, nothing.context)
    const extension = builtFolder('chromium')
    for (const { what, uses, files } of variants) {
      const ours = await launchChromium({ extension })
      closing.push(ours.close)
      await ours.home.goto(ours.url('manifest.json'))
      await switchOn(ours.home, site.origin, uses)
      const sizes = files.map((file) => statSync(join(extension, `content-scripts/${file}.js`)).size)
      await add(
        what,
        sizes.reduce((sum, size) => sum + size, 0),
        ours.context,
      )
    }
    for (let run = 0; run < runs + 2; run += 1) {
      const order = run % 2 === 0 ? contenders : [...contenders].reverse()
      for (const contender of order) {
        const sample = await measure(contender.page, site.url('/'))
        // The first two loads warm the browser's caches up.
        if (run < 2) continue
        for (const key of Object.keys(sample) as (keyof Sample)[]) contender.series[key].push(sample[key])
      }
    }
    return contenders.map(({ what, bytes, series }) => ({
      what,
      bytes,
      script: summarise(series.script),
      heap: summarise(series.heap),
      fetches: summarise(series.fetches),
      requests: summarise(series.requests),
    }))
  } finally {
    for (const close of closing.reverse()) await close()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Chrome = {
  storage: { local: { set: (values: object) => Promise<void> } }
  scripting: { getRegisteredContentScripts: () => Promise<unknown[]> }
}

/** Lets a site do what is measured, as the popup's switches do. */
async function switchOn(page: Page, origin: string, uses: readonly string[]): Promise<void> {
  if (uses.length === 0) return
  await page.evaluate(
    ([site, names]) => {
      const { chrome } = globalThis as unknown as { chrome: Chrome }
      const record = Object.fromEntries(names.map((name) => [name, new Date().toISOString()]))
      return chrome.storage.local.set({ siteUses: { [site]: record } })
    },
    [origin, uses] as const,
  )
  await waitUntil('the scripts to be registered', () =>
    page.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: Chrome }
      return (await chrome.scripting.getRegisteredContentScripts()).length > 1
    }),
  )
}

async function measure(page: Page, url: string): Promise<Sample> {
  const protocol = await page.context().newCDPSession(page)
  await protocol.send('Performance.enable')
  const metric = async (name: string) => {
    const { metrics } = await protocol.send('Performance.getMetrics')
    return metrics.find((one) => one.name === name)?.value ?? Number.NaN
  }
  await page.goto('about:blank')
  const before = await metric('ScriptDuration')
  await page.goto(url, { waitUntil: 'load' })
  const script = ((await metric('ScriptDuration')) - before) * 1000
  await protocol.send('HeapProfiler.collectGarbage')
  const heap = (await metric('JSHeapUsedSize')) / 1000
  await protocol.detach()
  const traffic = await page.evaluate(async () => {
    const timed = async (once: () => Promise<unknown>) => {
      const began = performance.now()
      for (let count = 0; count < 100; count += 1) await once()
      return performance.now() - began
    }
    return {
      fetches: await timed(async () => (await fetch('/answer')).json()),
      requests: await timed(
        () =>
          new Promise((resolve) => {
            const request = new XMLHttpRequest()
            request.open('GET', '/answer')
            request.responseType = 'json'
            request.onload = () => resolve(request.response)
            request.send()
          }),
      ),
    }
  })
  return { script, heap, ...traffic }
}

/** The rows as a table of plain text: medians, with the middle half in brackets. */
export function formatDoorCosts(rows: readonly DoorCostRow[]): string {
  const cell = ({ median, lowerQuartile, upperQuartile }: Summary) =>
    `${median.toFixed(1)} (${lowerQuartile.toFixed(1)}–${upperQuartile.toFixed(1)})`
  const table = [
    ['What a page has', 'bytes', 'script, ms', 'heap, kB', '100 fetches, ms', '100 XHRs, ms'],
    ...rows.map(({ what, bytes, script, heap, fetches, requests }) => [
      what,
      String(bytes),
      ...[script, heap, fetches, requests].map(cell),
    ]),
  ]
  return table
    .map(([name = '', bytes = '', ...cells]) =>
      [name.padEnd(24), bytes.padStart(8), ...cells.map((each) => each.padStart(26))].join(''),
    )
    .join('\n')
}

if (import.meta.main) console.log(formatDoorCosts(await measureDoorCosts()))
