import { type Context, Hono } from 'hono'
import type { PaxosClient } from '../../lib/api/paxosClient.ts'
import type { BrowserSessions } from '../site/browserSessions.ts'
import { requireOwnOrigin } from '../site/siteGuards.ts'
import { refuse } from '../site/siteProblem.ts'
import { type PartnerSession, rememberVerification } from './partnerState.ts'
import { plainPage } from './plainPage.ts'

/** The same verification as elsewhere on the site, for a page without a script: forms there and back. */
export function plainRoutes(options: {
  paxos: PaxosClient
  sessions: BrowserSessions<PartnerSession>
}): Hono {
  const { paxos, sessions } = options
  const app = new Hono()
  app.use('/plain/*', requireOwnOrigin())

  app.get('/plain', (context) => {
    sessions.open(context)
    return context.html(plainPage())
  })

  app.post('/plain', async (context) => {
    const session = sessionOf(context)
    const network = await field(context, 'network', 64)
    const address = (await field(context, 'address', 128)).trim()
    const record = await paxos.createVerification({ network, address, method: 'SIGNATURE' })
    rememberVerification(session, record.id)
    return context.redirect(`/plain/${record.id}`, 303)
  })

  app.get('/plain/:id', async (context) =>
    context.html(plainPage(await paxos.getVerification(ownId(context)))),
  )

  app.post('/plain/:id', async (context) => {
    const id = ownId(context)
    await paxos.submitSignature({ id, signature: (await field(context, 'signature', 4096)).trim() })
    return context.redirect(`/plain/${id}`, 303)
  })

  function sessionOf(context: Context): PartnerSession {
    return sessions.find(context) ?? refuse(401, 'session-missing', 'Your session has ended. Begin again.')
  }

  function ownId(context: Context): string {
    const id = context.req.param('id') ?? ''
    const known = sessionOf(context).verificationIds.includes(id)
    return known ? id : refuse(404, 'not-found', 'There is no such verification.')
  }

  return app
}

async function field(context: Context, name: string, maxLength: number): Promise<string> {
  const value = (await context.req.parseBody())[name]
  if (typeof value === 'string' && value !== '' && value.length <= maxLength) return value
  return refuse(400, 'field-missing', `The field ${name} is missing or too long.`)
}
