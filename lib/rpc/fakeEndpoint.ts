import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What an endpoint is told to answer: results by method, or an error where there is none. */
export type EndpointAnswers = Readonly<Record<string, (params: unknown[]) => unknown>>

/** A JSON-RPC endpoint on this machine that answers as it is told, and notes what it was asked. */
export async function startEndpoint(answers: EndpointAnswers) {
  const asked: { method: string; params: unknown[]; headers: Record<string, unknown> }[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { id, method, params = [] } = JSON.parse(Buffer.concat(chunks).toString('utf8'))
      asked.push({ method, params, headers: request.headers })
      const answer = answers[method]
      const body = answer
        ? { jsonrpc: '2.0', id, result: answer(params) }
        : { jsonrpc: '2.0', id, error: { code: -32601, message: 'Method not found' } }
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v3/secret-key`,
    host: `127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  }
}
