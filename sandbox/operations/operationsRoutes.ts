import { Hono } from 'hono'
import * as v from 'valibot'
import { readJson } from '../api/readJson.ts'
import { formatTime } from '../clock.ts'
import { addedOrigins, extensionOrigin, saveOrigins } from '../stepUp/approvalOrigins.ts'
import type { StepUp } from '../stepUp/createStepUp.ts'

const entriesSchema = v.object({
  entries: v.pipe(
    v.array(
      v.object({ code: v.pipe(v.string(), v.maxLength(64)), name: v.pipe(v.string(), v.maxLength(200)) }),
    ),
    v.minLength(1, 'There is no code.'),
    v.maxLength(100, 'At most 100 codes fit into one batch.'),
  ),
})
const refusalSchema = v.object({
  reason: v.pipe(v.string(), v.trim(), v.minLength(1, 'Give a reason.'), v.maxLength(200)),
})
const originsSchema = v.object({ origins: v.pipe(v.array(extensionOrigin), v.maxLength(20)) })

/** What operations may do under /sandbox: check codes, verify or refuse keys, read the outbox, allow extensions. */
export function operationsRoutes({ stepUp }: { stepUp: StepUp }): Hono {
  const { keys, context: stepUpContext } = stepUp
  const app = new Hono()

  app.get('/sandbox/approval-keys', (context) =>
    context.json({
      items: keys.list().map(({ id, name, member, status, refusal, createdAt }) => ({
        id,
        name,
        member,
        status,
        created_at: formatTime(createdAt),
        ...(refusal === undefined ? {} : { refusal }),
      })),
    }),
  )
  app.post('/sandbox/approval-keys/check', async (context) =>
    context.json({ items: keys.check((await readJson(context, entriesSchema)).entries) }),
  )
  app.post('/sandbox/approval-keys/verify', async (context) =>
    context.json({ items: keys.verify((await readJson(context, entriesSchema)).entries) }),
  )
  app.post('/sandbox/approval-keys/:id/refuse', async (context) => {
    keys.refuse(context.req.param('id'), (await readJson(context, refusalSchema)).reason)
    return context.json({ ok: true })
  })

  app.get('/sandbox/outbox', (context) =>
    context.json({
      items: stepUpContext.store.outbox().map(({ createdAt, recipient, ...mail }) => ({
        ...mail,
        to: recipient,
        sent_at: formatTime(createdAt),
      })),
    }),
  )

  app.get('/sandbox/approval-origins', (context) =>
    context.json({ fixed: stepUpContext.approvalOrigins, origins: addedOrigins(stepUpContext) }),
  )
  app.post('/sandbox/approval-origins', async (context) => {
    saveOrigins(stepUpContext, (await readJson(context, originsSchema)).origins)
    return context.json({ fixed: stepUpContext.approvalOrigins, origins: addedOrigins(stepUpContext) })
  })
  return app
}
