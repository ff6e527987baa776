import { useState } from 'react'
import { Choices } from '../../../components/Choices.tsx'
import { Tick } from '../../../components/Field.tsx'
import { Heading } from '../../../components/Heading.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { useAction } from '../../../components/useAction.ts'
import { useLive } from '../../../components/useLive.ts'
import {
  type GrantedSite,
  listGranted,
  removeAccess,
  requestAccess,
  watchAccess,
} from '../../../lib/browser/siteAccess.ts'
import { everyHttpsPattern, loopbackPatterns } from '../../../lib/browser/sitePatterns.ts'
import { errorText } from '../../../lib/text/errorText.ts'
import { text } from '../../../lib/text/text.ts'
import { AddSite } from './AddSite.tsx'
import { readSiteLines } from './readSiteLines.ts'
import { SiteList } from './SiteList.tsx'

/** Where Countersign runs: everywhere or on chosen sites, what was chosen, and how to add one. */
export function SitesPage() {
  const access = useLive(listGranted, watchAccess)
  const lines = useLive(readSiteLines, watchAccess)
  const broad = useAction()
  const [denied, setDenied] = useState(false)
  const [said, setSaid] = useState('')

  function ask(patterns: readonly string[]): void {
    setDenied(false)
    broad.run(async () => {
      setDenied(!(await requestAccess(patterns)))
      access.refresh()
    })
  }

  function giveUp(sites: readonly GrantedSite[]): void {
    setDenied(false)
    broad.run(async () => {
      for (const site of sites) await removeAccess(site)
      access.refresh()
    })
  }

  const failure = access.error ?? lines.error
  if (failure) return <Notice tone="block">{errorText(failure)}</Notice>
  if (!access.value || !lines.value) return null
  const { everyHttps, loopback } = access.value
  const everySite = { kind: 'everyHttps', pattern: everyHttpsPattern } as const
  const ownMachine = loopbackPatterns.map((pattern) => ({ kind: 'loopback', pattern }) as const)
  return (
    <>
      <p className="dim">{text('options.sites.intro')}</p>
      <Panel className="options__panel">
        <Choices
          legend={text('options.sites.scope')}
          value={everyHttps ? 'every' : 'chosen'}
          onChange={(value) => (value === 'every' ? ask([everyHttpsPattern]) : giveUp([everySite]))}
          choices={[
            { value: 'every', label: text('options.sites.every'), hint: text('options.sites.everyHint') },
            { value: 'chosen', label: text('options.sites.chosen'), hint: text('options.sites.chosenHint') },
          ]}
        />
        <Tick checked={loopback} onChange={(ticked) => (ticked ? ask(loopbackPatterns) : giveUp(ownMachine))}>
          {text('options.sites.loopback')}
        </Tick>
        {denied && <Notice urgent>{text('options.sites.deniedAll')}</Notice>}
        {broad.error && (
          <Notice tone="block" urgent>
            {errorText(broad.error)}
          </Notice>
        )}
      </Panel>
      {(!everyHttps || lines.value.length > 0) && (
        <section className="stack" aria-labelledby="sites-list">
          <Heading level={2} id="sites-list">
            {text('options.sites.list')}
          </Heading>
          {everyHttps && <p className="dim">{text('options.sites.coveredByAll')}</p>}
          <SiteList
            lines={lines.value}
            onChanged={(words) => {
              setSaid(words)
              access.refresh()
              lines.refresh()
            }}
          />
          <AddSite
            onAdded={(site) => {
              setSaid(text('options.sites.added', { site }))
              access.refresh()
              lines.refresh()
            }}
          />
          <p className="options__saved small" role="status">
            {said}
          </p>
        </section>
      )}
    </>
  )
}
