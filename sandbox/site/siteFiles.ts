import { readFileSync } from 'node:fs'
import { Hono } from 'hono'

/**
 * Serves the shared style sheet, a site's accent and its mark.
 *
 * @param more further style sheets in the site's own folder
 */
export function siteFiles(
  site: 'partner' | 'collector' | 'console' | 'dashboard' | 'signingWindow',
  more: readonly string[] = [],
): Hono {
  const own = ['accent.css', ...more].map((name) => `../${site}/${name}`)
  const style = ['site.css', ...own].map(read).join('\n')
  const mark = read(`../${site}/mark.svg`)
  const app = new Hono()
  app.get('/style.css', (context) => context.body(style, 200, { 'content-type': 'text/css; charset=utf-8' }))
  app.get('/mark.svg', (context) => context.body(mark, 200, { 'content-type': 'image/svg+xml' }))
  return app
}

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8')
}
