import type { ErrorCode, ErrorReport, ReportedDiagnosis } from '../errors.ts'
import type {
  DepositProgress,
  DepositReply,
  HelloMessage,
  HelloReply,
  PortMessage,
  Progress,
  ProgressState,
  RequestMessage,
  SignatureReply,
} from './protocol.ts'

export type {
  DepositProgress,
  DepositReply,
  ErrorCode,
  Progress,
  ProgressState,
  ReportedDiagnosis,
  SignatureReply,
}

/** A wallet that answered a hello. Name and version are its own words. */
export type WalletInfo = HelloReply['wallet']

export type RequestOptions = {
  /** Withdraws the request; the promise rejects with `cancelled`. */
  signal?: AbortSignal
  /** Hears each change of state: `queued`, `shown` (the person sees it), `signing`. */
  onProgress?: (state: ProgressState) => void
  /** How long to look for a wallet, in milliseconds. Default 2500, well within a click's user activation. */
  helloTimeout?: number
  /** Asks this wallet only (`id` from `findWallets`); by default the first that answers. */
  wallet?: string
}

/**
 * Why there is no signature. `code` is stable, `message` is a sentence for people, `number` is the EIP-1193 or
 * JSON-RPC equivalent. `diagnosis` says what a signature that does not verify was found to be (docs/diagnosis.md).
 */
export class VerificationError extends Error {
  override readonly name = 'VerificationError'
  readonly code: ErrorCode
  readonly number: number
  readonly diagnosis?: ReportedDiagnosis

  constructor(report: ErrorReport, options?: { cause?: unknown }) {
    super(report.message, options)
    this.code = report.code
    this.number = report.number
    if (report.diagnosis) this.diagnosis = report.diagnosis
  }
}

const version = 1
const helloInterval = 250
const statusInterval = 5000
const missedStatusLimit = 3

/** The most payloads in one call (docs/page-protocol.md). */
const batchLimit = 100

/** The only errors that arise here; all others come from the wallet. */
const ownReports = {
  unavailable: {
    code: 'unavailable',
    message:
      'Countersign is not installed, or it may not run on this site. Install it or grant it access, then try again.',
    number: 4900,
  },
  cancelled: {
    code: 'cancelled',
    message: 'The page withdrew the request. Ask again to start over.',
    number: 4001,
  },
  'payload-unreadable': {
    code: 'payload-unreadable',
    message:
      'The verification payload could not be read: it is not JSON text. Send the JSON exactly as Paxos returned it.',
    number: -32602,
  },
  'too-many-requests': {
    code: 'too-many-requests',
    message: `At most ${batchLimit} verifications fit into one call. Make several calls, one after the other.`,
    number: -32005,
  },
} as const satisfies Record<string, ErrorReport>

/**
 * Asks the person, through a wallet that speaks the page protocol (docs/page-protocol.md), to sign a Paxos
 * address verification. Call it from a click, so that the wallet may open its window.
 *
 * The reply's `id` and `signature` are what Paxos's submit endpoint takes. A page can be tricked by other scripts
 * on it, so check the signature on your server; Paxos does too.
 *
 * @param payload the verification as Paxos returned it or as its five-field collector payload: the JSON text
 * unchanged (preferred), or the parsed object
 * @throws VerificationError `unavailable` when no wallet answers here, whether none is installed or none has
 * access to this site; `cancelled` when `signal` aborts; `payload-unreadable` when the object is no JSON; whatever
 * the wallet reports otherwise
 */
export async function requestSignature(
  payload: string | object,
  { signal, onProgress, helloTimeout = 2500, wallet }: RequestOptions = {},
): Promise<SignatureReply> {
  const text = payloadText(payload)
  const to = await findWallet(helloTimeout, wallet, signal)
  return await ask<SignatureReply>({ to, text, signal, onProgress: stateOnly(onProgress) })
}

export type DepositOptions = Pick<RequestOptions, 'signal' | 'helloTimeout' | 'wallet'> & {
  /**
   * Hears each change: `{ state }` until the deposit is sent, then also `transactionHash`, `confirmations` and
   * `needed`.
   */
  onProgress?: (progress: Progress) => void
}

/**
 * Asks the person to prove the address by a small deposit: to send exactly what the verification says, from that
 * address. Call it from a click. Nothing of it has to be sent on: Paxos watches the chain and approves by itself.
 *
 * @param payload the API record of a `SMALL_DEPOSIT` verification, as for `requestSignature`
 * @returns once the transaction is final. Withdrawing by `signal` ends the waiting, not what was sent already
 * @throws VerificationError as `requestSignature`; `method-mismatch` when the verification wants a signature;
 * `deposit-by-hand` when the person sends it with something that the wallet cannot watch
 */
export async function requestDeposit(
  payload: string | object,
  { signal, onProgress, helloTimeout = 2500, wallet }: DepositOptions = {},
): Promise<DepositReply> {
  const text = payloadText(payload)
  const to = await findWallet(helloTimeout, wallet, signal)
  return await ask<DepositReply>({ to, text, method: 'SMALL_DEPOSIT', signal, onProgress })
}

export type BatchOptions = Pick<RequestOptions, 'signal' | 'helloTimeout' | 'wallet'> & {
  /** Hears each change of state, and of which payload. */
  onProgress?: (index: number, state: ProgressState) => void
  /** Hears each result as soon as it is there, so that it can be sent on before the others are. */
  onResult?: (index: number, result: PromiseSettledResult<SignatureReply>) => void
}

/**
 * Asks for up to 100 signatures at once, for somebody with many addresses. The wallet shows one list; each payload
 * stays a request of its own, so the failure of one loses none of the others. Call it from a click.
 *
 * @param payloads as for `requestSignature`
 * @returns what came of each, in the order of `payloads`, as `Promise.allSettled` has it; a `reason` is a
 * VerificationError
 * @throws VerificationError `unavailable` when no wallet answers here; `too-many-requests` for more than 100
 */
export async function requestSignatures(
  payloads: readonly (string | object)[],
  { signal, onProgress, onResult, helloTimeout = 2500, wallet }: BatchOptions = {},
): Promise<PromiseSettledResult<SignatureReply>[]> {
  if (payloads.length > batchLimit) throw new VerificationError(ownReports['too-many-requests'])
  if (payloads.length === 0) return []
  const to = await findWallet(helloTimeout, wallet, signal)
  const batchId = payloads.length > 1 ? crypto.randomUUID() : undefined
  const asks = payloads.map(async (payload, index) => {
    const heard = (state: ProgressState) => onProgress?.(index, state)
    const text = payloadText(payload)
    return await ask<SignatureReply>({ to, text, batchId, signal, onProgress: stateOnly(heard) })
  })
  for (const [index, one] of asks.entries()) {
    void Promise.allSettled([one]).then(([result]) => onResult?.(index, result))
  }
  return await Promise.allSettled(asks)
}

/** The wallet that is asked: the one that was named, or the first that answers. */
async function findWallet(
  duration: number,
  wallet: string | undefined,
  signal: AbortSignal | undefined,
): Promise<string> {
  await activation()
  const found = await hello({ duration, signal, stopAt: (one) => !wallet || one.id === wallet })
  const to = found.find((one) => !wallet || one.id === wallet)?.id
  if (to === undefined) throw new VerificationError(ownReports.unavailable)
  return to
}

/**
 * The wallets that speak the page protocol here, in the order in which they answered.
 *
 * @param duration how long to listen, in milliseconds
 */
export function findWallets(duration = 500): Promise<WalletInfo[]> {
  return hello({ duration, signal: undefined, stopAt: () => false })
}

/** Serialised exactly once: what a getter or `toJSON` says this time is what is shown and signed. */
function payloadText(payload: string | object): string {
  if (typeof payload === 'string') return payload
  let cause: unknown
  try {
    const text: unknown = JSON.stringify(payload)
    if (typeof text === 'string') return text
  } catch (error) {
    cause = error
  }
  throw new VerificationError(ownReports['payload-unreadable'], { cause })
}

/** A page that the browser prepares ahead of a visit has nobody in front of it yet. */
async function activation(): Promise<void> {
  if (!('prerendering' in document) || !document.prerendering) return
  await new Promise((resolve) => document.addEventListener('prerenderingchange', resolve, { once: true }))
}

type Search = {
  duration: number
  signal: AbortSignal | undefined
  stopAt: (wallet: WalletInfo) => boolean
}

/** Says hello a few times, since a wallet may be put into the page late, and collects who answers. */
function hello({ duration, signal, stopAt }: Search): Promise<WalletInfo[]> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(cancelled(signal))
    // An opaque origin cannot be addressed, and no wallet answers one.
    if (window.origin === 'null') return resolve([])
    const helloId = crypto.randomUUID()
    const found = new Map<string, WalletInfo>()
    const message: HelloMessage = { type: 'paxos-verification/hello', version, helloId }
    const say = () => window.postMessage(message, window.origin)
    const repeat = setInterval(say, helloInterval)
    const timer = setTimeout(() => finish(), duration)
    const onAbort = () => finish(cancelled(signal))
    const onMessage = (event: MessageEvent<Partial<HelloReply> | null>) => {
      if (event.source !== window || event.data?.type !== 'paxos-verification/hello-reply') return
      const { wallet } = event.data
      if (event.data.helloId !== helloId || typeof wallet?.id !== 'string' || found.has(wallet.id)) return
      found.set(wallet.id, { id: wallet.id, name: String(wallet.name), version: String(wallet.version) })
      if (stopAt(wallet)) finish()
    }
    const finish = (error?: VerificationError) => {
      clearInterval(repeat)
      clearTimeout(timer)
      window.removeEventListener('message', onMessage)
      signal?.removeEventListener('abort', onAbort)
      if (error) reject(error)
      else resolve([...found.values()])
    }
    window.addEventListener('message', onMessage)
    signal?.addEventListener('abort', onAbort)
    say()
  })
}

type Ask = {
  to: string
  text: string
  signal: AbortSignal | undefined
  onProgress: DepositOptions['onProgress']
  batchId?: string | undefined
  method?: string
}

/** Sends the request with a port of its own and waits on that port for the one response. */
function ask<Reply extends SignatureReply | DepositReply>({
  to,
  text,
  signal,
  onProgress,
  batchId,
  method,
}: Ask): Promise<Reply> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(cancelled(signal))
    const requestId = crypto.randomUUID()
    const { port1: port, port2 } = new MessageChannel()
    let lastHeard: string | undefined
    let missed = 0
    const post = (type: 'received' | 'cancel' | 'status') =>
      port.postMessage({ type: `paxos-verification/${type}`, requestId } satisfies PortMessage)
    const settle = () => {
      clearInterval(status)
      signal?.removeEventListener('abort', onAbort)
      port.onmessage = null
      // Not at once: what was just posted has to leave first.
      setTimeout(() => port.close(), 1000)
    }
    const onAbort = () => {
      post('cancel')
      settle()
      reject(cancelled(signal))
    }
    // A wallet that was disabled, updated or removed while the person decides answers no more.
    const status = setInterval(() => {
      if (missed++ < missedStatusLimit) return post('status')
      settle()
      reject(new VerificationError(ownReports.unavailable))
    }, statusInterval)
    port.onmessage = ({ data }: MessageEvent<Partial<PortMessage> | null>) => {
      if (data?.requestId !== requestId) return
      missed = 0
      if (data.type === 'paxos-verification/response') {
        post('received')
        settle()
        if ('result' in data && data.ok === true && data.result) resolve(data.result as Reply)
        else reject(new VerificationError(reportIn(data)))
      } else if (data.type === 'paxos-verification/progress' && data.state) {
        const { type: _type, requestId: _id, ...progress } = data
        const heard = JSON.stringify(progress)
        if (heard !== lastHeard) onProgress?.(progress as Progress)
        lastHeard = heard
      }
    }
    signal?.addEventListener('abort', onAbort)
    const request: RequestMessage = {
      type: 'paxos-verification/request',
      version,
      requestId,
      to,
      payload: text,
      ...(batchId !== undefined && { batchId }),
      ...(method !== undefined && { method }),
    }
    window.postMessage(request, window.origin, [port2])
  })
}

/** Of a signature a page hears the state alone. */
function stateOnly(onProgress: RequestOptions['onProgress']): Ask['onProgress'] {
  return onProgress && (({ state }) => onProgress(state as ProgressState))
}

function reportIn(data: object): ErrorReport {
  return 'error' in data && typeof data.error === 'object' && data.error !== null
    ? (data.error as ErrorReport)
    : ownReports.unavailable
}

function cancelled(signal: AbortSignal | undefined): VerificationError {
  return new VerificationError(ownReports.cancelled, { cause: signal?.reason })
}
