import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One resource of a test site. */
export type Resource = { body: string; type?: string; headers?: Readonly<Record<string, string>> }

/** A small web site of a test's own, on this machine. */
export type TestSite = {
  /** Origin under the name `localhost`. */
  origin: string
  /** The same server under another name, which browsers take for another site. */
  otherOrigin: string
  url: (path: string) => string
  /** Requests seen so far, as `GET /path`. */
  log: string[]
  close: () => Promise<void>
}

/** Serves some resources on a free loopback port. */
export async function startTestSite(resources: Readonly<Record<string, Resource>>): Promise<TestSite> {
  const log: string[] = []
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    log.push(`${request.method} ${request.url}`)
    const found = Object.hasOwn(resources, path) ? resources[path] : undefined
    response.writeHead(found ? 200 : 404, {
      'content-type': `${found?.type ?? 'text/html'}; charset=utf-8`,
      ...found?.headers,
    })
    response.end(found?.body ?? 'not found')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://localhost:${port}`,
    otherOrigin: `http://127.0.0.1:${port}`,
    url: (path) => `http://localhost:${port}${path}`,
    log,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
