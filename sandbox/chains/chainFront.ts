import * as v from 'valibot'
import { sandboxNetworks } from '../api/networks.ts'
import { internalError, invalidRequest, parseError, type RpcCall, RpcError } from './jsonRpc.ts'

/** Asks the chain of a network. */
export type AskChain = (network: string, call: RpcCall) => Promise<unknown>

export type ChainFrontOptions = {
  port: number
  ask: AskChain
  /** Whether a web page of this origin may ask. */
  allows: (origin: string) => boolean
}

/** Largest request, in bytes. */
const maximumBody = 512 * 1024

const callSchema = v.object({
  id: v.optional(v.union([v.string(), v.number(), v.null()]), null),
  method: v.pipe(v.string(), v.maxLength(100)),
  params: v.optional(v.union([v.array(v.unknown()), v.record(v.string(), v.unknown())]), []),
})

/** Methods that steer a chain instead of asking it: for programs of this machine, not for what runs in a browser. */
const steering = /^(?:anvil|evm|hardhat|sandbox|debug|personal|miner)_|^eth_(?:sendTransaction|sign)/

/** Extensions of any browser: which of them may reach this computer is the person's choice. */
const extensionOrigin = /^(?:chrome|moz)-extension:\/\/[a-z0-9-]+$/

/**
 * The dev chains' RPC addresses: one port, one path for each network. A foreign Host is refused (DNS rebinding), and so is
 * every web page but those of the sandbox; a browser's extensions may ask, as they ask any node.
 */
export function chainFront(options: ChainFrontOptions): (request: Request) => Promise<Response> {
  const hosts = new Set(['localhost', '127.0.0.1', '[::1]'].map((name) => `${name}:${options.port}`))
  return async (request) => {
    if (!hosts.has(request.headers.get('host')?.toLowerCase() ?? '')) return plain(421, 'Unknown host')
    const origin = request.headers.get('origin')
    if (origin !== null && !extensionOrigin.test(origin) && !options.allows(origin)) {
      return plain(403, 'Origin refused')
    }
    const headers = origin === null ? {} : corsHeaders(origin)
    const path = new URL(request.url).pathname.slice(1)
    const network = sandboxNetworks.find((one) => one.path === path)
    if (network === undefined) return plain(404, 'There is no chain at this address', headers)
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers })
    if (request.method !== 'POST') return plain(405, 'Ask by POST, in JSON-RPC 2.0', headers)
    if (Number(request.headers.get('content-length') ?? 0) > maximumBody) {
      return plain(413, 'The request is too large', headers)
    }
    const text = await request.text()
    if (text.length > maximumBody) return plain(413, 'The request is too large', headers)
    const answer = await answerText(text, (call) => {
      if (origin !== null && steering.test(call.method)) {
        throw new RpcError(invalidRequest, 'Only programs of this machine may steer the chain')
      }
      return options.ask(network.name, call)
    })
    if (answer === 'unreachable') return plain(503, 'The chain does not answer', headers)
    return Response.json(answer, { headers })
  }
}

/** Every page but those of the sandbox is refused before, so that the origin can be named. */
function corsHeaders(origin: string): Record<string, string> {
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-headers': 'content-type, solana-client',
    'access-control-allow-methods': 'POST',
    vary: 'origin',
  }
}

function plain(status: number, text: string, headers: Record<string, string> = {}): Response {
  return new Response(text, { status, headers: { 'content-type': 'text/plain', ...headers } })
}

/** A chain that cannot be reached answers nothing that is JSON-RPC. */
export class ChainUnreachable extends Error {
  override readonly name = 'ChainUnreachable'
}

type Ask = (call: RpcCall) => Promise<unknown>

async function answerText(text: string, ask: Ask): Promise<unknown> {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return failure(null, new RpcError(parseError, 'Parse error'))
  }
  try {
    return Array.isArray(body)
      ? await Promise.all(body.map((one) => answerOne(one, ask)))
      : await answerOne(body, ask)
  } catch (error) {
    if (error instanceof ChainUnreachable) return 'unreachable'
    throw error
  }
}

async function answerOne(body: unknown, ask: Ask): Promise<unknown> {
  const read = v.safeParse(callSchema, body)
  if (!read.success) return failure(null, new RpcError(invalidRequest, 'Invalid request'))
  const { id, method, params } = read.output
  try {
    const result = await ask({ method, params: Array.isArray(params) ? params : [params] })
    return { jsonrpc: '2.0', id, result: result ?? null }
  } catch (error) {
    if (error instanceof ChainUnreachable) throw error
    return failure(id, error instanceof RpcError ? error : new RpcError(internalError, String(error)))
  }
}

function failure(id: string | number | null, { code, message, data }: RpcError) {
  return { jsonrpc: '2.0', id, error: { code, message, ...(data === undefined ? {} : { data }) } }
}
