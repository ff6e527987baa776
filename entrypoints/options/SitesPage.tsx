import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Choices } from '../../components/Choices.tsx'
import { Field, Tick } from '../../components/Field.tsx'
import { Heading } from '../../components/Heading.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useAction } from '../../components/useAction.ts'
import { useLive } from '../../components/useLive.ts'
import {
  type GrantedSite,
  listGranted,
  removeAccess,
  requestAccess,
  watchAccess,
} from '../../lib/browser/siteAccess.ts'
import { everyHttpsPattern, isGrantable, loopbackPatterns, readSite } from '../../lib/browser/sitePatterns.ts'
import { text } from '../../lib/text/text.ts'

/** Where Countersign runs: everywhere or on chosen sites, what was chosen, and how to add one. */
export function SitesPage() {
  const access = useLive(listGranted, watchAccess)
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

  if (access.error) return <Notice tone="block">{access.error.message}</Notice>
  if (!access.value) return null
  const { everyHttps, loopback, sites } = access.value
  const chosen = sites.filter(({ kind }) => kind === 'origin' || kind === 'pattern')
  const everySite = { kind: 'everyHttps', pattern: everyHttpsPattern } as const
  const ownMachine = loopbackPatterns.map((pattern) => ({ kind: 'loopback', pattern }) as const)
  return (
    <>
      <p className="dim">{text('options.sites.intro')}</p>
      <Panel className="options__panel">
        <Choices
          legend={text('options.sites.scope')}
          value={everyHttps ? 'every' : 'chosen'}
          disabled={broad.busy}
          onChange={(value) => (value === 'every' ? ask([everyHttpsPattern]) : giveUp([everySite]))}
          choices={[
            { value: 'every', label: text('options.sites.every'), hint: text('options.sites.everyHint') },
            { value: 'chosen', label: text('options.sites.chosen'), hint: text('options.sites.chosenHint') },
          ]}
        />
        <Tick
          checked={loopback}
          disabled={broad.busy}
          onChange={(ticked) => (ticked ? ask(loopbackPatterns) : giveUp(ownMachine))}
        >
          {text('options.sites.loopback')}
        </Tick>
        {denied && <Notice urgent>{text('options.sites.deniedAll')}</Notice>}
        {broad.error && (
          <Notice tone="block" urgent>
            {broad.error.message}
          </Notice>
        )}
      </Panel>
      {(!everyHttps || chosen.length > 0) && (
        <section className="stack" aria-labelledby="sites-list">
          <Heading level={2} id="sites-list">
            {text('options.sites.list')}
          </Heading>
          <ChosenSites
            sites={chosen}
            everyHttps={everyHttps}
            onRemoved={(site) => {
              setSaid(text('options.sites.removed', { site: nameOf(site) }))
              access.refresh()
            }}
          />
          <AddSite
            onAdded={(site) => {
              setSaid(text('options.sites.added', { site }))
              access.refresh()
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

function nameOf(site: GrantedSite): string {
  return site.kind === 'origin' ? site.origin.replace(/^https:\/\//, '') : site.pattern
}

type ChosenSitesProps = {
  sites: readonly GrantedSite[]
  everyHttps: boolean
  onRemoved: (site: GrantedSite) => void
}

function ChosenSites({ sites, everyHttps, onRemoved }: ChosenSitesProps) {
  const action = useAction()
  if (sites.length === 0) return <p className="dim">{text('options.sites.none')}</p>
  return (
    <>
      {everyHttps && <p className="dim">{text('options.sites.coveredByAll')}</p>}
      <Panel flush>
        <ul>
          {sites.map((site) => (
            <li key={`${site.pattern} ${nameOf(site)}`} className="options__item">
              <Icon name="site" />
              <div className="options__words">
                <p className="options__name">{nameOf(site)}</p>
                {site.kind === 'pattern' && <p className="dim small">{text('options.sites.pattern')}</p>}
              </div>
              <Button
                variant="quiet"
                size="small"
                icon="trash"
                aria-label={text('options.sites.removeNamed', { site: nameOf(site) })}
                busy={action.busy}
                onClick={() =>
                  action.run(async () => {
                    await removeAccess(site)
                    onRemoved(site)
                  })
                }
              >
                {text('options.sites.remove')}
              </Button>
            </li>
          ))}
        </ul>
      </Panel>
      {action.error && (
        <Notice tone="block" urgent>
          {action.error.message}
        </Notice>
      )}
    </>
  )
}

function AddSite({ onAdded }: { onAdded: (site: string) => void }) {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string>()
  const action = useAction()

  function add(event: FormEvent): void {
    event.preventDefault()
    const site = readSite(typed)
    if (!site || !isGrantable(site)) {
      setWrong(
        text(
          `options.sites.${site?.kind === 'http' || site?.kind === 'untouchable' ? site.kind : 'unreadable'}`,
        ),
      )
      return
    }
    action.run(async () => {
      if (await requestAccess([site.origin])) {
        setTyped('')
        onAdded(site.host)
      } else {
        setWrong(text('options.sites.denied', { site: site.host }))
      }
    })
  }

  return (
    <form className="stack" onSubmit={add} noValidate>
      <Field
        label={text('options.sites.add')}
        hint={text('options.sites.addHint')}
        error={wrong ?? action.error?.message}
        inputMode="url"
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setWrong(undefined)
          action.clear()
        }}
      />
      <div>
        <Button type="submit" busy={action.busy}>
          {text('options.sites.addButton')}
        </Button>
      </div>
    </form>
  )
}
