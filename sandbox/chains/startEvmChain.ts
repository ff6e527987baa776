import { AbiCoder, Interface } from 'ethers/abi'
import { toQuantity } from 'ethers/utils'
import * as v from 'valibot'
import type { SandboxNetwork } from '../api/networks.ts'
import { startAnvil } from './anvil/startAnvil.ts'
import { contractAccountCreation, testTokenRuntime } from './contracts/bytecode.ts'
import type { DevChain } from './jsonRpc.ts'
import type { TestToken } from './testTokens.ts'

export type EvmChain = DevChain & {
  /** Makes a contract account that obeys this owner. @returns its address */
  createContractAccount(owner: string): Promise<string>
}

/** What a program has to know to speak to a `TestToken`. */
const testToken = new Interface([
  'function initialize(string name, string symbol, uint8 decimals)',
  'function mint(address to, uint256 value)',
])

const hexSchema = v.pipe(v.string(), v.regex(/^0x[0-9a-f]+$/i))
const receiptSchema = v.object({ contractAddress: hexSchema })

/**
 * Starts the dev chain of an EVM network: anvil with the id of the test chain, and the test tokens at their addresses.
 *
 * @throws Error where anvil cannot be started
 */
export async function startEvmChain(options: {
  binary: string
  network: SandboxNetwork
  tokens: readonly TestToken[]
  blockSeconds?: number
}): Promise<EvmChain> {
  const { binary, network, tokens, blockSeconds } = options
  if (network.chainId === undefined) throw new Error(`${network.name} is no EVM network`)
  const node = await startAnvil({
    binary,
    chainId: network.chainId,
    ...(blockSeconds === undefined ? {} : { blockSeconds }),
  })
  const ask = (method: string, ...params: unknown[]) => node.call({ method, params })
  const [banker] = v.parse(v.array(hexSchema), await ask('eth_accounts'))

  async function send(transaction: { to?: string; data: string }): Promise<string> {
    const hash = v.parse(hexSchema, await ask('eth_sendTransaction', { from: banker, ...transaction }))
    // Where transactions are held, or blocks come by the clock, it is not in one yet.
    await ask('anvil_mine', '0x1')
    return hash
  }
  const callToken = ({ contract }: TestToken, name: 'initialize' | 'mint', values: readonly unknown[]) =>
    send({ to: contract, data: testToken.encodeFunctionData(name, values) })

  for (const token of tokens) {
    const { contract, name, symbol, decimals } = token
    await ask('anvil_setCode', contract, testTokenRuntime)
    await callToken(token, 'initialize', [name, symbol, decimals])
  }
  return {
    ...node,
    mine: async (count) => void (await ask('anvil_mine', toQuantity(count))),
    async giveCoins(to, amount) {
      const held = BigInt(v.parse(hexSchema, await ask('eth_getBalance', to, 'latest')))
      await ask('anvil_setBalance', to, toQuantity(held + amount))
    },
    giveTokens: async (to, token, amount) => void (await callToken(token, 'mint', [to, amount])),
    async createContractAccount(owner) {
      const encoded = AbiCoder.defaultAbiCoder().encode(['address'], [owner])
      const hash = await send({ data: contractAccountCreation + encoded.slice(2) })
      return v.parse(receiptSchema, await ask('eth_getTransactionReceipt', hash)).contractAddress
    },
  }
}
