import { Hono } from 'hono'
import * as v from 'valibot'
import type { ApprovalAsk } from '../../lib/approvalKey/approvalPayload.ts'
import { assertionSchema, registrationSchema } from '../../lib/approvalKey/credentialSchemas.ts'
import { readJson } from '../api/readJson.ts'
import { guardRequest } from '../server/guardRequest.ts'
import type { SandboxLog } from '../server/sandboxLog.ts'
import { browserModules } from '../site/browserModules.ts'
import { siteFiles } from '../site/siteFiles.ts'
import { requireOwnOrigin, siteBodyLimit, siteHeaders } from '../site/siteGuards.ts'
import { refuse, siteErrorResponse } from '../site/siteProblem.ts'
import type { StepUp } from '../stepUp/createStepUp.ts'
import { ticketRegistration } from '../stepUp/ticketAsk.ts'
import { signingWindowPage } from './signingWindowPage.ts'

const ticket = v.pipe(v.string(), v.maxLength(64))
const openSchema = v.object({ ticket })
const createSchema = v.object({ ticket, credential: registrationSchema })
const signSchema = v.object({ ticket, credential: assertionSchema })

/** What the window's page gets to know: what is asked, and where the way back leads. */
export type SigningWindowData = { ask: ApprovalAsk; dashboard_url: string }

/**
 * The signing window: an origin of its own that shows what is to be signed and nothing else. It has no session; the
 * ticket in its address's fragment is all that it goes by, works for one attempt, and signs nothing by itself.
 */
export function createSigningWindowApp(options: { port: number; stepUp: StepUp; log: SandboxLog }): Hono {
  const { port, stepUp, log } = options
  const { store, dashboardUrl } = stepUp.context
  const app = new Hono()
  app.use(siteHeaders())
  app.use(guardRequest({ port, origins: [`http://localhost:${port}`] }))
  app.use(siteBodyLimit())
  for (const path of ['/', '/create', '/sign']) {
    app.get(path, (context) => context.html(signingWindowPage()))
  }
  app.route('/', siteFiles('signingWindow'))
  app.route('/', browserModules(['sandbox/signingWindow/browser/signingWindowPage.ts']))
  app.use('/api/*', requireOwnOrigin())

  app.post('/api/open', async (context) => {
    const opened = stepUp.openTicket((await readJson(context, openSchema)).ticket)
    return context.json({ ask: askOf(opened), dashboard_url: dashboardUrl } satisfies SigningWindowData)
  })
  app.post('/api/create', async (context) => {
    const { ticket: secret, credential } = await readJson(context, createSchema)
    const opened = stepUp.takeTicket(secret)
    if (opened.ticket.keyName === undefined) return refuse(400, 'other-ticket', 'This link is for signing.')
    return context.json(await stepUp.keys.finish(opened.ticket, opened.member, credential))
  })
  app.post('/api/sign', async (context) => {
    const { ticket: secret, credential } = await readJson(context, signSchema)
    const opened = stepUp.takeTicket(secret)
    if (opened.ticket.requestId === undefined) return refuse(400, 'other-ticket', 'This link is for a key.')
    return context.json(await stepUp.requests.sign(opened.ticket, opened.member, credential))
  })
  app.onError((error) => {
    const response = siteErrorResponse(error)
    if (response.status >= 500) log({ event: 'signing window failure', detail: String(error) })
    return response
  })

  function askOf({ ticket: opened, member }: ReturnType<StepUp['openTicket']>): ApprovalAsk {
    if (opened.requestId !== undefined) {
      const { request, keys } = stepUp.requests.asked(opened, member)
      return { ask: 'sign', request, credential_ids: keys.map(({ credentialId }) => credentialId) }
    }
    const inUse = store.keysOf(member.id).filter(({ status }) => status !== 'REVOKED')
    return {
      ask: 'create',
      registration: ticketRegistration(stepUp.context, opened, member),
      exclude_credential_ids: inUse.map(({ credentialId }) => credentialId),
    }
  }

  return app
}
