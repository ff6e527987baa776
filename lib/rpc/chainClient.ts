import {
  BaseError,
  ContractFunctionRevertedError,
  createClient,
  type Hex,
  parseAbi,
  parseErc6492Signature,
} from 'viem'
import { getChainId, getCode, readContract } from 'viem/actions'
import { CountersignError } from '../errors.ts'
import { findNetwork, type Network } from '../paxos/networks.ts'
import { type AccountKind, accountKind } from './accountKind.ts'
import { endpointTransport, hostOf } from './openEndpoint.ts'

/** An RPC endpoint of a network that the person configured. */
export type RpcEndpoint = { url: string; network: string }

/** What an endpoint says about an address, and for which chain it speaks. */
export type AccountAnswer = AccountKind & { host: string; chain: string }

const erc1271 = parseAbi(['function isValidSignature(bytes32 hash, bytes signature) view returns (bytes4)'])
/** What a contract answers that takes the signature. Source: ERC-1271. */
const acceptance = '0x1626ba7e'

type Client = ReturnType<typeof createClient>

/**
 * Asks what an address is: the account of a key, a contract, or an EIP-7702 account.
 *
 * @param address `0x` hex
 * @throws CountersignError `rpc-failed`, `rpc-wrong-chain`
 */
export function askAccount(endpoint: RpcEndpoint, address: string): Promise<AccountAnswer> {
  return asking(endpoint, async (client, network) => {
    const chain = await chainName(client, network, endpoint)
    const code = await getCode(client, { address: address as Hex })
    return { ...accountKind(code), host: hostOf(endpoint.url), chain }
  })
}

/**
 * Asks a contract account whether it takes a signature for its own (ERC-1271). It is the contract's word, brought by
 * the endpoint: never a proof that can be checked here. A contract that reverts declines.
 *
 * @param signed `hash`: 32 bytes, the EIP-191 digest; both in `0x` hex
 * @throws CountersignError `rpc-failed`, `rpc-wrong-chain`
 */
export function askContract(
  endpoint: RpcEndpoint,
  address: string,
  signed: { hash: string; signature: string },
): Promise<boolean> {
  return asking(endpoint, async (client, network) => {
    await chainName(client, network, endpoint)
    // What ERC-6492 wraps around it is for contracts that are not deployed; this one is.
    const { signature } = parseErc6492Signature(signed.signature as Hex)
    const args = [signed.hash as Hex, signature] as const
    const question = {
      address: address as Hex,
      abi: erc1271,
      functionName: 'isValidSignature',
      args,
    } as const
    try {
      return (await readContract(client, question)) === acceptance
    } catch (error) {
      if (error instanceof BaseError && error.walk(isRevert)) return false
      throw error
    }
  })
}

const isRevert = (error: unknown) => error instanceof ContractFunctionRevertedError

async function chainName(client: Client, network: Network, endpoint: RpcEndpoint): Promise<string> {
  const id = await getChainId(client)
  const chain = [network.main, network.test].find(({ chainId }) => chainId === id)
  if (chain) return chain.name
  const values = { host: hostOf(endpoint.url), chain: String(id), network: network.name }
  throw new CountersignError('rpc-wrong-chain', values)
}

async function asking<Answer>(
  endpoint: RpcEndpoint,
  ask: (client: Client, network: Network) => Promise<Answer>,
): Promise<Answer> {
  const network = findNetwork(endpoint.network)
  if (network?.family !== 'evm')
    throw new CountersignError('unsupported-network', { network: endpoint.network })
  try {
    return await ask(createClient({ transport: endpointTransport(endpoint.url) }), network)
  } catch (cause) {
    if (cause instanceof CountersignError) throw cause
    const reason = cause instanceof Error ? cause.name : typeof cause
    throw new CountersignError('rpc-failed', { host: hostOf(endpoint.url), reason }, { cause })
  }
}
