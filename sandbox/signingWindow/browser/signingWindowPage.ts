import { approvalFacts, keyFacts } from '../../../lib/approvalKey/approvalFacts.ts'
import {
  type ApprovalAsk,
  readApprovalAsk,
  writeApprovalAsk,
} from '../../../lib/approvalKey/approvalPayload.ts'
import {
  assertionJson,
  creationOptions,
  registrationJson,
  signingOptions,
} from '../../../lib/approvalKey/ceremony.ts'
import type { Registration } from '../../../lib/approvalKey/credentialSchemas.ts'
import { publicKeyOf, verificationCode } from '../../../lib/approvalKey/verificationCode.ts'
import { requestApproval } from '../../../lib/page/requestApproval.ts'
import { findWallets } from '../../../lib/page/requestSignature.ts'
import { approvals as words } from '../../../lib/text/en/approvals.ts'
import { element, input, isBusy, setBusy, show } from '../../site/browser/element.ts'
import { SiteError, siteRequest } from '../../site/browser/siteRequest.ts'
import type { SigningWindowData } from '../createSigningWindowApp.ts'
import { factRows } from './factRows.ts'

/**
 * How long to look for a wallet that can show the request in its own window, in milliseconds, one look after the other:
 * a person does not wait long for a button, and a busy browser may bring the wallet late.
 */
const walletSearches = [600, 1000, 3000, 10_000]

const ticket = location.hash.slice(1)
const buttons = ['wallet', 'here'] as const

void start().catch(stop)

async function start(): Promise<void> {
  if (ticket === '') {
    element('lead').textContent =
      'Approval keys are made and used here. Open it from the dashboard: from Settings, Security, or from a request that waits for you.'
    return
  }
  const { ask: told, dashboard_url: dashboard } = await siteRequest<SigningWindowData>('/api/open', {
    ticket,
  })
  element('back').setAttribute('href', dashboard)
  // What is shown, and signed, is exactly what was read here: a field more and it is refused.
  const ask = readApprovalAsk({ approval_request: told })
  if (ask === undefined) throw new SiteError('unreadable', 'This request cannot be shown exactly as it is.')
  showAsk(ask)
  const here = element('here')
  here.textContent = ask.ask === 'sign' ? 'Sign' : 'Create the key'
  element('wallet').addEventListener('click', () => void once(ask, askWallet))
  here.addEventListener('click', () => void once(ask, askBrowser))
  for (const [look, duration] of walletSearches.entries()) {
    const found = (await findWallets(duration)).length > 0
    // Done meanwhile without a wallet.
    if (look > 0 && here.hidden) return
    if (found) {
      show('wallet', true)
      here.className = 'secondary'
      here.textContent = ask.ask === 'sign' ? 'Sign here instead' : 'Create it here instead'
    }
    show('here', true)
    if (found) return
  }
}

function showAsk(ask: ApprovalAsk): void {
  const heading = ask.ask === 'sign' ? words[`heading.${ask.request.kind}`] : words['heading.create']
  element('heading').textContent = heading
  document.title = heading
  element('lead').textContent =
    ask.ask === 'sign'
      ? 'Your key signs exactly what you see here. Compare it with what you expect.'
      : 'Your browser will ask you to save a passkey and to verify yourself.'
  const facts = ask.ask === 'sign' ? approvalFacts(ask.request) : keyFacts(ask.registration)
  const main = facts.filter(({ form }) => form !== 'code')
  const technical = facts.filter(({ form }) => form === 'code')
  element('facts').replaceChildren(...factRows(main))
  element('technical').replaceChildren(...factRows(technical))
  show('asked', true)
}

/** Does it once at a time; what fails before anything was sent can be tried again. */
async function once(ask: ApprovalAsk, collect: (ask: ApprovalAsk) => Promise<object>): Promise<void> {
  if (buttons.some(isBusy)) return
  for (const id of buttons) setBusy(id, true)
  try {
    say('waiting', 'Waiting for you', 'Follow what your browser or Countersign asks.')
    const credential = await collect(ask).catch((error: unknown) => {
      say('failed', ...failure(error, ask))
      return undefined
    })
    if (credential === undefined) return
    await finish(ask, credential).catch(stop)
  } finally {
    for (const id of buttons) setBusy(id, false)
  }
}

async function askBrowser(ask: ApprovalAsk): Promise<object> {
  if (ask.ask === 'sign') {
    const publicKey = await signingOptions(ask.request, ask.credential_ids)
    return assertionJson((await navigator.credentials.get({ publicKey })) as PublicKeyCredential)
  }
  const publicKey = await creationOptions(ask.registration, ask.exclude_credential_ids)
  return registrationJson((await navigator.credentials.create({ publicKey })) as PublicKeyCredential)
}

async function askWallet(ask: ApprovalAsk): Promise<object> {
  return (await requestApproval(writeApprovalAsk(ask))).credential
}

/** Hands in what was made. The ticket is used up by it, whatever the answer. */
async function finish(ask: ApprovalAsk, credential: object): Promise<void> {
  if (ask.ask === 'sign') {
    const { message } = await siteRequest<{ message: string }>('/api/sign', { ticket, credential })
    for (const id of buttons) show(id, false)
    say('approved', message, 'You can close this window.')
    show('back', true)
    element('back').focus()
    return
  }
  const { code } = await siteRequest<{ code: string }>('/api/create', { ticket, credential })
  // From the key itself: a code that only the server says would say nothing about the key.
  if (code !== (await verificationCode(publicKeyOf(credential as Registration)))) {
    throw new SiteError('other-code', 'Another key than yours was recorded. Tell your administrator.')
  }
  for (const id of [...buttons, 'asked', 'status', 'lead']) show(id, false)
  element('heading').textContent = 'Your key was created'
  element('code').textContent = code
  show('made', true)
  element('code-heading').focus()
  element('copy').addEventListener('click', () => {
    navigator.clipboard.writeText(code).then(
      () => {
        element('copy').textContent = 'Copied'
      },
      () => {
        element('copy').textContent = 'Could not copy'
      },
    )
  })
  input('saved').addEventListener('change', () => show('back', input('saved').checked))
}

function failure(error: unknown, ask: ApprovalAsk): [title: string, text: string] {
  const name = error instanceof Error ? error.name : ''
  if (name === 'InvalidStateError') {
    return ['This device holds one of your keys', 'Use that one, or another device or security key.']
  }
  if (name === 'NotAllowedError') {
    return ask.ask === 'sign'
      ? [
          'Nothing was signed',
          'You cancelled, or none of your verified keys is on this device. You can try again.',
        ]
      : ['No key was created', 'You cancelled, or the time was over. You can try again.']
  }
  const text = error instanceof Error ? error.message : 'Try again.'
  return [ask.ask === 'sign' ? 'Nothing was signed' : 'No key was created', text]
}

/** Nothing more can be done in this window. */
function stop(error: unknown): void {
  for (const id of buttons) show(id, false)
  say('failed', 'This did not work', error instanceof Error ? error.message : 'Go back to the dashboard.')
  if (element('back').getAttribute('href') === '/') return
  show('back', true)
  element('back').focus()
}

function say(state: 'waiting' | 'approved' | 'failed', title: string, text: string): void {
  element('status').dataset.state = state
  element('status-title').textContent = title
  element('status-text').textContent = text
  show('status', true)
}
