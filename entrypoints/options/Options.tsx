import '../../components/base.css'
import './options.css'
import { lazy, type ReactElement, Suspense, useEffect, useRef, useState } from 'react'
import { Heading } from '../../components/Heading.tsx'
import { Icon, type IconName } from '../../components/Icon.tsx'
import type { OptionsTopic } from '../../lib/browser/ownPages.ts'
import type { Keystore } from '../../lib/keystore/keystore.ts'
import { text } from '../../lib/text/text.ts'
import { AboutPage } from './AboutPage.tsx'
import { AccountsPage } from './accounts/AccountsPage.tsx'
import { PolicyNotice } from './PolicyNotice.tsx'
import { SettingsPage } from './SettingsPage.tsx'
import { SitesPage } from './sites/SitesPage.tsx'

// Large, and not what the settings are opened for most.
const ActivityPage = lazy(async () => ({
  default: (await import('./activity/ActivityPage.tsx')).ActivityPage,
}))
const ApprovalKeysPage = lazy(async () => ({
  default: (await import('./approvalKeys/ApprovalKeysPage.tsx')).ApprovalKeysPage,
}))
const CheckPage = lazy(async () => ({ default: (await import('./check/CheckPage.tsx')).CheckPage }))

const topics: readonly { topic: OptionsTopic; icon: IconName }[] = [
  { topic: 'accounts', icon: 'key' },
  { topic: 'sites', icon: 'site' },
  { topic: 'keys', icon: 'pen' },
  { topic: 'activity', icon: 'file' },
  { topic: 'check', icon: 'check' },
  { topic: 'settings', icon: 'settings' },
  { topic: 'about', icon: 'info' },
]

/** Where the address points: a topic, what it opens there, and how (`#activity/<id>/print`). */
type Route = { topic: OptionsTopic; detail: string | undefined; view: string | undefined }

/** The settings: navigation on the left, one topic a page. The address names the page, so that Back works. */
export function Options({ keystore }: { keystore: Keystore }) {
  const route = useRoute()
  const heading = useRef<HTMLHeadingElement>(null)
  const first = useRef(true)

  useEffect(() => {
    document.title = `${text(`options.nav.${route.topic}`)} – ${text('options.title')}`
  }, [route.topic])
  // biome-ignore lint/correctness/useExhaustiveDependencies: wherever the address leads
  useEffect(() => {
    // A change of page starts at its top for keyboards and screen readers, as a new document would.
    if (!first.current) heading.current?.focus()
    first.current = false
  }, [route])

  return (
    <div className="options">
      <header className="options__brand">
        <img src="/mark.svg" alt="" width={24} height={24} />
        <span>{text('common.name')}</span>
      </header>
      <nav className="options__nav" aria-label={text('options.navigation')}>
        <ul>
          {topics.map(({ topic, icon }) => (
            <li key={topic}>
              <a
                href={`#${topic}`}
                className="options__link"
                aria-current={topic === route.topic ? 'page' : undefined}
              >
                <Icon name={icon} />
                {text(`options.nav.${topic}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main className="options__main">
        <Heading level={1} ref={heading} tabIndex={-1}>
          {text(`options.nav.${route.topic}`)}
        </Heading>
        <PolicyNotice topic={route.topic} />
        <Suspense>{page(route, keystore)}</Suspense>
      </main>
    </div>
  )
}

function page({ topic, detail, view }: Route, keystore: Keystore): ReactElement {
  switch (topic) {
    case 'accounts':
      return <AccountsPage key={detail} keystore={keystore} detail={detail} />
    case 'sites':
      return <SitesPage />
    case 'keys':
      return <ApprovalKeysPage keystore={keystore} />
    case 'activity':
      return <ActivityPage detail={detail} view={view} />
    case 'check':
      return <CheckPage />
    case 'settings':
      return <SettingsPage />
    case 'about':
      return <AboutPage />
  }
}

function useRoute(): Route {
  const [route, setRoute] = useState(readRoute)
  useEffect(() => {
    const changed = (): void => setRoute(readRoute())
    window.addEventListener('hashchange', changed)
    return () => window.removeEventListener('hashchange', changed)
  }, [])
  return route
}

function readRoute(): Route {
  const [name = '', ...rest] = location.hash.slice(1).split('/')
  const topic = topics.find((each) => each.topic === name)?.topic ?? 'accounts'
  const [detail, view] = rest.map((part) => (part === '' ? undefined : decodeURIComponent(part)))
  return { topic, detail, view }
}
