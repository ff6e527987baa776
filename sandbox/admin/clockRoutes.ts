import { Hono } from 'hono'
import * as v from 'valibot'
import { readJson } from '../api/readJson.ts'
import type { Clock } from '../clock.ts'
import type { ChangeFeed } from './changeFeed.ts'

const clockSchema = v.union(
  [
    v.strictObject({ advance_seconds: v.pipe(v.number(), v.finite()) }),
    v.strictObject({ now: v.pipe(v.string(), v.isoTimestamp()) }),
    v.strictObject({ reset: v.literal(true) }),
  ],
  'send {"advance_seconds": n}, {"now": RFC 3339} or {"reset": true}',
)

/** Times that RFC 3339 can write, in milliseconds. */
const earliest = Date.parse('2000-01-01T00:00:00Z')
const latest = Date.parse('2999-12-31T23:59:59Z')

/** The clock by which everything here lives and expires. */
export function clockRoutes(options: { clock: Clock; changes: ChangeFeed }): Hono {
  const { clock, changes } = options
  const app = new Hono()
  app.get('/sandbox/clock', (context) => context.json(view()))
  app.post('/sandbox/clock', async (context) => {
    const change = await readJson(context, clockSchema)
    if ('advance_seconds' in change) clock.set(bounded(clock.now() + change.advance_seconds * 1000))
    else if ('now' in change) clock.set(bounded(Date.parse(change.now)))
    else clock.reset()
    changes.announce()
    return context.json(view())
  })

  function view() {
    const now = clock.now()
    return { now: new Date(now).toISOString(), offset_seconds: Math.round((now - Date.now()) / 1000) }
  }

  return app
}

function bounded(time: number): number {
  return Math.min(Math.max(time, earliest), latest)
}
