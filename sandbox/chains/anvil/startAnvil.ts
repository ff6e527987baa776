import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import * as v from 'valibot'
import { type ChainNode, type RpcCall, RpcError } from '../jsonRpc.ts'

export type AnvilOptions = {
  binary: string
  chainId: number
  /** Seconds between blocks; without it a block is made for each transaction, at once, and none besides. */
  blockSeconds?: number
}

const answerSchema = v.union([
  v.object({ result: v.unknown() }),
  v.object({ error: v.object({ code: v.number(), message: v.string(), data: v.optional(v.unknown()) }) }),
])

/**
 * Starts anvil on a loopback port of its own choice. A web page gets nothing from that port: it answers without CORS
 * headers, and what a page may ask, it asks of the front.
 *
 * @throws Error with anvil's own words, where it ends before it listens
 */
export async function startAnvil(options: AnvilOptions): Promise<ChainNode> {
  const args = [
    ...['--host', '127.0.0.1', '--port', '0', '--no-cors', '--accounts', '1'],
    ...['--chain-id', String(options.chainId)],
    ...(options.blockSeconds === undefined
      ? []
      : ['--block-time', String(options.blockSeconds), '--mixed-mining']),
  ]
  const child = spawnLeashed(options.binary, args)
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const port = await portOf(child)
  const url = `http://127.0.0.1:${port}`
  let lastId = 0
  return {
    async call({ method, params }: RpcCall) {
      lastId += 1
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ jsonrpc: '2.0', id: lastId, method, params }),
      })
      const answer = v.parse(answerSchema, await response.json())
      if ('result' in answer) return answer.result
      throw new RpcError(answer.error.code, answer.error.message, answer.error.data)
    },
    async close() {
      child.stdin.end()
      await ended
    },
  }
}

/** Runs a program until it ends or the input does, whichever comes first. */
const leash = `
exec 3<&0
"$0" "$@" </dev/null 3<&- &
program=$!
{ cat <&3; kill "$program"; } >/dev/null 2>&1 &
wait "$program"`

/**
 * Starts a program that ends with this process, however this process ends: the system closes the input that a
 * shell reads for it. Windows has no such shell; there it ends only when it is told to.
 */
function spawnLeashed(program: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  const options = { stdio: 'pipe', detached: process.platform !== 'win32' } as const
  const child =
    process.platform === 'win32'
      ? spawn(program, args, options)
      : spawn('/bin/sh', ['-c', leash, program, ...args], options)
  if (process.platform === 'win32') child.stdin.once('finish', () => child.kill())
  child.once('exit', () => child.stdin.end())
  return child
}

function portOf(child: ChildProcessWithoutNullStreams): Promise<number> {
  return new Promise((resolve, reject) => {
    let complaint = ''
    child.stderr.on('data', (chunk: Buffer) => {
      complaint = `${complaint}${chunk}`.slice(-2000)
    })
    child.once('error', reject)
    child.once('close', () => reject(new Error(`anvil ended. ${complaint}`.trim())))
    // Goes on reading, so that anvil never waits for somebody to take its log.
    createInterface({ input: child.stdout }).on('line', (line) => {
      const port = /^Listening on 127\.0\.0\.1:(\d+)$/.exec(line)?.[1]
      if (port !== undefined) resolve(Number(port))
    })
  })
}
