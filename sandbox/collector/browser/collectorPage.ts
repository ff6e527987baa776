import type { CollectorPayload } from '../../../lib/api/toCollectorPayload.ts'
import { requestSignature } from '../../../lib/page/requestSignature.ts'
import { element, isBusy, setBusy, show } from '../../site/browser/element.ts'
import { failureText } from '../../site/browser/failureText.ts'
import { networkLabel } from '../../site/browser/networkLabel.ts'
import { siteRequest } from '../../site/browser/siteRequest.ts'
import { showStatus } from '../../site/browser/statusPanel.ts'
import { waitingText } from '../../site/browser/waitingText.ts'

type RequestView = { payload: CollectorPayload; status: string }

let current: RequestView | undefined
let request: AbortController | undefined

element('sign').addEventListener('click', () => void sign())
element('cancel').addEventListener('click', () => request?.abort())
window.addEventListener('hashchange', () => void openLink())
void openLink()

/** Claims the link's request, or finds again the one that this browser has claimed. */
async function openLink(): Promise<void> {
  const token = location.hash.slice(1)
  showStatus({ state: 'pending', done: 0, title: 'Opening the request' })
  try {
    current =
      token === ''
        ? await siteRequest<RequestView>('/api/request')
        : await siteRequest<RequestView>('/api/claim', { token })
    // Out of the address bar and the history, now that it has served.
    history.replaceState(null, '', '/')
    showRequest(current)
  } catch (error) {
    const { text, code } = failureText(error)
    show('request', false)
    showStatus({ state: 'failed', done: 0, title: 'There is nothing to sign here', text, code })
  }
}

function showRequest(view: RequestView): void {
  const { network, address, message, expires_at: expiresAt } = view.payload
  element('fact-network').textContent = networkLabel(network)
  element('fact-address').textContent = address
  element('fact-message').textContent = message
  element('fact-expires').textContent = timeText(expiresAt)
  show('request', true)
  showOutcome(view)
}

function showOutcome(view: RequestView): void {
  current = view
  const pending = view.status === 'PENDING'
  element('sign').hidden = !pending
  if (pending) {
    showStatus({
      state: 'pending',
      done: 1,
      title: 'Ready when you are',
      text: 'Your wallet shows the same message before it signs.',
    })
  } else if (view.status === 'APPROVED') {
    showStatus({
      state: 'approved',
      done: 4,
      title: 'APPROVED',
      text: 'Paxos confirmed it, and Halden knows. You can close this page.',
    })
  } else {
    showStatus({ state: 'failed', done: 1, title: view.status, text: 'Ask for a new link.' })
  }
}

/** Asks the wallet and hands its signature to the backend, which passes it to the partner. */
async function sign(): Promise<void> {
  if (current === undefined || isBusy('sign')) return
  setBusy('sign', true)
  request = new AbortController()
  show('cancel', true)
  showStatus({ state: 'waiting', done: 1, ...waitingText(undefined) })
  try {
    const { signature } = await requestSignature(current.payload, {
      signal: request.signal,
      onProgress: (state) => showStatus({ state: 'waiting', done: 1, ...waitingText(state) }),
    })
    show('cancel', false)
    showStatus({ state: 'waiting', done: 2, title: 'Handing the signature to Halden' })
    const answer = await siteRequest<RequestView>('/api/signature', { signature })
    showOutcome(answer)
    if (answer.status === 'PENDING') {
      showStatus({
        state: 'failed',
        done: 3,
        title: 'Still PENDING: Paxos did not accept this signature',
        text: 'It may come from another account. Check which account your wallet uses, then sign again.',
      })
    }
  } catch (error) {
    const { title, text, code } = failureText(error)
    showStatus({ state: 'failed', done: 1, title, text, code })
  } finally {
    show('cancel', false)
    setBusy('sign', false)
    request = undefined
  }
}

function timeText(time: string): string {
  const date = new Date(time)
  return Number.isNaN(date.getTime())
    ? time
    : date.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })
}
