import { Hono } from 'hono'
import type { ChangeFeed } from '../admin/changeFeed.ts'
import { guardRequest } from '../server/guardRequest.ts'
import type { SandboxLog } from '../server/sandboxLog.ts'
import { browserModules } from '../site/browserModules.ts'
import { siteFiles } from '../site/siteFiles.ts'
import { siteBodyLimit, siteHeaders } from '../site/siteGuards.ts'
import { siteErrorResponse } from '../site/siteProblem.ts'
import type { StepUp } from '../stepUp/createStepUp.ts'
import { dashboardPage } from './dashboardPage.ts'
import { dashboardRoutes } from './dashboardRoutes.ts'
import { createDashboardSessions } from './dashboardSessions.ts'

/**
 * The dashboard of an organization: who asks for what, who approves it, and by which rules. It never signs: that is
 * for the signing window, on an origin of its own.
 */
export function createDashboardApp(options: {
  port: number
  stepUp: StepUp
  changes: ChangeFeed
  log: SandboxLog
}): Hono {
  const { port, stepUp, changes, log } = options
  const app = new Hono()
  app.use(siteHeaders())
  app.use(guardRequest({ port, origins: [`http://localhost:${port}`] }))
  app.use(siteBodyLimit())
  app.get('/', (context) => context.html(dashboardPage()))
  app.route('/', siteFiles('dashboard', ['../console/console.css', 'dashboard.css']))
  app.route('/', browserModules(['sandbox/dashboard/browser/dashboardPage.ts']))
  app.route('/', dashboardRoutes({ stepUp, changes, sessions: createDashboardSessions(port) }))
  app.onError((error) => {
    const response = siteErrorResponse(error)
    if (response.status >= 500) log({ event: 'dashboard failure', detail: String(error) })
    return response
  })
  return app
}
