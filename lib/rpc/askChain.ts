import * as v from 'valibot'
import { CountersignError } from '../errors.ts'
import { type Chain, findNetwork } from '../paxos/networks.ts'
import type { RpcEndpoint } from './chainClient.ts'
import { count, hostOf, openEndpoint } from './openEndpoint.ts'

/**
 * Asks which chain an endpoint is for: an EVM one by its chain id, a Solana one by the hash of its first block.
 *
 * @returns the network's main or its test chain
 * @throws CountersignError `rpc-failed`, `rpc-wrong-chain`, `unsupported-network`
 */
export async function askChain(endpoint: RpcEndpoint): Promise<Chain> {
  const network = findNetwork(endpoint.network)
  if (network === undefined) throw new CountersignError('unsupported-network', { network: endpoint.network })
  const host = hostOf(endpoint.url)
  const ask = openEndpoint(endpoint.url)
  const said =
    network.family === 'evm'
      ? ask('eth_chainId', [], count).then(String)
      : ask('getGenesisHash', [], v.string()).then((hash) => hash.slice(0, 32))
  const id = await said.catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : typeof cause
    throw new CountersignError('rpc-failed', { host, reason }, { cause })
  })
  const chain = [network.main, network.test].find(({ caip2 }) => caip2.split(':')[1] === id)
  if (chain) return chain
  throw new CountersignError('rpc-wrong-chain', { host, chain: id, network: network.name })
}
