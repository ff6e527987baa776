import type { CollectorPayload } from '../../../lib/api/toCollectorPayload.ts'
import type { Progress } from '../../../lib/page/protocol.ts'
import { requestDeposit, requestSignature } from '../../../lib/page/requestSignature.ts'
import { nameDepositSteps, showDepositTerms } from '../../site/browser/depositTerms.ts'
import { element, input, isBusy, select, setBusy, show } from '../../site/browser/element.ts'
import { failureText } from '../../site/browser/failureText.ts'
import { networkLabel } from '../../site/browser/networkLabel.ts'
import { SiteError, siteRequest } from '../../site/browser/siteRequest.ts'
import { nameStep, type PanelView, showStatus } from '../../site/browser/statusPanel.ts'
import { depositWaitingText, waitingText } from '../../site/browser/waitingText.ts'
import type { DepositPayload, VerificationView } from '../verificationView.ts'
import { refreshHistory } from './historyList.ts'
import { pollWhilePending } from './pollWhilePending.ts'

/** The verification on show, and what withdraws its open request. */
let current: VerificationView | undefined
let request: AbortController | undefined
let stopPolling: (() => void) | undefined
/** One key for one wish: pressing again after a failure asks for the same verification. */
let wish: { content: string; key: string } | undefined

const actionButtons = ['verify', 'ask-by-link', 'retry'] as const

element('verify-form').addEventListener('submit', (event) => {
  event.preventDefault()
  void once(async () => {
    const view = await beginVerification()
    if (view !== undefined) await collect(view)
  })
})
element('ask-by-link').addEventListener('click', () => {
  void once(async () => {
    const view = await beginVerification()
    if (view !== undefined) await askByLink(view)
  })
})
element('retry').addEventListener('click', () => {
  const view = current
  if (view !== undefined) void once(() => collect(view))
})
element('cancel').addEventListener('click', () => request?.abort())
element('copy-link').addEventListener('click', () => void copyLink())
input('address').addEventListener('input', () => showFieldError(''))
select('method').addEventListener('change', showMethod)
select('network').addEventListener('change', showAssets)
element('coins').addEventListener('click', () => void getCoins())
showMethod()
void refreshHistory(continueWith)

/** Does one thing at a time; a second press while it runs does nothing. */
async function once(work: () => Promise<void>): Promise<void> {
  if (actionButtons.some(isBusy)) return
  for (const id of actionButtons) setBusy(id, true)
  try {
    await work()
  } catch (error) {
    fail(error)
  } finally {
    for (const id of actionButtons) setBusy(id, false)
    await refreshHistory(continueWith)
  }
}

/** Has the backend create the verification; a fault in what was typed is shown beside the field. */
async function beginVerification(): Promise<VerificationView | undefined> {
  const network = select('network').value
  const address = input('address').value.trim()
  if (address === '') {
    showFieldError('Enter the address that you want to verify.')
    return undefined
  }
  const method = select('method').value
  const isToken = method === 'SMALL_DEPOSIT' && select('asset').selectedIndex > 0
  const asset = isToken ? select('asset').value : ''
  const content = `${network} ${address} ${method} ${asset}`
  if (wish?.content !== content) wish = { content, key: crypto.randomUUID() }
  try {
    const view = await siteRequest<VerificationView>('/api/verifications', {
      network,
      address,
      method,
      asset,
      request_key: wish.key,
    })
    showFieldError('')
    return view
  } catch (error) {
    if (!(error instanceof SiteError) || error.code !== 'unsupported-address') throw error
    showFieldError(`${error.message} Check that it belongs to ${networkLabel(network)}.`)
    return undefined
  }
}

/** Asks the wallet for what the verification wants. Called from a press, so that a window may open. */
function collect(view: VerificationView): Promise<void> {
  return 'message' in view.payload ? collectSignature(view, view.payload) : collectDeposit(view, view.payload)
}

/** Asks the wallet and hands its signature to the backend. */
async function collectSignature(view: VerificationView, payload: CollectorPayload): Promise<void> {
  open(view)
  if (view.status !== 'PENDING') {
    showOutcome(view)
    return
  }
  showStatus({ state: 'waiting', done: 1, ...waitingText(undefined) })
  request = new AbortController()
  show('cancel', true)
  void refreshHistory(continueWith, view.id)
  try {
    const { signature } = await requestSignature(payload, {
      signal: request.signal,
      onProgress: (state) => showStatus({ state: 'waiting', done: 1, ...waitingText(state) }),
    })
    show('cancel', false)
    showStatus({ state: 'waiting', done: 2, title: 'Paxos is checking the signature' })
    showOutcome(await siteRequest(`/api/verifications/${view.id}/signature`, { signature }))
  } finally {
    show('cancel', false)
    request = undefined
  }
}

/**
 * Asks the wallet to send the deposit. Whether it does or something else sends it, the backend hears from Paxos when it
 * has arrived, and that alone counts.
 */
async function collectDeposit(view: VerificationView, payload: DepositPayload): Promise<void> {
  open(view)
  if (view.status !== 'PENDING') {
    showOutcome(view)
    return
  }
  watchStatus(view)
  const tell = (progress?: Progress) => {
    if (current?.id !== view.id || current.status !== 'PENDING') return
    showStatus({ state: 'waiting', done: 1, ...depositWaitingText(progress) })
  }
  tell()
  request = new AbortController()
  show('cancel', true)
  void refreshHistory(continueWith, view.id)
  try {
    await requestDeposit(payload, { signal: request.signal, onProgress: tell })
    if (current?.id !== view.id || current.status !== 'PENDING') return
    const text = 'Paxos will see it in a moment.'
    showStatus({ state: 'waiting', done: 3, title: 'The deposit is confirmed on the chain', text })
  } catch (error) {
    // What has arrived meanwhile, by whatever way, is not unsaid by a wallet.
    if (current?.status === 'PENDING') throw error
  } finally {
    show('cancel', false)
    request = undefined
  }
}

/** Looks for what Paxos says, whoever signs or sends. */
function watchStatus(view: VerificationView): void {
  stopPolling = pollWhilePending(view.id, (latest) => {
    show('link-box', false)
    showOutcome(latest)
    void refreshHistory(continueWith)
  })
}

async function askByLink(view: VerificationView): Promise<void> {
  open(view)
  if (view.status !== 'PENDING') {
    showOutcome(view)
    return
  }
  const { url } = await siteRequest<{ url: string }>(`/api/verifications/${view.id}/link`, {})
  if ('message' in view.payload) nameStep(1, 'Waiting for the holder’s signature')
  input('link').value = url
  show('link-box', true)
  showStatus({
    state: 'waiting',
    done: 1,
    title: 'Waiting for the address holder',
    text: 'You can leave this page open, or come back later.',
  })
  watchStatus(view)
}

/** Puts a verification on show, in place of the one before. */
function open(view: VerificationView): void {
  stopPolling?.()
  stopPolling = undefined
  current = view
  element('subject-network').textContent = networkLabel(view.network)
  element('subject-address').textContent = view.address
  element('coins-hint').textContent = ''
  for (const id of ['link-box', 'retry', 'cancel']) show(id, false)
  nameSteps(view)
  showStatus({ state: 'pending', done: 1, title: 'Created' })
  show('progress', true)
}

function nameSteps({ payload, status }: VerificationView): void {
  const deposit = 'message' in payload ? undefined : payload.small_deposit_verification
  showDepositTerms(deposit)
  show('coins', deposit !== undefined && status === 'PENDING')
  if (deposit !== undefined) {
    nameDepositSteps()
    return
  }
  nameStep(1, 'Waiting for your signature')
  nameStep(2, 'Checked by Paxos')
}

function showOutcome(view: VerificationView): void {
  current = view
  if (view.status !== 'PENDING') show('coins', false)
  show('retry', view.status === 'PENDING')
  if (view.status !== 'PENDING') wish = undefined
  showStatus(outcomeOf(view.status))
}

function outcomeOf(status: string): PanelView {
  if (status === 'APPROVED') {
    const text = 'Paxos confirmed that you control this address.'
    return { state: 'approved', done: 4, title: status, text }
  }
  if (status === 'PENDING') {
    const title = 'Still PENDING: Paxos did not accept this signature'
    const text = 'It may come from another account. Check which account your wallet uses, then try again.'
    return { state: 'failed', done: 2, title, text }
  }
  const text =
    status === 'EXPIRED' ? 'Press “Verify this address” to start again.' : 'Ask us what this means.'
  return { state: 'failed', done: 1, title: status, text }
}

function fail(error: unknown): void {
  const { title, text, code, retry } = failureText(error)
  if (!retry) wish = undefined
  show('progress', true)
  show('retry', retry && current !== undefined)
  showStatus({ state: 'failed', done: current === undefined ? 0 : 1, title, text, code })
}

/** Takes up a verification of the list again. */
function continueWith(view: VerificationView): void {
  void once(async () => {
    input('address').value = view.address
    select('network').value = view.network
    showAssets()
    element('progress').scrollIntoView({ block: 'nearest' })
    await (view.byLink ? askByLink(view) : collect(view))
  })
}

function showFieldError(text: string): void {
  const error = element('address-error')
  error.textContent = text
  error.hidden = text === ''
  input('address').setAttribute('aria-invalid', String(text !== ''))
  if (text !== '') input('address').focus()
}

function showMethod(): void {
  element('method-hint').textContent =
    select('method').value === 'SIGNATURE'
      ? 'Nothing moves and nothing is charged.'
      : 'For wallets and custodians that cannot sign. It moves funds, and costs the network’s fee.'
  showAssets()
}

/** In what a deposit may be asked for on the chosen network. */
function showAssets(): void {
  const field = select('asset')
  const byNetwork = JSON.parse(field.dataset.assets ?? '{}') as Record<string, string[]>
  const symbols = byNetwork[select('network').value] ?? []
  const before = field.value
  field.replaceChildren(...symbols.map((symbol) => new Option(symbol, symbol)))
  if (symbols.includes(before)) field.value = before
  show('asset-field', select('method').value === 'SMALL_DEPOSIT' && symbols.length > 1)
}

/** Coins of the chain on this machine, for the address under verification. */
async function getCoins(): Promise<void> {
  const view = current
  if (view === undefined || isBusy('coins')) return
  setBusy('coins', true)
  try {
    const { asset } = await siteRequest<{ asset: string }>(`/api/verifications/${view.id}/coins`, {})
    element('coins-hint').textContent = `The address has been given test coins: ${asset}.`
  } catch (error) {
    element('coins-hint').textContent = failureText(error).text
  } finally {
    setBusy('coins', false)
  }
}

async function copyLink(): Promise<void> {
  const link = input('link')
  link.select()
  try {
    await navigator.clipboard.writeText(link.value)
    element('link-hint').textContent = 'Copied. The link works once.'
  } catch {
    element('link-hint').textContent = 'Could not copy. The link is selected: copy it by hand.'
  }
}
