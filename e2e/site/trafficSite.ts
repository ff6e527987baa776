import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { trafficFeatures } from './trafficFeatures.ts'

/** A site that answers in every way in which a server can, and what it was asked. */
export type TrafficSite = {
  origin: string
  url: (path: string) => string
  /** What arrived since the last look, in order of arrival: method, address and the headers that a hook could change. */
  takeLog: () => string[]
  close: () => Promise<void>
}

type Answer = (request: IncomingMessage, response: ServerResponse, self: string) => void | Promise<void>

const json = 'application/json'
const pause = (milliseconds: number) => new Promise((resume) => setTimeout(resume, milliseconds))

/** Starts the site, whose `/payload` answers with that payload. */
export async function startTrafficSite(payload: object): Promise<TrafficSite> {
  const text = JSON.stringify({ data: [{ note: 'ä€😀' }, payload] })
  const open = new Set<ServerResponse>()
  const answers: Record<string, Answer> = {
    '/': (_request, response) => send(response, page(), 'text/html; charset=utf-8'),
    '/payload': (_request, response) => send(response, text),
    '/compressed': (_request, response) =>
      send(response, gzipSync(text), json, { 'content-encoding': 'gzip' }),
    '/large': (_request, response) =>
      send(response, JSON.stringify({ ...payload, filler: 'x'.repeat(600_000) })),
    '/empty': (_request, response) => void response.writeHead(204).end(),
    '/missing': (_request, response) => send(response, text, json, {}, 404),
    '/broken': (_request, response) => send(response, '{"message":"x","address":'),
    '/bytes': (_request, response) => send(response, Buffer.from([0x7b, 0xff, 0xfe, 0x7d])),
    '/problem': (_request, response) =>
      send(response, text, 'application/problem+json; charset=utf-8', {}, 400),
    '/plain': (_request, response) => send(response, text, 'text/plain'),
    '/moved': (_request, response) => void response.writeHead(302, { location: '/payload' }).end(),
    '/headers': (_request, response) => send(response, text, json, { 'x-one': '1', etag: '"a"' }),
    '/echo': async (request, response) => {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part as Buffer)
      send(response, JSON.stringify({ method: request.method, body: Buffer.concat(parts).toString() }))
    },
    '/slow': async (_request, response) => {
      response.writeHead(200, { 'content-type': json })
      for (const part of [text.slice(0, 20), text.slice(20, 60), text.slice(60)]) {
        response.write(part)
        await pause(30)
      }
      response.end()
    },
    '/endless': (_request, response) => {
      response.writeHead(200, { 'content-type': json })
      response.write('{"message":')
    },
    // Once the page says that it has something of it: a busy browser would see nothing of an answer that ends at once.
    '/cut': (_request, response) => {
      response.writeHead(200, { 'content-type': json, 'content-length': '1000' })
      response.write('{"message":')
      open.add(response)
    },
    '/cutNow': (_request, response) => {
      for (const each of open) each.destroy()
      open.clear()
      response.writeHead(204).end()
    },
    '/shared': (_request, response) => send(response, text, json, { 'access-control-allow-origin': '*' }),
  }
  let log: string[] = []
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const { range, origin, cookie, accept, 'content-type': type, 'x-asked': asked } = request.headers
    log.push(JSON.stringify([request.method, request.url, range, origin, cookie, accept, type, asked]))
    const answer = Object.hasOwn(answers, path) ? answers[path] : undefined
    if (answer) void answer(request, response, path)
    else send(response, 'not found', 'text/plain', {}, 404)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const origin = `http://localhost:${port}`
  return {
    origin,
    url: (path) => origin + path,
    takeLog: () => {
      const taken = log
      log = []
      // Whether a request that is withdrawn at once still leaves is a race of the browser's own, and so is whether
      // one that is withdrawn later is sent a second time over a new connection.
      return taken
        .filter(
          (line, at) =>
            !line.includes('?aborted') && (!line.includes('/endless') || taken.indexOf(line) === at),
        )
        .map((line) => line.replaceAll(String(port), 'PORT'))
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function send(
  response: ServerResponse,
  body: string | Buffer,
  type = json,
  headers: Record<string, string> = {},
  status = 200,
): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body), ...headers })
  response.end(body)
}

function page(): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Traffic</title>
<link rel="icon" href="data:,"></head><body><p>Traffic</p>
<script>globalThis.trafficFeatures = ${trafficFeatures}</script></body></html>`
}
