import * as v from 'valibot'
import { hexData, openEndpoint, RpcProblem } from '../rpc/openEndpoint.ts'
import type { DepositEntry, DepositEvent } from './journal.ts'
import type { DepositEndpoint } from './observe.ts'

/**
 * Hands the journalled bytes to the network. The same bytes may be sent any number of times: the chain takes them
 * once. Never throws, and decides nothing about what arrived.
 */
export async function broadcast(
  { url }: DepositEndpoint,
  { plan, rawTransaction, hash }: DepositEntry,
): Promise<Extract<DepositEvent, { kind: 'sent' | 'not-taken' }>> {
  if (rawTransaction === undefined || hash === undefined)
    return { kind: 'not-taken', reason: 'nothing is signed' }
  const ask = openEndpoint(url)
  try {
    const taken =
      plan.family === 'evm'
        ? await ask('eth_sendRawTransaction', [rawTransaction], hexData)
        : await ask(
            'sendTransaction',
            [rawTransaction, { encoding: 'base64', preflightCommitment: 'confirmed' }],
            v.string(),
          )
    return taken === hash ? { kind: 'sent', hash } : { kind: 'not-taken', reason: 'it names another hash' }
  } catch (error) {
    if (!(error instanceof RpcProblem)) throw error
    const known = /already known|known transaction|already imported|already been processed/i.test(
      error.message,
    )
    return known ? { kind: 'sent', hash } : { kind: 'not-taken', reason: error.message }
  }
}
