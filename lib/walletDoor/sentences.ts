/** What the wallet says to pages. Its script is loaded into them, so it carries no other words. */
export const sentences = {
  neverMoves:
    'Countersign signs messages that a person can read, and nothing else: it never moves funds and signs no transactions, permits, sign-ins or typed data.',
  unknownMethod: 'Countersign does not answer this method. Ask a node of your own.',
  notText: 'Countersign signs only text that a person can read, and this message is none.',
  notConnected: 'This account is not connected to this site. Ask for accounts first.',
  badParams: 'The parameters are not what this method takes.',
  unknownChain: 'Countersign does not know this chain.',
  off: 'Countersign is no longer a wallet on this site.',
} as const
