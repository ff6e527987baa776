import { clearNotice, sayFailure } from '../../console/browser/notice.ts'
import { element, input, show } from '../../site/browser/element.ts'
import { SiteError, siteRequest } from '../../site/browser/siteRequest.ts'
import type { DashboardData } from '../dashboardData.ts'
import { showKeys } from './keysView.ts'
import { showNotifications } from './notificationsView.ts'
import { listenToForms, showRequests } from './requestsView.ts'
import { refreshReview } from './reviewDialog.ts'
import { showRules } from './rulesView.ts'

const sections = ['transactions', 'automations', 'approvals', 'security', 'notifications'] as const
type Section = (typeof sections)[number]

let events: EventSource | undefined
let looking = false
let lookAgain = false

window.addEventListener('hashchange', () => openSection(true))
element('email-form').addEventListener('submit', (event) => {
  event.preventDefault()
  void atGate(async () => {
    await siteRequest('/api/session/code', { email: input('email').value })
    showCodeForm(true)
  })
})
element('code-form').addEventListener('submit', (event) => {
  event.preventDefault()
  void atGate(async () => {
    await siteRequest('/api/session', { email: input('email').value, code: input('sign-in-code').value })
    input('sign-in-code').value = ''
    await openDashboard()
  })
})
element('other-email').addEventListener('click', () => showCodeForm(false))
element('sign-out').addEventListener('click', () => {
  void siteRequest('/api/session/end', {}).then(() => closeDashboard(''), sayFailure)
})
// A look at once when somebody comes back from the signing window.
window.addEventListener('focus', () => {
  if (events !== undefined) void look()
})
listenToForms(look)
void openDashboard().catch(() => closeDashboard(''))

async function atGate(work: () => Promise<void>): Promise<void> {
  element('gate-error').textContent = ''
  await work().catch((error: unknown) => {
    element('gate-error').textContent = error instanceof Error ? error.message : 'That did not work.'
  })
}

function showCodeForm(visible: boolean): void {
  show('email-form', !visible)
  show('code-form', visible)
  input(visible ? 'sign-in-code' : 'email').focus()
}

async function openDashboard(): Promise<void> {
  await refresh()
  show('gate', false)
  show('dashboard', true)
  openSection(false)
  events?.close()
  events = new EventSource('/api/events')
  events.addEventListener('changed', () => void look())
  events.addEventListener('error', () => {
    // A sandbox that was started anew does not know this session.
    if (events?.readyState === EventSource.CLOSED) closeDashboard('Sign in again.')
  })
}

function closeDashboard(reason: string): void {
  events?.close()
  events = undefined
  for (const dialog of document.querySelectorAll('dialog')) dialog.close()
  show('dashboard', false)
  show('gate', true)
  showCodeForm(false)
  element('gate-error').textContent = reason
}

function openSection(byHand: boolean): void {
  const name = location.hash.slice(1)
  const current: Section = sections.find((section) => section === name) ?? 'transactions'
  for (const section of sections) show(section, section === current)
  for (const link of document.querySelectorAll('.tabs a')) {
    if (link.getAttribute('href') === `#${current}`) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  }
  if (!byHand) return
  clearNotice()
  element(`${current}-heading`).focus({ preventScroll: true })
}

/** Looks at how things stand; what changes meanwhile is looked at once more. */
async function look(): Promise<void> {
  lookAgain = true
  if (looking) return
  looking = true
  while (lookAgain) {
    lookAgain = false
    await refresh().catch((error: unknown) => {
      if (error instanceof SiteError && error.code === 'signed-out') closeDashboard(error.message)
      else sayFailure(error)
    })
  }
  looking = false
}

async function refresh(): Promise<void> {
  const data = await siteRequest<DashboardData>('/api/state')
  element('who').textContent = data.me.name
  showBanner(data.banner)
  showRequests(data, look)
  showRules(data, look)
  showKeys(data, look)
  showNotifications(data, look)
  refreshReview(data)
}

function showBanner(banner: DashboardData['banner']): void {
  show('banner', banner !== undefined)
  show('banner-link', banner === 'create-key')
  const texts = {
    'create-key': 'A rule asks for your signature, and you have no approval key yet.',
    'key-unverified':
      'A rule asks for your signature. Your key can sign once operations have verified it: send them its code and its name.',
  }
  element('banner-text').textContent = banner === undefined ? '' : texts[banner]
}
