import type { Page } from '@playwright/test'
import { stopWorker } from '../e2e/chromium/stopWorker.ts'
import { evmKey, freshPayload } from '../e2e/payloads.ts'
import type { Contender, Series } from './contenders.ts'

type BenchWindow = {
  timeAsk: (payload: string) => Promise<number>
  timeNothing: (text: string) => Promise<number>
  rest: () => Promise<void>
}

/** Loads a page in turn with each extension: from the response's end to the document being interactive, and in all. */
export async function measurePageLoads(
  contenders: readonly Contender[],
  url: string,
  runs: number,
): Promise<Record<'interactive' | 'load', Series>> {
  const interactive: Series = { ours: [], nothing: [] }
  const load: Series = { ours: [], nothing: [] }
  for (let run = 0; run < runs; run += 1) {
    for (const { name, page } of inTurn(contenders, run)) {
      await page.goto(url, { waitUntil: 'load' })
      const timing = await page.evaluate(() => {
        const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
        if (entry === undefined) throw new Error('no navigation timing')
        const { responseEnd, domInteractive, domComplete, startTime } = entry
        return { interactive: domInteractive - responseEnd, load: domComplete - startTime }
      })
      interactive[name].push(timing.interactive)
      load[name].push(timing.load)
    }
  }
  return { interactive, load }
}

/**
 * Calls each extension in turn from its page and times the first answer. `cold` stops the worker before each call, and
 * lets the browser clear up after it: one that is called has been idle, and was stopped a while ago.
 */
export async function measureCalls(
  contenders: readonly Contender[],
  runs: number,
  cold: boolean,
): Promise<Series> {
  const series: Series = { ours: [], nothing: [] }
  for (let run = 0; run < runs; run += 1) {
    for (const { name, page, session } of inTurn(contenders, run)) {
      if (cold) {
        await stopWorker(session)
        await page.evaluate(() => (globalThis as unknown as BenchWindow).rest())
      }
      series[name].push(await timeCall(name, page))
    }
  }
  return series
}

/** Both carry the same text; ours also reads, checks and stores it. */
function timeCall(name: Contender['name'], page: Page): Promise<number> {
  const text = JSON.stringify(freshPayload(evmKey()))
  return page.evaluate(
    ([who, payload]) => {
      const bench = globalThis as unknown as BenchWindow
      return who === 'ours' ? bench.timeAsk(payload) : bench.timeNothing(payload)
    },
    [name, text] as const,
  )
}

function inTurn(contenders: readonly Contender[], run: number): readonly Contender[] {
  return run % 2 === 0 ? contenders : [...contenders].reverse()
}
