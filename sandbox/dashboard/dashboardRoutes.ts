import { type Context, Hono } from 'hono'
import type { ChangeFeed } from '../admin/changeFeed.ts'
import { changeEvents } from '../admin/eventRoutes.ts'
import { readJson } from '../api/readJson.ts'
import { requireOwnOrigin } from '../site/siteGuards.ts'
import { refuse } from '../site/siteProblem.ts'
import type { StepUp } from '../stepUp/createStepUp.ts'
import type { Member } from '../stepUp/stepUpTypes.ts'
import { codeSchema, emailSchema, keyNameSchema, requestSchema, ruleSchema } from './dashboardSchemas.ts'
import type { createDashboardSessions } from './dashboardSessions.ts'
import { dashboardView } from './dashboardView.ts'

/** What the dashboard's page may ask of its backend, each in the name of whoever is signed in. */
export function dashboardRoutes(options: {
  stepUp: StepUp
  sessions: ReturnType<typeof createDashboardSessions>
  changes: ChangeFeed
}): Hono {
  const { stepUp, sessions, changes } = options
  const { context: stepUpContext, signIn, keys, requests, rules } = stepUp
  const app = new Hono()
  app.use('/api/*', requireOwnOrigin())

  app.post('/api/session/code', async (context) => {
    signIn.sendCode((await readJson(context, emailSchema)).email)
    return context.json({ ok: true })
  })
  app.post('/api/session', async (context) => {
    const { email, code } = await readJson(context, codeSchema)
    sessions.open(context, signIn.enter(email, code).id)
    return context.json({ ok: true })
  })
  app.post('/api/session/end', (context) => {
    sessions.end(context)
    return context.json({ ok: true })
  })

  app.get('/api/state', (context) => context.json(dashboardView(stepUpContext, memberOf(context))))
  app.get('/api/events', (context) => {
    memberOf(context)
    return changeEvents(context, changes)
  })
  app.post('/api/notifications/read', (context) => {
    stepUpContext.store.readNotifications(memberOf(context).id, stepUpContext.clock.now())
    return context.json({ ok: true })
  })

  app.post('/api/keys', async (context) => {
    const member = memberOf(context)
    const { name } = await readJson(context, keyNameSchema)
    return context.json({ url: keys.start(member, name) })
  })
  app.post('/api/keys/:id/revoke', (context) => {
    keys.revoke(memberOf(context), context.req.param('id'))
    return context.json({ ok: true })
  })

  app.post('/api/requests', async (context) => {
    const member = memberOf(context)
    const { id } = requests.submit(await readJson(context, requestSchema), member)
    return context.json({ id })
  })
  app.post('/api/requests/:id/approve', (context) =>
    context.json(requests.approve(memberOf(context), context.req.param('id'))),
  )
  app.post('/api/requests/:id/reject', (context) => {
    requests.reject(memberOf(context), context.req.param('id'))
    return context.json({ ok: true })
  })
  /** The records of a request's signatures, each of which can be checked offline. */
  app.get('/api/requests/:id/records', (context) => {
    memberOf(context)
    const id = context.req.param('id')
    const records = stepUpContext.store
      .approvals(id)
      .flatMap(({ record }) => (record === undefined ? [] : [JSON.parse(record)]))
    context.header('content-disposition', `attachment; filename="approvals-${id}.json"`)
    return context.json(records)
  })

  app.post('/api/rules', async (context) => {
    const member = memberOf(context)
    rules.save(member, await readJson(context, ruleSchema))
    return context.json({ ok: true })
  })

  function memberOf(context: Context): Member {
    const member = stepUpContext.store.member(sessions.memberId(context) ?? '')
    return member ?? refuse(401, 'signed-out', 'You are signed out. Sign in again.')
  }

  return app
}
