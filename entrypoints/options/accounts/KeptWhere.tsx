import { Heading } from '../../../components/Heading.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { text } from '../../../lib/text/text.ts'

const kept = ['keys', 'password', 'unlocked', 'names', 'phrase'] as const

/** What is kept, and where, in plain words. */
export function KeptWhere() {
  return (
    <section className="stack" aria-labelledby="kept-heading">
      <Heading level={2} id="kept-heading">
        {text('options.kept.heading')}
      </Heading>
      <Panel className="options__panel">
        <dl className="options__facts">
          {kept.map((what) => (
            <div key={what}>
              <dt>{text(`options.kept.${what}`)}</dt>
              <dd>{text(`options.kept.${what}Where`)}</dd>
            </div>
          ))}
        </dl>
      </Panel>
    </section>
  )
}
