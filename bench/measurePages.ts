import { evmKey, freshPayload } from '../e2e/payloads.ts'
import type { Contender, Series } from './contenders.ts'
import type { Caller } from './openCaller.ts'

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
export async function measureCalls(callers: readonly Caller[], runs: number, cold: boolean): Promise<Series> {
  const series: Series = { ours: [], nothing: [] }
  for (let run = 0; run < runs; run += 1) {
    for (const caller of inTurn(callers, run)) {
      if (cold) {
        await caller.stopWorker()
        await caller.evaluate('rest()')
      }
      // Both carry the same text; ours also reads, checks and stores it.
      const text = JSON.stringify(JSON.stringify(freshPayload(evmKey())))
      const call = caller.name === 'ours' ? `timeAsk(${text})` : `timeNothing(${text})`
      series[caller.name].push(await caller.evaluate<number>(call))
    }
  }
  return series
}

function inTurn<Each>(contenders: readonly Each[], run: number): readonly Each[] {
  return run % 2 === 0 ? contenders : [...contenders].reverse()
}
