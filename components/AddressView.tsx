import './AddressView.css'
import { text } from '../lib/text/text.ts'
import { CopyButton } from './CopyButton.tsx'
import { Icon } from './Icon.tsx'

export type AddressViewProps = {
  address: string
  /** Page of the address in an explorer. */
  explorerUrl?: string
}

/**
 * A whole address in groups of four, never shortened. The gaps are drawn, not written: what is selected and
 * copied is the address itself.
 */
export function AddressView({ address, explorerUrl }: AddressViewProps) {
  return (
    <div className="address-view">
      <p className="address-view__address" translate="no">
        <bdi dir="ltr">
          {addressGroups(address).map(([at, group]) => (
            <span key={at} className="address-view__group">
              {group}
            </span>
          ))}
        </bdi>
      </p>
      <div className="address-view__tools">
        <CopyButton value={address} label={text('common.copyAddress')} iconOnly />
        {explorerUrl !== undefined && (
          <a
            className="address-view__link"
            href={explorerUrl}
            target="_blank"
            rel="noreferrer noopener"
            title={text('common.openExplorer')}
            aria-label={text('common.openExplorer')}
          >
            <Icon name="external" />
          </a>
        )}
      </div>
    </div>
  )
}

/** Groups of four characters with their offsets; a leading `0x` belongs to the first. */
export function addressGroups(address: string): [number, string][] {
  const first = address.startsWith('0x') ? 6 : 4
  const groups: [number, string][] = [[0, address.slice(0, first)]]
  for (let at = first; at < address.length; at += 4) groups.push([at, address.slice(at, at + 4)])
  return groups
}
