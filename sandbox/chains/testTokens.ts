/** One of Paxos's tokens on a test chain, for which a stand-in is put at the same address of the dev chain. */
export type TestToken = { symbol: string; name: string; network: string; contract: string; decimals: number }

/**
 * Addresses by Paxos's guides “PYUSD”, “USDG” and “USDP on Test Networks” (docs.paxos.com/guides/stablecoin); written down a
 * second time, apart from the extension's table, and held to it by a test.
 */
export const testTokens: readonly TestToken[] = [
  token('PYUSD', 'ETHEREUM', '0xCaC524BcA292aaade2DF8A05cC58F0a65B1B3bB9'),
  token('PYUSD', 'ARBITRUM_ONE', '0x637A1259C6afd7E3AdF63993cA7E58BB438aB1B1'),
  token('PYUSD', 'SOLANA', 'CXk2AMBfi3TwaEL2468s6zP8xq9NxTXjp9gjMgzeUynM'),
  token('USDG', 'ETHEREUM', '0xfBb2A78CceEb415b00300925e464C3E44E6e06b0'),
  token('USDG', 'INK', '0xAA6870F78AA8A3427C9fF808c5De901f08B83fcd'),
  token('USDG', 'XLAYER', '0xF0863D7A29a55d0c4263c11bFac754312ff078DF'),
  token('USDG', 'SOLANA', '4F6PM96JJxngmHnZLBh9n58RH4aTVNWvDs2nuwrT5BP7'),
  token('USDP', 'ETHEREUM', '0x513421d7fb6A74AE51f3812826Aa2Db99a68F2C9', 18),
]

function token(symbol: string, network: string, contract: string, decimals = 6): TestToken {
  return { symbol, name: `${symbol} (test)`, network, contract, decimals }
}

/** The tokens of one dev chain. */
export function testTokensOn(network: string): TestToken[] {
  return testTokens.filter((one) => one.network === network)
}
