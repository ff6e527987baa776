import { type NetworkFamily, networks } from '../../lib/paxos/networks.ts'

/** The networks on which one key of a family has its address, as one line. */
export function networkNames(family: NetworkFamily): string {
  return networks
    .filter((network) => network.family === family)
    .map(({ name }) => name)
    .join(', ')
}
