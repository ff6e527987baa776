import { Hono } from 'hono'
import type { Faults } from '../api/faults.ts'
import type { RateLimits } from '../api/rateLimits.ts'
import type { RequestJournal } from '../api/requestJournal.ts'
import type { VerificationService } from '../api/verificationService.ts'
import type { DevChains } from '../chains/startDevChains.ts'
import type { Clock } from '../clock.ts'
import { operationsRoutes } from '../operations/operationsRoutes.ts'
import { siteHeaders } from '../site/siteGuards.ts'
import type { StepUp } from '../stepUp/createStepUp.ts'
import type { DepositStore } from '../store/depositStore.ts'
import type { SigningKeyStore } from '../store/signingKeyStore.ts'
import type { VerificationStore } from '../store/verificationStore.ts'
import { chainRoutes } from './chainRoutes.ts'
import type { ChangeFeed } from './changeFeed.ts'
import { clockRoutes } from './clockRoutes.ts'
import type { CredentialBook } from './credentialBook.ts'
import { credentialRoutes } from './credentialRoutes.ts'
import { eventRoutes } from './eventRoutes.ts'
import { operatorGuard } from './operatorGuard.ts'
import { recordRoutes } from './recordRoutes.ts'
import { sessionRoutes } from './sessionRoutes.ts'
import { switchRoutes } from './switchRoutes.ts'

export type AdminOptions = {
  port: number
  adminToken: string
  book: CredentialBook
  signingKeys: SigningKeyStore
  verifications: VerificationStore
  deposits: DepositStore
  chains: DevChains
  service: VerificationService
  journal: RequestJournal
  limits: RateLimits
  faults: Faults
  clock: Clock
  changes: ChangeFeed
  stepUp: StepUp
}

/** What only whoever started the sandbox may do, under /sandbox: see `operatorGuard` for who that is. */
export function adminRoutes(options: AdminOptions): Hono {
  // Cookies do not tell ports apart, so the name does.
  const access = {
    adminToken: options.adminToken,
    cookie: `sandbox_console_${options.port}`,
    sessions: new Set<string>(),
  }
  const app = new Hono()
  app.use('/sandbox/*', siteHeaders())
  app.route('/', sessionRoutes(access))
  app.use('/sandbox/*', operatorGuard(access))
  app.route('/', clockRoutes(options))
  app.route('/', credentialRoutes(options))
  app.route('/', switchRoutes(options))
  app.route('/', recordRoutes(options))
  app.route('/', chainRoutes(options))
  app.route('/', eventRoutes(options))
  app.route('/', operationsRoutes(options))
  return app
}
