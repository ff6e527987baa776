import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { PaxosClient } from '../../lib/api/paxosClient.ts'
import { readJson } from '../api/readJson.ts'
import type { BrowserSessions } from '../site/browserSessions.ts'
import { requireOwnOrigin } from '../site/siteGuards.ts'
import { refuse } from '../site/siteProblem.ts'
import type { CollectorLinks } from './collectorLinks.ts'
import { type PartnerSession, rememberVerification, viewOf } from './partnerState.ts'

const createSchema = v.object({
  network: v.pipe(v.string(), v.maxLength(64)),
  address: v.pipe(v.string(), v.maxLength(128)),
  /** Made by the page for one press of the button, so that a repeated request creates nothing new. */
  request_key: v.pipe(v.string(), v.uuid()),
})

const submitSchema = v.object({ signature: v.pipe(v.string(), v.maxLength(4096)) })

/** What the customer's page may ask of the partner's backend: its own verifications only. */
export function customerRoutes(options: {
  paxos: PaxosClient
  sessions: BrowserSessions<PartnerSession>
  links: CollectorLinks
  collectorUrl: string
}): Hono {
  const { paxos, sessions, links, collectorUrl } = options
  const app = new Hono()
  app.use('/api/*', requireOwnOrigin())

  app.post('/api/verifications', async (context) => {
    const session = sessionOf(context)
    const { network, address, request_key: refId } = await readJson(context, createSchema)
    const record = await paxos.createVerification({ network, address, method: 'SIGNATURE', refId })
    rememberVerification(session, record.id)
    return context.json(viewOf(session, record))
  })

  app.get('/api/verifications', async (context) => {
    const session = sessionOf(context)
    const records = await Promise.all(session.verificationIds.map((id) => paxos.getVerification(id)))
    return context.json(records.map((record) => viewOf(session, record)))
  })

  app.get('/api/verifications/:id', async (context) => {
    const { session, id } = ownVerification(context)
    return context.json(viewOf(session, await paxos.getVerification(id)))
  })

  app.post('/api/verifications/:id/signature', async (context) => {
    const { session, id } = ownVerification(context)
    const { signature } = await readJson(context, submitSchema)
    return context.json(viewOf(session, await paxos.submitSignature({ id, signature })))
  })

  app.post('/api/verifications/:id/link', (context) => {
    const { session, id } = ownVerification(context)
    session.linkedIds.add(id)
    // In the fragment, so that the token is in no log and no referrer.
    return context.json({ url: `${collectorUrl}/#${links.create(id)}` })
  })

  function sessionOf(context: Context): PartnerSession {
    return (
      sessions.find(context) ?? refuse(401, 'session-missing', 'Your session has ended. Reload the page.')
    )
  }

  function ownVerification(context: Context): { session: PartnerSession; id: string } {
    const session = sessionOf(context)
    const id = context.req.param('id') ?? ''
    if (!session.verificationIds.includes(id)) refuse(404, 'not-found', 'There is no such verification.')
    return { session, id }
  }

  return app
}
