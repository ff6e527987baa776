import type { Progress } from '../../../lib/page/protocol.ts'
import { requestDeposit, requestSignature } from '../../../lib/page/requestSignature.ts'
import { nameDepositSteps, showDepositTerms } from '../../site/browser/depositTerms.ts'
import { element, isBusy, setBusy, show } from '../../site/browser/element.ts'
import { failureText } from '../../site/browser/failureText.ts'
import { networkLabel } from '../../site/browser/networkLabel.ts'
import { pollUntil } from '../../site/browser/pollUntil.ts'
import { siteRequest } from '../../site/browser/siteRequest.ts'
import { showStatus } from '../../site/browser/statusPanel.ts'
import { depositWaitingText, waitingText } from '../../site/browser/waitingText.ts'
import type { DepositRequest, HolderRequest, SignatureRequest } from '../partnerConnection.ts'

type RequestView = { payload: HolderRequest; status: string }

let current: RequestView | undefined
let request: AbortController | undefined
let stopPolling: (() => void) | undefined

element('sign').addEventListener('click', () => void act())
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
  const { network, address, expires_at: expiresAt } = view.payload
  const deposit = 'message' in view.payload ? undefined : view.payload.small_deposit_verification
  element('fact-network').textContent = networkLabel(network)
  element('fact-address').textContent = address
  element('fact-message').textContent = 'message' in view.payload ? view.payload.message : ''
  show('message-row', deposit === undefined)
  showDepositTerms(deposit)
  if (deposit !== undefined) {
    element('lead-ask').textContent =
      'send a small, exact amount from the address. This one moves funds, and costs the network’s fee.'
    element('sign').textContent = 'Send the deposit'
    nameDepositSteps()
  }
  element('fact-expires').textContent = timeText(expiresAt)
  show('request', true)
  showOutcome(view)
  stopPolling?.()
  if (deposit !== undefined && view.status === 'PENDING') {
    // Whoever sends it: Paxos sees it arrive, and that alone counts.
    stopPolling = pollUntil(async () => {
      const latest = await siteRequest<RequestView>('/api/request')
      if (latest.status === 'PENDING') return false
      showOutcome(latest)
      return true
    })
  }
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
      text:
        'message' in view.payload
          ? 'Your wallet shows the same message before it signs.'
          : 'Your wallet shows the same amount and address before it sends.',
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

/** Asks the wallet for what is wanted. */
async function act(): Promise<void> {
  const view = current
  if (view === undefined || isBusy('sign')) return
  setBusy('sign', true)
  request = new AbortController()
  show('cancel', true)
  try {
    await ('message' in view.payload
      ? sign(view.payload, request.signal)
      : deposit(view.payload, request.signal))
  } catch (error) {
    const { title, text, code } = failureText(error)
    // What has arrived meanwhile, by whatever way, is not unsaid by a wallet.
    if (current?.status === 'PENDING') showStatus({ state: 'failed', done: 1, title, text, code })
  } finally {
    show('cancel', false)
    setBusy('sign', false)
    request = undefined
  }
}

/** Asks for a signature and hands it to the backend, which passes it to the partner. */
async function sign(payload: SignatureRequest, signal: AbortSignal): Promise<void> {
  showStatus({ state: 'waiting', done: 1, ...waitingText(undefined) })
  const { signature } = await requestSignature(payload, {
    signal,
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
}

/** Asks for the deposit to be sent. Nothing has to be handed on. */
async function deposit(payload: DepositRequest, signal: AbortSignal): Promise<void> {
  const tell = (progress?: Progress) => {
    if (current?.status === 'PENDING')
      showStatus({ state: 'waiting', done: 1, ...depositWaitingText(progress) })
  }
  tell()
  await requestDeposit(payload, { signal, onProgress: tell })
  if (current?.status !== 'PENDING') return
  const text = 'Paxos will see it in a moment.'
  showStatus({ state: 'waiting', done: 3, title: 'The deposit is confirmed on the chain', text })
}

function timeText(time: string): string {
  const date = new Date(time)
  return Number.isNaN(date.getTime())
    ? time
    : date.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })
}
