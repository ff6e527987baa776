import * as v from 'valibot'
import { hexData, hostOf, openEndpoint, RpcProblem } from '../rpc/openEndpoint.ts'
import { type DepositEntry, type DepositEvent, isSettled, nextState, type Observation } from './journal.ts'
import { observeEvm } from './observeEvm.ts'
import { observeSolana } from './observeSolana.ts'

/** Where to ask. Its path may hold a key. */
export type DepositEndpoint = { url: string }

/** Asks the chain for a deposit. Never throws: what an endpoint fails to say is an observation too. */
export async function observe({ url }: DepositEndpoint, entry: DepositEntry): Promise<Observation> {
  const ask = openEndpoint(url)
  try {
    return await (entry.plan.family === 'evm' ? observeEvm(ask, entry) : observeSolana(ask, entry))
  } catch (error) {
    if (!(error instanceof RpcProblem)) throw error
    return { kind: error.kind === 'nonsense' ? 'contradiction' : 'unreachable', reason: error.message }
  }
}

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

/**
 * One look at a deposit: asks the chain, and where the chain does not have the journalled bytes, sends those once
 * more. That is the only thing that is ever sent again by itself (T64).
 *
 * @param now milliseconds since the epoch
 * @returns the entry to store; the same object where nothing changed
 */
export async function trackDeposit(
  endpoint: DepositEndpoint,
  entry: DepositEntry,
  now: number,
): Promise<DepositEntry> {
  if (isSettled(entry)) return entry
  const observation = await observe(endpoint, entry)
  const seen = nextState(entry, { kind: 'observed', observation, host: hostOf(endpoint.url) }, now)
  if (observation.kind !== 'absent' || seen.rawTransaction === undefined || isSettled(seen)) return seen
  return nextState(seen, await broadcast(endpoint, seen), now)
}
