import { Heading } from '../../../components/Heading.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { text } from '../../../lib/text/text.ts'
import { ChainCheck } from './ChainCheck.tsx'
import { DeleteProofs } from './DeleteProofs.tsx'
import { RetentionChoice } from './RetentionChoice.tsx'
import type { SelectionProps } from './SaveProofs.tsx'
import { StorageChoice } from './StorageChoice.tsx'

/** How long proofs are kept, whether they are whole, and deleting them: out of the way until it is wanted. */
export function ManageProofs({ ids, isFiltered, total }: SelectionProps & { total: number }) {
  return (
    <details className="activity__more">
      <summary>{text('activity.more')}</summary>
      <Panel className="options__panel activity__manage">
        <RetentionChoice />
        {total > 0 && <ChainCheck total={total} />}
        <StorageChoice />
        <section className="stack" aria-labelledby="activity-delete">
          <Heading level={2} look={3} id="activity-delete">
            {text('activity.delete')}
          </Heading>
          <DeleteProofs ids={ids} isFiltered={isFiltered} />
        </section>
      </Panel>
    </details>
  )
}
