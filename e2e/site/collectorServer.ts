import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A collector's endpoint for signatures, which answers as the test wants. */
export type CollectorServer = {
  url: string
  host: string
  /** Bodies that arrived, in order. */
  received: unknown[]
  /** With what it answers from now on. */
  answerWith: (status: number) => void
  close: () => Promise<void>
}

/** Starts it on a free loopback port. It answers the browser's question who may post, as a collector has to. */
export async function startCollectorServer(): Promise<CollectorServer> {
  const received: unknown[] = []
  let status = 204
  const server = createServer(async (request, response) => {
    const shared = {
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'content-type',
      'access-control-allow-methods': 'POST',
    }
    if (request.method === 'POST') {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part as Buffer)
      const { cookie, referer } = request.headers
      received.push({ ...JSON.parse(Buffer.concat(parts).toString()), cookie, referer })
    }
    response.writeHead(request.method === 'POST' ? status : 204, shared).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/signatures`,
    host: `127.0.0.1:${port}`,
    received,
    answerWith: (next) => {
      status = next
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
