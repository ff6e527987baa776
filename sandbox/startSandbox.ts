import { createChangeFeed } from './admin/changeFeed.ts'
import { createCredentialBook, type NewCredentials } from './admin/credentialBook.ts'
import { createApiApp } from './api/createApiApp.ts'
import { createFaults } from './api/faults.ts'
import { findSandboxNetwork } from './api/networks.ts'
import { createRateLimits } from './api/rateLimits.ts'
import { createRequestJournal } from './api/requestJournal.ts'
import { createVerificationService } from './api/verificationService.ts'
import { type DevChains, startDevChains } from './chains/startDevChains.ts'
import { type Clock, createClock } from './clock.ts'
import { createCollectorApp } from './collector/createCollectorApp.ts'
import { createDashboardApp } from './dashboard/createDashboardApp.ts'
import { watchDeposits } from './deposits/depositWatcher.ts'
import { createPartnerApp } from './partner/createPartnerApp.ts'
import { type LoopbackListener, listenOnLoopback, type Wire } from './server/listenOnLoopback.ts'
import type { SandboxLog } from './server/sandboxLog.ts'
import { randomSecret } from './server/secrets.ts'
import { createSigningWindowApp } from './signingWindow/createSigningWindowApp.ts'
import { createStepUp } from './stepUp/createStepUp.ts'
import { type Credentials, createCredentialStore } from './store/credentialStore.ts'
import { createDepositStore } from './store/depositStore.ts'
import { openDatabase } from './store/openDatabase.ts'
import { createSettingStore, type SettingStore } from './store/settingStore.ts'
import { createSigningKeyStore } from './store/signingKeyStore.ts'
import { createStepUpStore } from './store/stepUpStore.ts'
import { createVerificationStore } from './store/verificationStore.ts'

export const defaultPorts = {
  api: 4710,
  partner: 4711,
  collector: 4712,
  chains: 4713,
  dashboard: 4714,
  signingWindow: 4715,
} as const

export type SandboxPorts = Record<keyof typeof defaultPorts, number>

export type SandboxOptions = {
  /** Ports to use; 0 for any that is free. */
  ports?: Partial<SandboxPorts>
  /** A file path, or `:memory:` (the default), which forgets everything at the end. */
  database?: string
  clock?: Clock
  log?: SandboxLog
  /** Credentials to accept. By default a fixed id, and a secret that is made once for each database. */
  credentials?: Credentials
  /** Whether Paxos's rate limits hold from the start; off by default. */
  rateLimits?: boolean
  /** Whether the dev chains make blocks by themselves, for people; else, for tests, on demand. */
  steadyChains?: boolean
  /** Extensions that may be a signing window, as `chrome-extension://…` or `moz-extension://…` (docs/step-up.md). */
  approvalOrigins?: readonly string[]
  /** WebAuthn's `rp.id` of approval keys: the domain at which the signing window is reached. Default `localhost`. */
  relyingParty?: string
}

export type Sandbox = {
  apiUrl: string
  partnerUrl: string
  collectorUrl: string
  /** The dashboard, in which people approve; the signing window, in which they sign, is on an origin of its own. */
  dashboardUrl: string
  signingWindowUrl: string
  /** Where operations verify approval keys and read the outbox, with the start-up token in its fragment. */
  operationsUrl: string
  /** The console, with the start-up token in its fragment. */
  consoleUrl: string
  clock: Clock
  /** The dev chains, each of which starts when it is first asked. */
  chains: DevChains
  /** Credentials with both scopes, of the account in which the partner site works. */
  credentials: Credentials
  /** Those of the partner site itself, in the same account. */
  siteCredentials: Credentials
  /** Demanded by /sandbox/… in the `Sandbox-Token` header. */
  adminToken: string
  /** Makes further credentials: of another account, or with fewer scopes. */
  addCredentials(options?: NewCredentials): Credentials
  close(): Promise<void>
}

/**
 * Starts the local Paxos API, the partner site, the collector site, the dev chains' RPC addresses, the dashboard and
 * its signing window on loopback, each on its own port and so its own origin.
 *
 * @throws CountersignError `port-in-use`, `storage-unreadable`
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { clock = createClock(), log = () => {} } = options
  const database = openDatabase(options.database ?? ':memory:')
  const listeners: LoopbackListener[] = []
  const endings: (() => Promise<void>)[] = []
  try {
    const credentialStore = createCredentialStore(database)
    const verifications = createVerificationStore(database)
    const adminToken = randomSecret()
    const changes = createChangeFeed()
    const settings = createSettingStore(database)
    const deposits = createDepositStore(database)
    const book = createCredentialBook({
      store: credentialStore,
      settings,
      clock,
    })
    const credentials = book.openDefault(options.credentials)
    const siteCredentials = book.openSite()

    const ports = { ...defaultPorts, ...options.ports }
    const sites = await openSites(ports, listeners)
    const [apiUrl, partnerUrl, collectorUrl] = [sites.api.url, sites.partner.url, sites.collector.url]
    const chains = await startDevChains({
      port: ports.chains,
      steady: options.steadyChains ?? false,
      origins: [partnerUrl, collectorUrl],
    })
    endings.push(chains.close)
    endings.push(watchDeposits({ chains, verifications, deposits, clock, log, onChange: changes.announce }))
    const [dashboardUrl, signingWindowUrl] = [sites.dashboard.url, sites.signingWindow.url]
    const stepUp = createStepUp({
      store: createStepUpStore(database),
      settings,
      clock,
      relyingParty: options.relyingParty ?? 'localhost',
      dashboardUrl,
      signingWindowUrl,
      approvalOrigins: options.approvalOrigins ?? [],
      announce: changes.announce,
    })
    sites.api.serve(
      createApiApp({
        port: sites.api.port,
        credentials: credentialStore,
        signingKeys: createSigningKeyStore(database),
        verifications,
        deposits,
        chains,
        service: createVerificationService({
          verifications,
          clock,
          log,
          depositSecret: depositSecret(settings),
        }),
        journal: createRequestJournal(changes.announce),
        limits: createRateLimits(options.rateLimits ?? false),
        faults: createFaults(),
        book,
        clock,
        changes,
        stepUp,
        log,
        adminToken,
      }),
    )
    sites.partner.serve(
      createPartnerApp({
        port: sites.partner.port,
        apiUrl,
        collectorUrl,
        credentials: siteCredentials,
        // The fee is paid in the network's own coin, whatever is sent.
        async giveTestCoins(network, address, asset) {
          await chains.give(network, address)
          if (asset !== findSandboxNetwork(network)?.native.symbol) {
            await chains.give(network, address, { symbol: asset })
          }
        },
        log,
      }),
    )
    sites.collector.serve(createCollectorApp({ port: sites.collector.port, partnerUrl, log }))
    sites.dashboard.serve(createDashboardApp({ port: sites.dashboard.port, stepUp, changes, log }))
    sites.signingWindow.serve(createSigningWindowApp({ port: sites.signingWindow.port, stepUp, log }))

    return {
      apiUrl,
      partnerUrl,
      collectorUrl,
      dashboardUrl,
      signingWindowUrl,
      operationsUrl: `${apiUrl}/operations#token=${adminToken}`,
      consoleUrl: `${apiUrl}/#token=${adminToken}`,
      clock,
      chains,
      credentials,
      siteCredentials,
      adminToken,
      addCredentials: (entry = {}) => book.add(entry),
      async close() {
        await endAll(endings)
        await closeAll(listeners)
        if (database.isOpen) database.close()
      },
    }
  } catch (error) {
    await endAll(endings)
    await closeAll(listeners)
    database.close()
    throw error
  }
}

type App = { fetch(request: Request, wire: Wire): Response | Promise<Response> }
type Site = { port: number; url: string; serve(app: App): void }

type SiteName = Exclude<keyof SandboxPorts, 'chains'>

/** Opens all ports first: each site has to know the others' addresses. Until it is served, a site answers 503. */
async function openSites(
  ports: Pick<SandboxPorts, SiteName>,
  listeners: LoopbackListener[],
): Promise<Record<SiteName, Site>> {
  async function open(port: number): Promise<Site> {
    let app: App | undefined
    const listener = await listenOnLoopback(
      port,
      (request, wire) => app?.fetch(request, wire) ?? new Response('Starting', { status: 503 }),
    )
    listeners.push(listener)
    return {
      port: listener.port,
      url: `http://localhost:${listener.port}`,
      serve(served) {
        app = served
      },
    }
  }
  return {
    api: await open(ports.api),
    partner: await open(ports.partner),
    collector: await open(ports.collector),
    dashboard: await open(ports.dashboard),
    signingWindow: await open(ports.signingWindow),
  }
}

/** Last begun, first ended. */
async function endAll(endings: readonly (() => Promise<void>)[]): Promise<void> {
  for (const end of endings.toReversed()) await end()
}

/** What deposit addresses are derived from; the same as long as the database is. */
function depositSecret(settings: SettingStore): string {
  const name = 'deposit-secret'
  const known = settings.get(name)
  if (known !== undefined) return known
  const secret = randomSecret()
  settings.set(name, secret)
  return secret
}

async function closeAll(listeners: readonly LoopbackListener[]): Promise<void> {
  await Promise.all(listeners.map((listener) => listener.close()))
}
