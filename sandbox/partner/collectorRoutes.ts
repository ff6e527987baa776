import { Hono } from 'hono'
import * as v from 'valibot'
import type { PaxosClient } from '../../lib/api/paxosClient.ts'
import { readJson } from '../api/readJson.ts'
import { requireBackend } from '../site/siteGuards.ts'
import { refuse } from '../site/siteProblem.ts'
import type { CollectorLink, CollectorLinks } from './collectorLinks.ts'
import { holderPayload } from './holderPayload.ts'

const submitSchema = v.object({
  id: v.pipe(v.string(), v.maxLength(64)),
  signature: v.pipe(v.string(), v.maxLength(4096)),
})

/**
 * What the collector's backend may ask of the partner's: what is wanted behind a link, once, how it stands, and to hand
 * a signature back. The link's token is all that it holds.
 */
export function collectorRoutes(options: { paxos: PaxosClient; links: CollectorLinks }): Hono {
  const { paxos, links } = options
  const app = new Hono()
  app.use('/collector/*', requireBackend())

  app.post('/collector/links/:token/claim', async (context) => {
    const link = linkOf(context.req.param('token'))
    const usedUp = () => refuse(410, 'link-used', 'This link has been opened before. Ask for a new one.')
    if (link.claimed) return usedUp()
    link.claimed = true
    const record = await paxos.getVerification(link.verificationId).catch((error: unknown) => {
      link.claimed = false
      throw error
    })
    if (record.status !== 'PENDING') {
      return refuse(410, 'link-settled', 'This verification is finished. There is nothing left to sign.')
    }
    return context.json(holderPayload(record))
  })

  app.post('/collector/links/:token/status', async (context) => {
    const link = linkOf(context.req.param('token'))
    const { status } = await paxos.getVerification(link.verificationId)
    return context.json({ status })
  })

  app.post('/collector/links/:token/signature', async (context) => {
    const link = linkOf(context.req.param('token'))
    const { id, signature } = await readJson(context, submitSchema)
    if (!link.claimed || id !== link.verificationId) {
      return refuse(409, 'link-mismatch', 'This signature does not belong to the link.')
    }
    const { status } = await paxos.submitSignature({ id, signature })
    return context.json({ status })
  })

  function linkOf(token: string): CollectorLink {
    return links.find(token) ?? refuse(404, 'link-unknown', 'This link is not known. Ask for a new one.')
  }

  return app
}
