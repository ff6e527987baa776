import type { DrivenPage } from '../driver.ts'
import { patience, waitUntil } from '../waitUntil.ts'

/** What an asking page has heard about one ask. */
export type Heard = {
  requestId: string
  progress: string[]
  responses: Answer[]
  /** On the page's own clock, in milliseconds. */
  answeredAt?: number
}

/** A response as the page protocol has it. */
export type Answer = {
  ok: boolean
  result?: Record<string, string>
  error?: { code: string; message: string; number: number }
}

type AskingWindow = {
  ask: (payload: string, options?: { acknowledge?: boolean; method?: string; requestId?: string }) => number
  heard: (index: number) => Heard
  asks: { progress: string[]; cancel: () => void }[]
}

/** Puts the payload into the page's field and presses its button, like a person. */
export async function pressAsk(page: DrivenPage, payload: object | string): Promise<void> {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload)
  await waitUntil('the field for the payload', () =>
    page.evaluate((value) => {
      const field = document.querySelector('textarea')
      if (field) field.value = value
      return field !== null
    }, text),
  )
  await page.click({ role: 'button', name: 'Ask' })
}

/** Asks from a script of the page, without anybody having pressed anything; returns the ask's number. */
export function askByScript(page: DrivenPage, payload: object, acknowledge = true): Promise<number> {
  return page.evaluate(
    (text, take) => (globalThis as unknown as AskingWindow).ask(text, { acknowledge: take }),
    JSON.stringify(payload),
    acknowledge,
  )
}

/** Asks from a script of the page, under an id that another page used. */
export function askUnderId(page: DrivenPage, payload: object, requestId: string): Promise<number> {
  return page.evaluate(
    (text, id) => (globalThis as unknown as AskingWindow).ask(text, { requestId: id }),
    JSON.stringify(payload),
    requestId,
  )
}

/** Asks from a script of the page that is ready for a small deposit. */
export function askForDeposit(page: DrivenPage, record: object): Promise<number> {
  return page.evaluate(
    (text) => (globalThis as unknown as AskingWindow).ask(text, { method: 'SMALL_DEPOSIT' }),
    JSON.stringify(record),
  )
}

/** What the page has heard so far about its ask of that number; the last one by default. */
export function heard(page: DrivenPage, index = -1): Promise<Heard> {
  return page.evaluate((at) => (globalThis as unknown as AskingWindow).heard(at), index)
}

/** The number of the first ask that the page has heard of again, if there is one. */
export function firstHeard(page: DrivenPage): Promise<number | undefined> {
  return page.evaluate(() => {
    const { asks } = globalThis as unknown as AskingWindow
    const index = asks.findIndex(({ progress }) => progress.length > 0)
    return index < 0 ? undefined : index
  })
}

/** Withdraws the page's last ask. */
export async function cancelAsk(page: DrivenPage): Promise<void> {
  await page.evaluate(() => {
    ;(globalThis as unknown as AskingWindow).asks.at(-1)?.cancel()
  })
}

/** Waits for the one response to an ask. */
export function answerOf(page: DrivenPage, index = -1, deadline = patience): Promise<Answer> {
  return waitUntil('an answer on the page', async () => (await heard(page, index)).responses?.[0], deadline)
}

/** Waits until the page has heard a state. */
export async function waitForProgress(page: DrivenPage, state: string, index = -1): Promise<void> {
  await waitUntil(`progress “${state}” on the page`, async () =>
    (await heard(page, index)).progress?.includes(state),
  )
}
