import { randomInt } from 'node:crypto'
import type { SandboxNetwork } from '../api/networks.ts'
import { testTokensOn } from '../chains/testTokens.ts'

/** An asset in which a deposit may be asked for on one network. */
export type DepositAsset = { symbol: string; decimals: number; contract?: string }

/** The assets of a network's dev chain, its own coin first. */
export function depositAssets(network: SandboxNetwork): DepositAsset[] {
  const tokens = testTokensOn(network.name)
  return [network.native, ...tokens.map(({ symbol, decimals, contract }) => ({ symbol, decimals, contract }))]
}

/** Where an amount starts. The ETH sample of the guide is 0.000001; less than 0.00089 SOL cannot open an account. */
const beginnings: Readonly<Record<string, string>> = { ETH: '0.000001', OKB: '0.0001', SOL: '0.001' }

/** A small amount that is hardly ever asked for twice, as a decimal: four digits are random, the last is not 0. */
export function newDepositAmount({ symbol }: DepositAsset): string {
  const digits = randomInt(0, 1000) * 10 + randomInt(1, 10)
  return `${beginnings[symbol] ?? '0.01'}${String(digits).padStart(4, '0')}`
}
