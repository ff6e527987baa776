import { element, input, show } from '../../site/browser/element.ts'
import { SiteError } from '../../site/browser/siteRequest.ts'
import { refreshChains } from './chainsView.ts'
import { refreshControls } from './controlsView.ts'
import { refreshCredentials } from './credentialsView.ts'
import { clearNotice, sayFailure } from './notice.ts'
import { operatorRequest } from './operatorRequest.ts'
import { refreshRequests } from './requestsView.ts'
import { refreshVerifications } from './verificationsView.ts'

const sections = {
  verifications: refreshVerifications,
  requests: refreshRequests,
  credentials: refreshCredentials,
  chains: refreshChains,
  controls: refreshControls,
} as const
type Section = keyof typeof sections

/** Shortest time between two looks, in milliseconds. */
const pause = 300

let events: EventSource | undefined
let looking = false
let lookAgain = false

window.addEventListener('hashchange', () => {
  if (!location.hash.startsWith('#token=')) return openSection(true)
  void enter(location.hash.slice('#token='.length))
})
element('gate-form').addEventListener('submit', (event) => {
  event.preventDefault()
  void enter(input('token').value.trim())
})
void start()

async function start(): Promise<void> {
  if (location.hash.startsWith('#token=')) await enter(location.hash.slice('#token='.length))
  else await openConsole().catch(() => closeConsole(''))
}

/** Hands the token in; the cookie that comes back opens the rest. */
async function enter(token: string): Promise<void> {
  // Out of the address bar and the history before anything else.
  if (location.hash.startsWith('#token=')) history.replaceState(null, '', '/')
  try {
    await operatorRequest('POST', '/session', { token })
    await openConsole()
  } catch (error) {
    closeConsole(error instanceof Error ? error.message : 'That did not work.')
  }
}

async function openConsole(): Promise<void> {
  await operatorRequest('GET', '/clock')
  input('token').value = ''
  show('gate', false)
  show('console', true)
  openSection(false)
  events?.close()
  events = new EventSource('/sandbox/events')
  events.addEventListener('open', () => showLive('Live', true))
  events.addEventListener('changed', () => void look())
  events.addEventListener('error', () => {
    showLive('Not connected', false)
    // A sandbox that was started anew does not know this session.
    if (events?.readyState === EventSource.CLOSED)
      closeConsole('The sandbox was restarted. Open the console again.')
  })
}

function closeConsole(reason: string): void {
  events?.close()
  show('console', false)
  show('gate', true)
  element('gate-error').textContent = reason
}

function showLive(text: string, live: boolean): void {
  element('live').textContent = text
  element('live').dataset.live = live ? 'yes' : 'no'
}

function currentSection(): Section {
  const name = location.hash.slice(1)
  return Object.hasOwn(sections, name) ? (name as Section) : 'verifications'
}

function openSection(byHand: boolean): void {
  const current = currentSection()
  for (const name of Object.keys(sections)) show(name, name === current)
  for (const link of document.querySelectorAll('.tabs a')) {
    if (link.getAttribute('href') === `#${current}`) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  }
  clearNotice()
  if (byHand) element(`${current}-heading`).focus({ preventScroll: true })
  void look()
}

/** Looks at what the open section shows; what changes meanwhile is looked at once more after a pause. */
async function look(): Promise<void> {
  lookAgain = true
  if (looking) return
  looking = true
  while (lookAgain) {
    lookAgain = false
    await sections[currentSection()]().catch((error: unknown) => {
      if (error instanceof SiteError && error.code === 'unauthenticated') closeConsole(error.message)
      else sayFailure(error)
    })
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  looking = false
}
