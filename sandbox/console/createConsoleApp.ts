import { Hono } from 'hono'
import { browserModules } from '../site/browserModules.ts'
import { siteFiles } from '../site/siteFiles.ts'
import { siteHeaders } from '../site/siteGuards.ts'
import { consolePage } from './consolePage.ts'

/**
 * The console at the API's root: a page without any data. Its script fetches that from /sandbox, once whoever
 * opens it has shown the start-up token.
 */
export function createConsoleApp(options: { apiUrl: string }): Hono {
  const app = new Hono()
  for (const path of ['/', '/style.css', '/mark.svg', '/modules/*']) app.use(path, siteHeaders())
  app.get('/', (context) => context.html(consolePage(options)))
  app.route('/', siteFiles('console', ['console.css']))
  app.route('/', browserModules(['sandbox/console/browser/consolePage.ts']))
  return app
}
