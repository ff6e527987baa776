import { useMemo } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Field } from '../../../components/Field.tsx'
import { findNetwork } from '../../../lib/paxos/networks.ts'
import { type ActivityFilter, type ActivityRow, networkId } from '../../../lib/proof/activityRow.ts'
import { text } from '../../../lib/text/text.ts'
import { SelectField } from '../SelectField.tsx'

const spans = { day: 1, week: 7, month: 30, year: 365 } as const
type Span = keyof typeof spans

export type ActivityFiltersProps = {
  rows: readonly ActivityRow[]
  filter: ActivityFilter
  onChange: (filter: ActivityFilter) => void
}

/** Search and filters above the list. */
export function ActivityFilters({ rows, filter, onChange }: ActivityFiltersProps) {
  const networks = useMemo(() => [...new Set(rows.map(({ network }) => networkId(network)))].sort(), [rows])
  const span = (Object.keys(spans) as Span[]).find((each) => filter.since === sinceOf(each)) ?? ''
  const set = <Name extends keyof ActivityFilter>(
    name: Name,
    value: ActivityFilter[Name] | '' | undefined,
  ): void => {
    const { [name]: _, ...rest } = filter
    onChange(value === '' || value === undefined ? rest : { ...rest, [name]: value })
  }
  return (
    <search className="stack activity__filters">
      <Field
        type="search"
        label={text('activity.search')}
        hint={text('activity.searchHint')}
        autoComplete="off"
        value={filter.search ?? ''}
        onChange={(event) => set('search', event.currentTarget.value)}
      />
      <div className="activity__selects">
        <SelectField
          label={text('activity.filter.state')}
          value={filter.state ?? ''}
          onChange={(state) => set('state', state)}
          choices={[
            ['', text('activity.filter.any')],
            ['waiting', text('activity.state.waiting')],
            ['delivered', text('activity.state.delivered')],
            ['byHand', text('activity.state.byHand')],
          ]}
        />
        <SelectField
          label={text('activity.filter.network')}
          value={filter.network ?? ''}
          onChange={(network) => set('network', network)}
          choices={[
            ['', text('activity.filter.any')],
            ...networks.map((id) => [id, findNetwork(id)?.name ?? id] as const),
          ]}
        />
        <SelectField
          label={text('activity.filter.signer')}
          value={filter.signerKind ?? ''}
          onChange={(signer) => set('signerKind', signer)}
          choices={[
            ['', text('activity.filter.any')],
            ['local', text('activity.signer.local')],
            ['injected', text('activity.signer.injected')],
          ]}
        />
        <SelectField<Span | ''>
          label={text('activity.filter.since')}
          value={span}
          onChange={(chosen) => set('since', chosen === '' ? undefined : sinceOf(chosen))}
          choices={[
            ['', text('activity.filter.any')],
            ['day', text('activity.since.day')],
            ['week', text('activity.since.week')],
            ['month', text('activity.since.month')],
            ['year', text('activity.since.year')],
          ]}
        />
      </div>
      {Object.keys(filter).length > 0 && (
        <div>
          <Button size="small" icon="cross" onClick={() => onChange({})}>
            {text('activity.filter.clear')}
          </Button>
        </div>
      )}
    </search>
  )
}

// Counted from when the page was opened, so that a choice stays the same choice.
const openedAt = Date.now()

function sinceOf(span: Span): number {
  return openedAt - spans[span] * 86_400_000
}
