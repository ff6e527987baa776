import { OriginBar } from '../../components/OriginBar.tsx'
import { QueueCounter } from '../../components/QueueCounter.tsx'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'

export type WindowTopProps = {
  record: RequestRecord
  /** The registrable domain of the asker's host, once it is known. */
  registrable?: string
  position: number
  total: number
}

/** Who asks, and how many wait. */
export function WindowTop({ record: { asker, channel }, registrable, position, total }: WindowTopProps) {
  return (
    <header className="window__top" id="asker">
      <OriginBar
        channel={channel}
        {...(asker !== undefined && { origin: asker.origin })}
        {...(asker?.topOrigin !== undefined && { topOrigin: asker.topOrigin })}
        {...(registrable !== undefined && { registrable })}
      />
      <QueueCounter position={position} total={total} />
    </header>
  )
}
