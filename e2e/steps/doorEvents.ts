import type { DrivenPage } from '../driver.ts'
import { waitUntil } from '../waitUntil.ts'

/** One event that an element of the page got from Countersign. */
export type DoorEvent = { name: string; id: string; detail: Record<string, unknown> }

type DoorWindow = { doorEvents: DoorEvent[]; fieldEvents: string[] }

/** Every event so far, in order. */
export function doorEvents(page: DrivenPage): Promise<DoorEvent[]> {
  return page.evaluate(() => (globalThis as unknown as DoorWindow).doorEvents)
}

/** What happened to the page's fields, as `event id value`. */
export function fieldEvents(page: DrivenPage): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as DoorWindow).fieldEvents)
}

/** Waits for an element's first event of that name. */
export function doorEvent(page: DrivenPage, name: string, id: string): Promise<DoorEvent> {
  return waitUntil(`the event ${name} at ${id}`, async () =>
    (await doorEvents(page)).find((event) => event.name === name && event.id === id),
  )
}
