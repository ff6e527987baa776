import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener, type HttpBindings } from '@hono/node-server'
import { CountersignError } from '../../lib/errors.ts'
import '../../lib/text/terminalErrorSentences.ts'

/** A port that is open on the loopback addresses only. */
export type LoopbackListener = {
  port: number
  close(): Promise<void>
}

/** Node's own view of a request: the wire's target and headers, and the socket. */
export type Wire = Pick<HttpBindings, 'incoming' | 'outgoing'>

type Handler = (request: Request, wire: Wire) => Response | Promise<Response>

const attempts = 20

/**
 * Opens one port on 127.0.0.1 and, where the machine has it, on ::1, and nowhere else. Both are needed: a
 * browser may resolve `localhost` to either, and a port left free on one of them could be taken by another
 * program that would then be mistaken for this one.
 *
 * @param port 0 for any port that is free on both.
 * @throws CountersignError `port-in-use`
 */
export async function listenOnLoopback(port: number, handler: Handler): Promise<LoopbackListener> {
  for (let attempt = 1; ; attempt++) {
    const first = await listen(handler, port, '127.0.0.1')
    try {
      const second = await listen(handler, first.port, '::1').catch(ignoreMissingIpv6)
      const servers = second === undefined ? [first.server] : [first.server, second.server]
      return { port: first.port, close: async () => void (await Promise.all(servers.map(closeServer))) }
    } catch (error) {
      await closeServer(first.server)
      if (port !== 0 || attempt === attempts) throw error
    }
  }
}

async function listen(
  handler: Handler,
  port: number,
  host: string,
): Promise<{ server: Server; port: number }> {
  // Without overriding the global Request and Response: the embedding process keeps its own.
  const listener = getRequestListener((request, wire) => handler(request, wire as Wire), {
    overrideGlobalObjects: false,
  })
  const server = createServer(listener)
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, resolve)
    })
  } catch (error) {
    if (hasCode(error, 'EADDRINUSE')) throw new CountersignError('port-in-use', { port }, { cause: error })
    throw error
  }
  return { server, port: (server.address() as AddressInfo).port }
}

function ignoreMissingIpv6(error: unknown): undefined {
  if (hasCode(error, 'EADDRNOTAVAIL') || hasCode(error, 'EAFNOSUPPORT')) return undefined
  throw error
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
