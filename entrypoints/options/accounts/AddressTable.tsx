import { useId } from 'react'
import { text } from '../../../lib/text/text.ts'
import { GroupedAddress } from '../GroupedAddress.tsx'

export type AddressRow = { address: string; path: string | undefined; ticked: boolean; here: boolean }

export type AddressTableProps = {
  caption: string
  rows: readonly AddressRow[]
  onTick: (address: string, ticked: boolean) => void
}

/** Whole addresses to tick, with the path of each. Those that are here already cannot be ticked. */
export function AddressTable({ caption, rows, onTick }: AddressTableProps) {
  const id = useId()
  return (
    <table className="addresses">
      <caption className="visually-hidden">{caption}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{text('options.add.tick')}</th>
          <th scope="col">{text('options.add.address')}</th>
          <th scope="col">{text('options.add.path')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ address, path, ticked, here }) => (
          <tr key={address}>
            <td>
              <input
                type="checkbox"
                id={`${id}-${address}`}
                checked={ticked}
                disabled={here}
                aria-describedby={`${id}-${address}-path`}
                onChange={(event) => onTick(address, event.currentTarget.checked)}
              />
            </td>
            <th scope="row">
              <label htmlFor={`${id}-${address}`}>
                <GroupedAddress address={address} />
              </label>
            </th>
            <td className="dim small" id={`${id}-${address}-path`}>
              {path === 'seed' ? text('options.add.pathSeed') : path}
              {here && ` · ${text('options.add.already')}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
