import { type NetworkFamily, networks } from '../../lib/paxos/networks.ts'
import { listText } from '../../lib/text/listText.ts'

/** The networks on which one key of a family has its address, as one line. */
export function networkNames(family: NetworkFamily): string {
  return listText(networks.filter((network) => network.family === family).map(({ name }) => name))
}
