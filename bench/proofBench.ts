/**
 * `node bench/proofBench.ts`: what a list of 50,000 proofs costs in a real browser, in the built extension: opening,
 * searching, scrolling, exporting, and checking. Prints a table and writes `artifacts/proofBench.json`.
 */
import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { openChromium } from '../e2e/chromium/openChromium.ts'
import { bundleScript } from '../e2e/site/bundleScript.ts'
import { exampleBody } from '../lib/proof/proof.fixture.ts'
import { builtFolder, runBuild } from '../scripts/runBuild.ts'
import { type Summary, summarise } from './statistics.ts'

const root = resolve(import.meta.dirname, '..')
const rounds = 7

export type ProofResults = { proofs: number; times: Record<string, Summary>; sizes: Record<string, number> }

/** Fills the store of the built extension and measures the page “Activity” over it. */
export async function measureProofs(proofs = 50_000): Promise<ProofResults> {
  const browser = await openChromium({ extension: builtFolder('chromium'), access: [] })
  const { session } = browser
  try {
    const page = await session.context.newPage()
    // A page behind another one is drawn once a second.
    await page.bringToFront()
    await page.goto(session.url('icon/16.png'))
    await page.evaluate(await bundleScript(join(root, 'e2e/site/fillProofs.ts'), 'filling'))
    const body = await exampleBody(1)
    const filled = await timed(() =>
      page.evaluate(
        ([example, count]) =>
          (
            globalThis as unknown as {
              filling: { fillProofs: (example: unknown, count: number, last: number) => Promise<void> }
            }
          ).filling.fillProofs(example, count, Date.now()),
        [body, proofs] as const,
      ),
    )
    const open = await repeat(() => openList(page, session.url('options.html#activity')))
    const times: Record<string, number[]> = {
      'written, all of them': [filled],
      'open → first rows': open.map(({ first }) => first),
      'open → all rows read': open.map(({ whole }) => whole),
      'search, one of all': await repeat((round) =>
        search(page, `-${String(Math.floor((proofs * (round + 1)) / 8)).padStart(12, '0')}`),
      ),
      'search, one site in 200': await repeat((round) => search(page, `site${round + 10}.example`)),
      'search taken back': await repeat(async (round) => {
        await search(page, `site${round + 10}.example`)
        return search(page, '')
      }),
      'scroll, longest frame': await repeat(() => scroll(page)),
    }
    const sizes: Record<string, number> = {}
    for (const form of ['JSON', 'CSV']) {
      const saved = await repeat(async () => {
        const began = performance.now()
        const [download] = await Promise.all([
          page.waitForEvent('download', { timeout: 120_000 }),
          page.getByRole('button', { name: `Save as ${form}` }).click(),
        ])
        const took = performance.now() - began
        sizes[form] = statSync(await download.path()).size
        return took
      }, 3)
      times[`export as ${form}`] = saved
    }
    return {
      proofs,
      sizes,
      times: Object.fromEntries(Object.entries(times).map(([what, list]) => [what, summarise(list)])),
    }
  } finally {
    await browser.close()
  }
}

/** Milliseconds from the navigation until the first rows are drawn, and until the whole list is known. */
async function openList(page: Page, url: string): Promise<{ first: number; whole: number }> {
  await page.goto('about:blank')
  await page.goto(url)
  return page.evaluate(async () => {
    const until = (isSo: () => boolean): Promise<number> =>
      new Promise((done, fail) => {
        const look = (): void => {
          if (isSo()) done(performance.now())
          else if (performance.now() > 60_000) fail(new Error('The list was not drawn.'))
          else requestAnimationFrame(look)
        }
        look()
      })
    const status = () => document.querySelector('main > [role="status"]')?.textContent ?? ''
    const first = await until(() => document.querySelector('.activity__row') !== null)
    const whole = await until(() => / proofs$/.test(status()))
    return { first, whole }
  })
}

/** Milliseconds from the typed word until the list shows what was found. */
function search(page: Page, word: string): Promise<number> {
  return page.evaluate(async (value) => {
    const field = document.querySelector<HTMLInputElement>('input[type="search"]')
    if (field === null) throw new Error('There is no list.')
    // The count is written before the list is: what was found is there with its first row.
    const shown = () => document.querySelector('.activity__name')?.getAttribute('href')
    const before = shown()
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    const began = performance.now()
    set?.call(field, value)
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await new Promise<void>((done, fail) => {
      const look = (): void => {
        if (shown() !== before) done()
        else if (performance.now() - began > 20_000) fail(new Error(`Nothing changed for “${value}”.`))
        else requestAnimationFrame(look)
      }
      look()
    })
    return performance.now() - began
  }, word)
}

/** The longest frame while the page is scrolled through the whole list, in milliseconds. */
function scroll(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const frames = 60
    let longest = 0
    let last = await new Promise<number>(requestAnimationFrame)
    for (let frame = 1; frame <= frames; frame += 1) {
      window.scrollTo(0, (document.documentElement.scrollHeight * frame) / frames)
      const now = await new Promise<number>(requestAnimationFrame)
      longest = Math.max(longest, now - last)
      last = now
    }
    window.scrollTo(0, 0)
    return longest
  })
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

async function repeat<T>(work: (round: number) => Promise<T>, times = rounds): Promise<T[]> {
  const results: T[] = []
  for (let round = 0; round < times; round += 1) results.push(await work(round))
  return results
}

/** The results as a table of plain text. */
export function formatProofs({ proofs, times, sizes }: ProofResults): string {
  const width = Math.max(...Object.keys(times).map((what) => what.length))
  const lines = Object.entries(times).map(
    ([what, { median, lowerQuartile, upperQuartile }]) =>
      `${what.padEnd(width)}  ${median.toFixed(0)} ms (${lowerQuartile.toFixed(0)}–${upperQuartile.toFixed(0)})`,
  )
  const files = Object.entries(sizes).map(([form, bytes]) => `${form} ${(bytes / 1e6).toFixed(0)} MB`)
  return [`${proofs.toLocaleString('en')} proofs; exports: ${files.join(', ')}`, ...lines].join('\n')
}

if (import.meta.main) {
  await runBuild('chromium')
  const results = await measureProofs()
  console.log(formatProofs(results))
  mkdirSync(join(root, 'artifacts'), { recursive: true })
  const report = { at: new Date().toISOString(), ...results }
  writeFileSync(join(root, 'artifacts', 'proofBench.json'), `${JSON.stringify(report, null, 2)}\n`)
}
