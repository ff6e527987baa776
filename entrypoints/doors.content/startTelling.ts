import { findPayloads } from '../../lib/doors/findPayloads.ts'
import { answerEvent } from '../../lib/page/doors.ts'

/** How many payloads one document may tell of. */
const maxTold = 20

/**
 * Hears from the watcher what answers the page read, and tells of each payload in them once. A page can say such
 * an event itself; all that comes of it is an offer to the person.
 */
export function startTelling(document: Document, tell: (payload: string) => void): void {
  const told = new Set<string>()
  document.addEventListener(answerEvent, (event) => {
    const { detail } = event as CustomEvent<unknown>
    if (typeof detail !== 'string') return
    for (const payload of findPayloads(detail)) {
      if (told.has(payload) || told.size >= maxTold) continue
      told.add(payload)
      tell(payload)
    }
  })
}
