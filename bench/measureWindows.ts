import type { Page } from '@playwright/test'
import { ChromiumPage } from '../e2e/chromium/ChromiumPage.ts'
import { signWindow } from '../e2e/chromium/extensionPages.ts'
import type { ChromiumSession } from '../e2e/chromium/launchChromium.ts'
import { freshPayload, type TestKey } from '../e2e/payloads.ts'
import { waitUntil } from '../e2e/waitUntil.ts'
import type { Contender, Series } from './contenders.ts'

/** Goes into every page before its own scripts: notes when something was pressed, in milliseconds since the epoch. */
export function watchForPresses(): void {
  const notes = globalThis as unknown as Notes
  addEventListener(
    'click',
    ({ timeStamp }) => {
      notes.clickedAt = performance.timeOrigin + timeStamp
    },
    true,
  )
}

type Notes = { clickedAt?: number; pressedAt?: number; asks?: { cancel: () => void }[] }

function note(page: Page, name: 'clickedAt' | 'pressedAt'): Promise<number | undefined> {
  return page.evaluate((key) => (globalThis as unknown as Notes)[key], name)
}

/** `stored`: a bare window that shows a text from storage, the least that any window with a request has to do. */
export type WindowSeries = Series & { stored: number[] }

const ways: readonly { of: keyof WindowSeries; by: Contender['name']; button: string; opens?: string }[] = [
  { of: 'ours', by: 'ours', button: 'Ask' },
  { of: 'nothing', by: 'nothing', button: 'Do nothing', opens: 'empty.html' },
  { of: 'stored', by: 'nothing', button: 'Show what is stored', opens: 'stored.html' },
]

/** From the press on the page until the message can be read in the window that opens. */
export async function measureWindows(
  contenders: readonly Contender[],
  key: TestKey,
  runs: number,
): Promise<WindowSeries> {
  const series: WindowSeries = { ours: [], nothing: [], stored: [] }
  for (let run = 0; run < runs; run += 1) {
    for (const { of, by, button, opens } of ways) {
      const contender = contenders.find(({ name }) => name === by)
      if (contender === undefined) continue
      const { page, session } = contender
      await page.bringToFront()
      await page.getByRole('textbox').fill(JSON.stringify(freshPayload(key)))
      await page.getByRole('button', { name: button, exact: true }).click()
      const window = opens === undefined ? await signWindow(session) : await opened(session, opens)
      const readable = await readableAt(window)
      series[of].push(readable - ((await note(page, 'pressedAt')) ?? Number.NaN))
      if (of === 'ours') await page.evaluate(() => (globalThis as unknown as Notes).asks?.at(-1)?.cancel())
      await closeWindow(window)
    }
  }
  return series
}

/**
 * When the message was painted, in milliseconds since the epoch. The browser says it itself: the largest content
 * of either window is painted in the frame that has the message. Asked over the protocol, without what Playwright puts
 * into a page to find something there: a third of a megabyte of script, just when the message is to be drawn.
 */
function readableAt(window: Page): Promise<number> {
  return new ChromiumPage(window).evaluate(async () => {
    while (!document.body?.textContent.includes('Nonce:')) await new Promise((again) => setTimeout(again, 20))
    return new Promise<number>((resolve) => {
      new PerformanceObserver((list) => {
        const last = list.getEntries().at(-1)
        if (last) resolve(performance.timeOrigin + last.startTime)
      }).observe({ type: 'largest-contentful-paint', buffered: true })
    })
  })
}

function opened(session: ChromiumSession, path: string): Promise<Page> {
  return waitUntil(`the window ${path}`, () =>
    session.context.pages().find((page) => page.url() === session.url(path)),
  )
}

async function closeWindow(window: Page): Promise<void> {
  if (!window.isClosed()) await window.close().catch(() => {})
}

/** From the press on Sign, with an unlocked local key, until the signature is on the page. */
export async function measureSigning(ours: Contender, key: TestKey, runs: number): Promise<number[]> {
  const taken: number[] = []
  const { page, session } = ours
  for (let run = 0; run < runs; run += 1) {
    await page.bringToFront()
    await page.getByRole('textbox').fill(JSON.stringify(freshPayload(key)))
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    const window = await signWindow(session)
    await window.locator('button[data-armed="true"]').click()
    const clicked = await waitUntil('the press to be noted', () => note(window, 'clickedAt'))
    const answered = await waitUntil('the signature on the page', () =>
      page.evaluate(() => {
        const { asks } = globalThis as unknown as {
          asks: { answeredAt?: number; responses: { ok: boolean }[] }[]
        }
        const last = asks.at(-1)
        if (last?.responses[0]?.ok === false) throw new Error(JSON.stringify(last.responses[0]))
        return last?.answeredAt && performance.timeOrigin + last.answeredAt
      }),
    )
    taken.push(answered - clicked)
    await closeWindow(window)
  }
  return taken
}
