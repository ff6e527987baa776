import { Hono } from 'hono'
import { openApiDocument } from './openApiDocument.ts'

/** Serves the description at /openapi.json, with this sandbox as its server. */
export function openApiRoute(serverUrl: string): Hono {
  const document = openApiDocument(serverUrl)
  const app = new Hono()
  app.get('/openapi.json', (context) => context.json(document))
  return app
}
