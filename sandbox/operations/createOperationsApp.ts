import { Hono } from 'hono'
import { browserModules } from '../site/browserModules.ts'
import { siteHeaders } from '../site/siteGuards.ts'
import { operationsPage } from './operationsPage.ts'

/**
 * The page of operations, beside the console and opened in the same way: a page without any data, whose script fetches
 * it from /sandbox once whoever opens it has shown the start-up token.
 */
export function createOperationsApp(): Hono {
  const app = new Hono()
  app.use('/operations', siteHeaders())
  app.get('/operations', (context) => context.html(operationsPage()))
  app.route('/', browserModules(['sandbox/operations/browser/operationsPage.ts']))
  return app
}
