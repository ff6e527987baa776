const labels: Readonly<Record<string, string>> = {
  ETHEREUM: 'Ethereum',
  INK: 'Ink',
  XLAYER: 'X Layer',
  ARBITRUM_ONE: 'Arbitrum One',
  SOLANA: 'Solana',
}

/** A network's name for people; an unknown one as the API writes it. */
export function networkLabel(name: string): string {
  return labels[name] ?? name
}
