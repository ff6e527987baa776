import { type Context, Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { ChangeFeed } from './changeFeed.ts'

/** A line that keeps the connection, in milliseconds. */
const heartbeat = 20_000

/** Tells the console, by server-sent events, that there is something new to look up. */
export function eventRoutes(options: { changes: ChangeFeed }): Hono {
  const app = new Hono()
  app.get('/sandbox/events', (context) => changeEvents(context, options.changes))
  return app
}

/** Tells a page, by server-sent events, that there is something new to look up. */
export function changeEvents(context: Context, changes: ChangeFeed): Response {
  return streamSSE(context, async (stream) => {
    let wake = () => {}
    let changed = true
    const stop = changes.listen(() => {
      changed = true
      wake()
    })
    stream.onAbort(() => {
      stop()
      wake()
    })
    while (!stream.aborted) {
      // What changes while one event is written is told by the next one.
      await stream.writeSSE({ event: changed ? 'changed' : 'idle', data: '' })
      changed = false
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, heartbeat)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
        if (changed || stream.aborted) wake()
      })
    }
  })
}
