import type { Locator, Page } from '@playwright/test'
import { ChromiumPage } from '../e2e/chromium/ChromiumPage.ts'
import { signWindow } from '../e2e/chromium/extensionPages.ts'
import type { ChromiumSession } from '../e2e/chromium/launchChromium.ts'
import { freshPayload, type TestKey } from '../e2e/payloads.ts'
import { waitUntil } from '../e2e/waitUntil.ts'
import type { Contender, Series } from './contenders.ts'

/** How long a person holds a button down. */
const pressMilliseconds = 80

/** What the pages note, in milliseconds since the epoch. */
type Notes = {
  pressedAt: number
  clickedAt: number
  answeredAt: () => Promise<number>
  asks: { cancel: () => void }[]
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
      series[of].push(readable - (await page.evaluate(() => (globalThis as unknown as Notes).pressedAt)))
      if (of === 'ours') await page.evaluate(() => (globalThis as unknown as Notes).asks.at(-1)?.cancel())
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

/**
 * From the press on Sign, with an unlocked local key, until the signature is on the page. Both note by themselves when
 * it happened: nothing looks for it meanwhile, which would compete with what is timed.
 */
export async function measureSigning(ours: Contender, key: TestKey, runs: number): Promise<number[]> {
  const taken: number[] = []
  const { page, session } = ours
  const asking = new ChromiumPage(page)
  for (let run = 0; run < runs; run += 1) {
    await page.bringToFront()
    await page.getByRole('textbox').fill(JSON.stringify(freshPayload(key)))
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    const window = await signWindow(session)
    const middle = await middleOf(window.locator('button[data-armed="true"]'))
    const signing = new ChromiumPage(window)
    await signing.evaluate(watchForClick)
    const answered = asking.evaluate(() => (globalThis as unknown as Notes).answeredAt())
    await window.mouse.click(middle.x, middle.y, { delay: pressMilliseconds })
    const answeredAt = await answered
    taken.push(answeredAt - (await signing.evaluate(() => (globalThis as unknown as Notes).clickedAt)))
    await closeWindow(window)
  }
  return taken
}

/** Where to press: a press at a place is one, without the looking before and after with which Playwright presses. */
async function middleOf(button: Locator): Promise<{ x: number; y: number }> {
  const box = await button.boundingBox()
  if (box === null) throw new Error('the button is not there')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Goes into a page: notes when something was pressed next. */
function watchForClick(): void {
  const note = ({ timeStamp }: Event): void => {
    const notes = globalThis as unknown as Notes
    notes.clickedAt = performance.timeOrigin + timeStamp
  }
  addEventListener('click', note, { capture: true, once: true })
}
