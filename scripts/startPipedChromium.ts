import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

/** A Chromium, Chrome or Edge that nothing watches, reached over a pipe for the little that is set up in it. */
export type PipedChromium = {
  process: ChildProcess
  /** Sends a command of the DevTools protocol to the browser itself, or to what a session is attached to. */
  send: <Result>(method: string, params?: Record<string, unknown>, sessionId?: string) => Promise<Result>
  /** Calls back for every event of the protocol. */
  listen: (heard: (event: ProtocolEvent) => void) => void
}

export type ProtocolEvent = { method: string; params: unknown; sessionId?: string }

type Answer = { id?: number; result?: unknown; error?: { message: string } }

/**
 * Starts a browser for a person, its DevTools protocol on a pipe instead of a port, so that nothing else on
 * the machine can reach it. Messages are JSON, each ended by a NUL byte, on the file descriptors 3 (in) and
 * 4 (out).
 */
export function startPipedChromium(program: string, args: readonly string[]): PipedChromium {
  const child = spawn(program, ['--remote-debugging-pipe', ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const toBrowser = child.stdio[3] as Writable
  const fromBrowser = child.stdio[4] as Readable
  const waiting = new Map<number, (answer: Answer) => void>()
  const listeners: ((event: ProtocolEvent) => void)[] = []
  let lastId = 0
  let unread = ''

  const failAll = (message: string) => {
    for (const settle of waiting.values()) settle({ error: { message } })
    waiting.clear()
  }
  fromBrowser.setEncoding('utf8')
  fromBrowser.on('data', (text: string) => {
    const parts = (unread + text).split('\0')
    unread = parts.pop() ?? ''
    for (const part of parts) {
      const message = JSON.parse(part) as Answer | ProtocolEvent
      if ('method' in message) {
        for (const heard of listeners) heard(message)
        continue
      }
      const settle = waiting.get(message.id ?? -1)
      waiting.delete(message.id ?? -1)
      settle?.(message)
    }
  })
  toBrowser.on('error', () => {})
  child.once('exit', () => failAll('the browser has gone'))
  child.once('error', (error) => failAll(error.message))

  return {
    process: child,
    send: <Result>(method: string, params: Record<string, unknown> = {}, sessionId?: string) =>
      new Promise<Result>((resolve, reject) => {
        lastId += 1
        waiting.set(lastId, ({ result, error }) => {
          if (error) reject(new Error(`${method}: ${error.message}`))
          else resolve(result as Result)
        })
        toBrowser.write(`${JSON.stringify({ id: lastId, method, params, sessionId })}\0`)
      }),
    listen: (heard) => void listeners.push(heard),
  }
}
