/** How long a signature that no page took is of use, in milliseconds: Paxos's own lifetime of a verification. */
export const usefulMilliseconds = 48 * 60 * 60_000
