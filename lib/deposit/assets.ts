import type { Network } from '../paxos/networks.ts'
import type { DepositAsset, Environment } from './depositPlan.ts'

/** An asset, and the most of it that still counts as a small deposit, as a decimal. */
export type KnownAsset = DepositAsset & { largest: string }

type Token = {
  decimals: number
  largest: string
  /** Contract or mint by CAIP-2 id of the chain. */
  contracts: Readonly<Record<string, string>>
}

/**
 * The most of each network's own coin that is taken for a small deposit. Paxos's sample asks for a millionth of an
 * ETH; what asks for a hundred thousand times as much is no verification. These limits are ours.
 */
export const largestNative: Readonly<Record<string, string>> = { ETH: '0.1', OKB: '5', SOL: '2' }

/**
 * Paxos's own dollar tokens. Addresses: Paxos's guides “PYUSD”, “USDG” and “USDP on Main Networks” and “… on Test
 * Networks” (docs.paxos.com/guides/stablecoin, repository paxosglobal/docs-mintlify, read at commit 12662fe).
 * Decimals: the contracts in paxosglobal/paxos-token-contracts; on Solana the mints have six.
 *
 * PAXG is not here: its contract takes a fee off what arrives (paxosglobal/paxos-gold-contract, “Fees”), so the exact amount
 * would not. Nor is USDP on Solana, whose token program the guides do not say.
 */
const tokens: Readonly<Record<string, Token>> = {
  PYUSD: {
    decimals: 6,
    largest: '100',
    contracts: {
      'eip155:1': '0x6c3ea9036406852006290770BEdFcAbA0e23A0e8',
      'eip155:42161': '0x46850aD61C2B7d64d08c9C754F45254596696984',
      'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp': '2b1kV6DkPAnxd5ixfnxCpjxmKwqjjaYmCZfHsFu24GXo',
      'eip155:11155111': '0xCaC524BcA292aaade2DF8A05cC58F0a65B1B3bB9',
      'eip155:421614': '0x637A1259C6afd7E3AdF63993cA7E58BB438aB1B1',
      'solana:EtWTRABZaYq6iMfeYKouRu166VU2xqa1': 'CXk2AMBfi3TwaEL2468s6zP8xq9NxTXjp9gjMgzeUynM',
    },
  },
  USDG: {
    decimals: 6,
    largest: '100',
    contracts: {
      'eip155:1': '0xe343167631d89B6Ffc58B88d6b7fB0228795491D',
      'eip155:57073': '0xe343167631d89B6Ffc58B88d6b7fB0228795491D',
      'eip155:196': '0x4ae46a509F6b1D9056937BA4500cb143933D2dc8',
      'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp': '2u1tszSeqZ3qBWF3uNGPFc8TzMk2tdiwknnRMWGWjGWH',
      'eip155:11155111': '0xfBb2A78CceEb415b00300925e464C3E44E6e06b0',
      'eip155:763373': '0xAA6870F78AA8A3427C9fF808c5De901f08B83fcd',
      'eip155:1952': '0xF0863D7A29a55d0c4263c11bFac754312ff078DF',
      'solana:EtWTRABZaYq6iMfeYKouRu166VU2xqa1': '4F6PM96JJxngmHnZLBh9n58RH4aTVNWvDs2nuwrT5BP7',
    },
  },
  USDP: {
    decimals: 18,
    largest: '100',
    contracts: {
      'eip155:1': '0x8E870D67F660D95d5be530380D0eC0bd388289E1',
      'eip155:11155111': '0x513421d7fb6A74AE51f3812826Aa2Db99a68F2C9',
    },
  },
}

/**
 * What a payload's `asset` is on one chain of its network: the network's own coin, or one of Paxos's tokens there.
 *
 * @param symbol exactly as written; case counts
 */
export function findAsset(
  network: Network,
  environment: Environment,
  symbol: string,
): KnownAsset | undefined {
  const { asset, decimals } = network.native
  const largest = Object.hasOwn(largestNative, asset) ? largestNative[asset] : undefined
  if (symbol === asset && largest !== undefined) return { kind: 'native', symbol, decimals, largest }
  const token = Object.hasOwn(tokens, symbol) ? tokens[symbol] : undefined
  const contract = token?.contracts[network[environment].caip2]
  if (token === undefined || contract === undefined) return undefined
  return {
    kind: 'token',
    symbol,
    decimals: token.decimals,
    contract,
    // Both mints are Token-2022's (solana.com, “A Technical Deep Dive into PYUSD on Solana”; the same holds for USDG).
    ...(network.family === 'solana' && { program: 'token2022' as const }),
    largest: token.largest,
  }
}

/** What a small deposit may be in, on any chain: the networks' own coins first. */
export function assetSymbols(): string[] {
  return [...Object.keys(largestNative), ...Object.keys(tokens)]
}

/** Every token of the table on one chain, for what has to stand ready for them. */
export function tokensOn(network: Network, environment: Environment): KnownAsset[] {
  return Object.keys(tokens)
    .map((symbol) => findAsset(network, environment, symbol))
    .filter((asset) => asset !== undefined)
}
