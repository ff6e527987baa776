import { Button } from '../../components/Button.tsx'
import { Heading } from '../../components/Heading.tsx'
import { Panel } from '../../components/Panel.tsx'
import { browser } from '../../lib/browser/browser.ts'
import { openWelcome } from '../../lib/browser/ownPages.ts'
import { text } from '../../lib/text/text.ts'

const kept = ['keys', 'proofs', 'requests', 'sites'] as const

/** The version, what is kept where, and what leaves the browser. */
export function AboutPage() {
  return (
    <>
      <div className="stack stack--tight">
        <p>{text('options.about.what')}</p>
        <p className="dim">
          {text('options.about.version', { version: browser.runtime.getManifest().version })}
        </p>
      </div>
      <section className="stack" aria-labelledby="about-kept">
        <Heading level={2} id="about-kept">
          {text('options.about.kept')}
        </Heading>
        <Panel>
          <dl className="options__facts">
            {kept.map((thing) => (
              <div key={thing}>
                <dt>{text(`options.about.${thing}`)}</dt>
                <dd>{text(`options.about.${thing}Where`)}</dd>
              </div>
            ))}
            <div>
              <dt>{text('options.about.network')}</dt>
              <dd>{text('options.about.networkWhere')}</dd>
            </div>
          </dl>
        </Panel>
      </section>
      <div>
        <Button onClick={() => void openWelcome()}>{text('options.about.welcome')}</Button>
      </div>
    </>
  )
}
