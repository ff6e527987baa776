import { type DoorHandle, doorKey } from '../page/doors.ts'
import type { Asker } from '../request/requestRecord.ts'
import { browser } from './browser.ts'

type Target = Pick<Asker, 'tabId' | 'documentId'>

/**
 * Looks for the signature field of exactly the document that a request belongs to.
 *
 * @returns the field's words (which may be none), or nothing where there is no such field or document any more
 */
export async function findPageField(target: Target): Promise<string | undefined> {
  const files = ['content-scripts/doors.js']
  await browser.scripting.executeScript({ target: exactly(target), files }).catch(() => {})
  return await inPage(target, '')
}

/**
 * Writes a signature into that field. Call it only after the person's act.
 *
 * @returns the field's words, or nothing when nothing was written
 */
export function fillPageField(target: Target, signature: string): Promise<string | undefined> {
  return inPage(target, signature)
}

async function inPage(target: Target, signature: string): Promise<string | undefined> {
  const found = await browser.scripting
    .executeScript({
      target: exactly(target),
      func: callDoors,
      args: [doorKey.description, signature],
    } as never)
    .catch(() => [])
  const words: unknown = found[0]?.result
  return typeof words === 'string' ? words : undefined
}

/** Runs in the doors script's own world. */
function callDoors(key: string, signature: string): string | null {
  const handle = Reflect.get(globalThis, Symbol.for(key)) as DoorHandle | undefined
  return handle?.fill?.(signature) ?? null
}

/** The browser's types do not know `documentIds`. */
function exactly({ tabId, documentId }: Target): { tabId: number } {
  return { tabId, documentIds: [documentId] } as { tabId: number }
}
