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
  method: v.optional(v.picklist(['SIGNATURE', 'SMALL_DEPOSIT']), 'SIGNATURE'),
  /** Of a deposit; the network's own coin where it is empty. */
  asset: v.optional(v.pipe(v.string(), v.maxLength(16)), ''),
  /** Made by the page for one press of the button, so that a repeated request creates nothing new. */
  request_key: v.pipe(v.string(), v.uuid()),
})

const submitSchema = v.object({ signature: v.pipe(v.string(), v.maxLength(4096)) })

/** Gives an address what it needs for a deposit in this asset on the network's dev chain. */
export type GiveTestCoins = (network: string, address: string, asset: string) => Promise<void>

/** What the customer's page may ask of the partner's backend: its own verifications only. */
export function customerRoutes(options: {
  paxos: PaxosClient
  /** The same, where a deposit is to be asked for in another asset than the network's own coin. */
  paxosAskingFor: (asset: string) => PaxosClient
  sessions: BrowserSessions<PartnerSession>
  links: CollectorLinks
  collectorUrl: string
  giveTestCoins: GiveTestCoins
}): Hono {
  const { paxos, paxosAskingFor, sessions, links, collectorUrl, giveTestCoins } = options
  const app = new Hono()
  app.use('/api/*', requireOwnOrigin())

  app.post('/api/verifications', async (context) => {
    const session = sessionOf(context)
    const { network, address, method, asset, request_key: refId } = await readJson(context, createSchema)
    const client = asset === '' ? paxos : paxosAskingFor(asset)
    const record = await client.createVerification({ network, address, method, refId })
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

  // Where an exchange would have a button to buy: this one's coins are of chains on this machine.
  app.post('/api/verifications/:id/coins', async (context) => {
    const { id } = ownVerification(context)
    const { network, address, small_deposit_verification: deposit } = await paxos.getVerification(id)
    if (deposit === undefined) return refuse(409, 'no-deposit', 'Nothing has to be sent for this address.')
    await giveTestCoins(network, address, deposit.asset).catch((cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause)
      return refuse(409, 'no-coins', `There are no test coins: ${reason}.`)
    })
    return context.json({ asset: deposit.asset })
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
