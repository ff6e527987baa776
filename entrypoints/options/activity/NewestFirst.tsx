import { type ReactNode, useId, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Heading } from '../../../components/Heading.tsx'
import { Panel } from '../../../components/Panel.tsx'

/** So many are shown at first: there are few of them, and the proofs stand below. */
const shownFirst = 5

export type NewestFirstProps<Item> = {
  items: readonly Item[]
  words: { heading: string; intro: string; all: string }
  row: (item: Item) => ReactNode
  /** What can be done with all of them, beside “show all”. */
  actions: ReactNode
  children: ReactNode
}

/** A short list of Activity that can be shown whole, above what can be done with it. */
export function NewestFirst<Item>({ items, words, row, actions, children }: NewestFirstProps<Item>) {
  const [isAll, setAll] = useState(false)
  const heading = useId()
  return (
    <section className="stack" aria-labelledby={heading}>
      <Heading level={2} look={3} id={heading}>
        {words.heading}
      </Heading>
      <p className="dim">{words.intro}</p>
      <Panel flush>
        <ul>{items.slice(0, isAll ? undefined : shownFirst).map(row)}</ul>
      </Panel>
      <div className="row">
        {!isAll && items.length > shownFirst && <Button onClick={() => setAll(true)}>{words.all}</Button>}
        {actions}
      </div>
      {children}
    </section>
  )
}
