import { Hono } from 'hono'
import { createPaxosClient } from '../../lib/api/paxosClient.ts'
import { depositAssetHeader } from '../api/verificationRoutes.ts'
import { guardRequest } from '../server/guardRequest.ts'
import type { SandboxLog } from '../server/sandboxLog.ts'
import { browserModules } from '../site/browserModules.ts'
import { createBrowserSessions } from '../site/browserSessions.ts'
import { siteFiles } from '../site/siteFiles.ts'
import { siteBodyLimit, siteHeaders } from '../site/siteGuards.ts'
import { siteErrorResponse } from '../site/siteProblem.ts'
import type { Credentials } from '../store/credentialStore.ts'
import { createCollectorLinks } from './collectorLinks.ts'
import { collectorRoutes } from './collectorRoutes.ts'
import { customerRoutes, type GiveTestCoins } from './customerRoutes.ts'
import { partnerPage } from './partnerPage.ts'
import { createPartnerSession } from './partnerState.ts'
import { plainRoutes } from './plainRoutes.ts'
import { selfTestPage } from './selfTest/selfTestPage.ts'

export type PartnerOptions = {
  port: number
  apiUrl: string
  collectorUrl: string
  credentials: Credentials
  giveTestCoins: GiveTestCoins
  log: SandboxLog
}

/**
 * A partner's site: its page asks the wallet, its backend alone holds the credentials and talks to Paxos, with
 * the same client that every partner can use.
 */
export function createPartnerApp(options: PartnerOptions): Hono {
  const { port, apiUrl, collectorUrl, credentials, giveTestCoins, log } = options
  const paxos = createPaxosClient({ baseUrl: apiUrl, oauthUrl: apiUrl, ...credentials })
  // Paxos decides by itself in what it asks for a deposit; the sandbox can be told.
  const paxosAskingFor = (asset: string) =>
    createPaxosClient({
      baseUrl: apiUrl,
      oauthUrl: apiUrl,
      ...credentials,
      fetch: (input, init) => {
        const headers = new Headers(init?.headers)
        headers.set(depositAssetHeader, asset)
        return fetch(input, { ...init, headers })
      },
    })
  const sessions = createBrowserSessions('partner_session', createPartnerSession)
  const links = createCollectorLinks()

  const app = new Hono()
  app.use(siteHeaders())
  app.use(guardRequest({ port, origins: [`http://localhost:${port}`] }))
  app.use(siteBodyLimit())
  app.get('/', (context) => {
    sessions.open(context)
    const { network = '', address = '' } = context.req.query()
    return context.html(partnerPage({ network, address }))
  })
  app.get('/self-test', (context) => {
    sessions.open(context)
    return context.html(selfTestPage())
  })
  app.route('/', siteFiles('partner'))
  app.route(
    '/',
    browserModules(['partnerPage', 'selfTestPage'].map((name) => `sandbox/partner/browser/${name}.ts`)),
  )
  app.route('/', customerRoutes({ paxos, paxosAskingFor, sessions, links, collectorUrl, giveTestCoins }))
  app.route('/', plainRoutes({ paxos, sessions }))
  app.route('/', collectorRoutes({ paxos, links }))
  app.onError((error) => {
    const response = siteErrorResponse(error)
    if (response.status >= 500) log({ event: 'partner failure', detail: String(error) })
    return response
  })
  return app
}
