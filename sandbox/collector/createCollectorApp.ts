import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { readJson } from '../api/readJson.ts'
import { guardRequest } from '../server/guardRequest.ts'
import type { SandboxLog } from '../server/sandboxLog.ts'
import { browserModules } from '../site/browserModules.ts'
import { createBrowserSessions } from '../site/browserSessions.ts'
import { siteFiles } from '../site/siteFiles.ts'
import { requireOwnOrigin, siteBodyLimit, siteHeaders } from '../site/siteGuards.ts'
import { refuse, siteErrorResponse } from '../site/siteProblem.ts'
import { collectorPage } from './collectorPage.ts'
import { createPartnerConnection, type HolderRequest } from './partnerConnection.ts'

export type CollectorOptions = {
  port: number
  partnerUrl: string
  log: SandboxLog
  /** What sends the requests to the partner; the tests look at what passes. */
  fetch?: typeof fetch
}

/** What the collector remembers of one browser: the link that it opened last and what came with it. */
type CollectorSession = { open?: { token: string; payload: HolderRequest; status: string } }

const claimSchema = v.object({ token: v.pipe(v.string(), v.regex(/^[\w-]{43}$/, 'is not a link token')) })
const submitSchema = v.object({ signature: v.pipe(v.string(), v.maxLength(4096)) })

/**
 * A collector's site, of another origin than the partner's: it shows the holder of an address what is asked,
 * collects the signature and hands it back. It never talks to Paxos and has no credentials to do so.
 *
 * The link's token comes in the fragment and is claimed by the page's script: a messenger that previews the
 * link does not use it up.
 */
export function createCollectorApp(options: CollectorOptions): Hono {
  const { port, partnerUrl, log } = options
  const partner = createPartnerConnection(partnerUrl, options.fetch ?? fetch)
  const sessions = createBrowserSessions<CollectorSession>('collector_session', () => ({}))

  const app = new Hono()
  app.use(siteHeaders())
  app.use(guardRequest({ port, origins: [`http://localhost:${port}`] }))
  app.use(siteBodyLimit())
  app.get('/', (context) => {
    sessions.open(context)
    return context.html(collectorPage({ partnerHost: new URL(partnerUrl).host }))
  })
  app.route('/', siteFiles('collector'))
  app.route('/', browserModules(['sandbox/collector/browser/collectorPage.ts']))

  app.use('/api/*', requireOwnOrigin())
  app.get('/api/request', async (context) => {
    const open = openRequest(sessionOf(context))
    // Nobody brings word of a deposit: Paxos sees it, and the partner hears of it there.
    if (open.status === 'PENDING' && 'small_deposit_verification' in open.payload) {
      open.status = await partner.status(open.token)
    }
    return context.json(view(open))
  })
  app.post('/api/claim', async (context) => {
    const session = sessionOf(context)
    const { token } = await readJson(context, claimSchema)
    // A reload, or a second click on the link in the same browser, finds what was claimed.
    if (session.open?.token !== token) {
      session.open = { token, payload: await partner.claim(token), status: 'PENDING' }
    }
    return context.json(view(session.open))
  })
  app.post('/api/signature', async (context) => {
    const open = openRequest(sessionOf(context))
    const { signature } = await readJson(context, submitSchema)
    if (!('message' in open.payload)) {
      return refuse(409, 'no-signature', 'This address is proved by a deposit, not by a signature.')
    }
    open.status = await partner.submit(open.token, { id: open.payload.verification_id, signature })
    return context.json(view(open))
  })

  app.onError((error) => {
    const response = siteErrorResponse(error)
    if (response.status >= 500) log({ event: 'collector failure', detail: String(error) })
    return response
  })

  function sessionOf(context: Context): CollectorSession {
    return (
      sessions.find(context) ?? refuse(401, 'session-missing', 'Your session has ended. Open the link again.')
    )
  }

  return app
}

function openRequest(session: CollectorSession): NonNullable<CollectorSession['open']> {
  return (
    session.open ?? refuse(404, 'not-found', 'No request is open here. Open the link that you were sent.')
  )
}

function view(open: NonNullable<CollectorSession['open']>): { payload: HolderRequest; status: string } {
  const { payload, status } = open
  return { payload, status }
}
