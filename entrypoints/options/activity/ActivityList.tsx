import { useDeferredValue, useMemo, useState } from 'react'
import { Heading } from '../../../components/Heading.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { type ActivityFilter, filterActivity } from '../../../lib/proof/activityRow.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { numberText, plural, text } from '../../../lib/text/text.ts'
import { ActivityFilters } from './ActivityFilters.tsx'
import { ActivityRows } from './ActivityRows.tsx'
import { ApprovalList } from './ApprovalList.tsx'
import { DepositList } from './DepositList.tsx'
import { ManageProofs } from './ManageProofs.tsx'
import { SaveProofs } from './SaveProofs.tsx'
import { useActivity } from './useActivity.ts'

/** Tens of thousands of proofs: searched and filtered in memory, drawn where they are seen. */
export function ActivityList() {
  const { loaded, error } = useActivity()
  const [filter, setFilter] = useState<ActivityFilter>({})
  const asked = useDeferredValue(filter)
  const found = useMemo(() => filterActivity(loaded?.rows ?? [], asked), [loaded, asked])
  const isFiltered = Object.keys(filter).length > 0

  if (!loaded) return error ? <Notice tone="block">{errorText(error)}</Notice> : null
  const { total, isWhole, rows } = loaded
  const count = isFiltered
    ? plural('activity.found', found.length, { all: numberText(total) })
    : plural('activity.count', total)
  const ids = found.map(({ id }) => id)
  return (
    <>
      <ApprovalList />
      <DepositList />
      <Heading level={2} look={3}>
        {text('activity.list')}
      </Heading>
      <p className="dim">{text(total === 0 ? 'activity.none' : 'activity.intro')}</p>
      {error && (
        <Notice tone="block" urgent>
          {errorText(error)}
        </Notice>
      )}
      {total > 0 && (
        <>
          <ActivityFilters rows={rows} filter={filter} onChange={setFilter} />
          <SaveProofs ids={ids} isFiltered={isFiltered} disabled={!isWhole} />
        </>
      )}
      <ManageProofs ids={isWhole ? ids : []} isFiltered={isFiltered} total={total} />
      <p role="status" className="dim small">
        {total > 0 && (isWhole ? count : `${count} · ${text('activity.reading')}`)}
      </p>
      {total > 0 && found.length === 0 && isWhole && <p>{text('activity.noneFound')}</p>}
      {found.length > 0 && <ActivityRows rows={found} />}
    </>
  )
}
