import { readFile } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'

const folder = resolve(process.env.PAGE ?? fileURLToPath(new URL('../html', import.meta.url)))

/** Serves the example's page, and the page client as one module for pages without a bundler. */
export function servePage(app) {
  app.get('/countersign.js', async (context) => {
    const client = await readFile(new URL(import.meta.resolve('countersign/page')), 'utf8')
    return context.body(client, 200, { 'content-type': 'text/javascript' })
  })
  app.get('/*', serveStatic({ root: relative(process.cwd(), folder) || '.' }))
}
