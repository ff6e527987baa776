import { addressGroups } from '../../components/AddressView.tsx'

/** A whole address in groups of four. The gaps are drawn, not written: what is copied is the address. */
export function GroupedAddress({ address }: { address: string }) {
  return (
    <code className="options__address" translate="no" dir="ltr">
      {addressGroups(address).map(([at, group]) => (
        <span key={at} className="options__group">
          {group}
        </span>
      ))}
    </code>
  )
}
