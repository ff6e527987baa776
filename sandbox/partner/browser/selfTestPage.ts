import type { CollectorPayload } from '../../../lib/api/toCollectorPayload.ts'
import { findWallets, requestSignature } from '../../../lib/page/requestSignature.ts'
import { element, input, select } from '../../site/browser/element.ts'
import { siteRequest } from '../../site/browser/siteRequest.ts'
import { type SelfTestCase, selfTestCases } from '../selfTest/selfTestCases.ts'
import type { VerificationView } from '../verificationView.ts'

type Result = 'running' | 'expected' | 'other' | 'open'
type Outcome = { result: Result; text: string }

let running: AbortController | undefined

for (const one of selfTestCases) {
  document.querySelector(`[data-run="${one.id}"]`)?.addEventListener('click', () => void run(one))
}
void showWallets()

async function showWallets(): Promise<void> {
  const wallets = await findWallets(1500)
  element('wallets').textContent =
    wallets.length === 0
      ? 'No wallet answers here: every case ends with “unavailable”. Install Countersign, or let it work on this site.'
      : `Answers here: ${wallets.map(({ name, version }) => `${name} ${version}`).join(', ')}.`
}

/** Runs one case; a press on another one withdraws it. */
async function run(one: SelfTestCase): Promise<void> {
  running?.abort()
  const own = new AbortController()
  running = own
  showResult(one, 'running', 'Asked. If a window opened, look at what it says, then close or decline it.')
  const outcome = await ask(one, own.signal).catch((error: unknown) => judge(one, error))
  // What was left waiting goes with it.
  own.abort()
  showResult(one, outcome.result, outcome.text)
}

async function ask(one: SelfTestCase, signal: AbortSignal): Promise<Outcome> {
  const [fresh, other] = [await verification(), await verification()]
  if (one.before !== undefined) await leaveWaiting(one.before(fresh.payload), signal)
  const { id, signature } = await requestSignature(one.payload(fresh.payload, other.payload), { signal })
  const { status } = await siteRequest<VerificationView>(`/api/verifications/${id}/signature`, { signature })
  return { result: status === one.status ? 'expected' : 'other', text: `Signed. Paxos says ${status}.` }
}

/** Asks and goes on as soon as the wallet has taken the request, which stays until the case is over. */
function leaveWaiting(payload: object, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    requestSignature(payload, { signal, onProgress: () => resolve() }).then(() => resolve(), reject)
  })
}

/** One that wants a signature, as it does where the page does not say otherwise. */
function verification(): Promise<VerificationView & { payload: CollectorPayload }> {
  return siteRequest('/api/verifications', {
    network: select('network').value,
    address: input('address').value.trim(),
    request_key: crypto.randomUUID(),
  })
}

function judge(one: SelfTestCase, error: unknown): Outcome {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  const message = error instanceof Error ? error.message : ''
  const text = `${code}: ${message}`
  if (code === 'paused') {
    const hint =
      'Five were declined within five minutes. Windows that refuse by themselves have a button that does not count.'
    return { result: 'open', text: `${text} ${hint}` }
  }
  if (!one.codes.includes(code)) return { result: 'other', text }
  return one.status === undefined
    ? { result: 'expected', text }
    : { result: 'open', text: `${text} Sign it to see what Paxos says.` }
}

function showResult(one: SelfTestCase, result: Result, text: string): void {
  const row = document.querySelector<HTMLElement>(`[data-case="${one.id}"]`)
  const line = row?.querySelector<HTMLElement>('.result')
  if (row === null || line === null || line === undefined) return
  row.dataset.result = result
  const words = {
    running: 'Running',
    expected: 'As expected',
    other: 'Not as expected',
    open: 'No signature',
  }
  line.textContent = `${words[result]}. ${text}`
  line.hidden = false
  element('announcement').textContent = `${one.title}: ${line.textContent}`
}
