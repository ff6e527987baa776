import type { NetworkFamily } from '../../../lib/paxos/networks.ts'
import { GroupedAddress } from '../GroupedAddress.tsx'
import { networkNames } from '../networkNames.ts'

/** An address that the person compares before anything is saved (T53), and the networks that it is for. */
export function ShownAddress({ family, address }: { family: NetworkFamily; address: string }) {
  return (
    <>
      <p className="confirm__address">
        <GroupedAddress address={address} />
      </p>
      <p className="dim small">{networkNames(family)}</p>
    </>
  )
}
