/** Something of worth that came to an address, in a transaction that succeeded. */
export type Arrival = {
  /** Paxos's name of the network on whose dev chain it came. */
  network: string
  transactionHash: string
  /** Which of the arrivals of its transaction it is, from 0. */
  position: number
  from: string
  to: string
  /** `native`, or the token's contract or mint. */
  asset: string
  baseUnits: bigint
  /** Number of the block; on Solana the slot. */
  block: number
}
