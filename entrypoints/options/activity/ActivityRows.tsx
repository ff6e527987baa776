import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { askerName } from '../../../components/askerName.ts'
import { CopyButton } from '../../../components/CopyButton.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { useLive } from '../../../components/useLive.ts'
import { getProof } from '../../../lib/browser/proofStore.ts'
import { findNetwork } from '../../../lib/paxos/networks.ts'
import { type ActivityRow, activityState } from '../../../lib/proof/activityRow.ts'
import { dateTimeText, relativeTime, text } from '../../../lib/text/text.ts'
import { replyText } from './replyText.ts'

/** Height of a row that does not wrap, in CSS pixels. */
const rowHeight = 85

/** The rows that can be seen, at their places in a list of any length. The page itself scrolls. */
export function ActivityRows({ rows }: { rows: readonly ActivityRow[] }) {
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const measure = (): void => {
      const { top = 0 } = list.current?.getBoundingClientRect() ?? {}
      setTop(Math.round(top + window.scrollY))
    }
    measure()
    // What stands above grows and shrinks when it is opened and closed.
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [])
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollMargin: top,
    getItemKey: (index) => rows[index]?.id ?? index,
  })
  return (
    // A list of which only a part is drawn has to say how long it is.
    <ul
      ref={list}
      className="panel panel--flush activity__list"
      aria-label={text('activity.list')}
      style={{ blockSize: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index]
        return (
          row && (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className="activity__row"
              style={{ transform: `translateY(${start - top}px)` }}
            >
              <Row row={row} />
            </li>
          )
        )
      })}
    </ul>
  )
}

function Row({ row }: { row: ActivityRow }) {
  const whom = askerName(row.origin, row.channel)
  const state = activityState(row)
  const signedAt = -row.order
  return (
    <>
      <Icon
        name={state === 'waiting' ? 'warn' : 'check'}
        className={state === 'waiting' ? 'activity__warn' : 'activity__ok'}
      />
      <div className="options__words">
        <a
          className="activity__name"
          href={`#activity/${encodeURIComponent(row.id)}`}
          aria-label={text('activity.detailsFor', { whom })}
        >
          {whom}
        </a>
        <p className="dim small">
          {findNetwork(row.network)?.name ?? row.network}{' '}
          <span className="mono options__break">{row.address}</span>
        </p>
        <p className="dim small">
          <span title={dateTimeText(signedAt)}>
            {text('activity.signed', { time: relativeTime(signedAt, Date.now()) })}
          </span>
          {state === 'waiting' && <strong> · {text('activity.notDelivered')}</strong>}
          {state === 'byHand' && <span> · {text('activity.byHand')}</span>}
        </p>
      </div>
      {state === 'waiting' && <CopyReply id={row.id} whom={whom} />}
    </>
  )
}

/** Few rows wait, and only those that are seen are drawn: each reads its proof. */
function CopyReply({ id, whom }: { id: string; whom: string }) {
  const read = useCallback(() => getProof(id), [id])
  const { value: proof } = useLive(read)
  return proof && <CopyButton iconOnly value={replyText(proof)} label={text('activity.copyFor', { whom })} />
}
