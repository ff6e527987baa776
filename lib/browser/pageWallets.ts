import { base58, hex } from '@scure/base'
import * as v from 'valibot'
import { CountersignError } from '../errors.ts'
import { isUntouchable } from '../paxos/untouchable.ts'
import { walletName, walletRdns } from '../walletDoor/walletRequest.ts'
import { callEvmWallet } from '../wallets/callEvmWallet.ts'
import { callSolanaWallet } from '../wallets/callSolanaWallet.ts'
import { cleanLabel } from '../wallets/cleanLabel.ts'
import type { AddedChain, WalletCommand, WalletSource } from '../wallets/pageAnswer.ts'
import { sendError } from '../wallets/sendError.ts'
import { walletError } from '../wallets/walletError.ts'
import { browser } from './browser.ts'
import { iconSchema, listSchema, sentSchema, signedSchema } from './walletSchema.ts'

/** Which kind of address signs. */
export type WalletFamily = 'evm' | 'solana'

/** A document that carries wallets: by document id where it is known, else by frame (the top one by default). */
export type WalletTarget = { tabId: number; documentId?: string; frameId?: number }

/** A wallet found in a page. All of it is the page's word: a label to choose by, never an identity (T13). */
export type WalletCandidate = {
  walletId: string
  name: string
  rdns?: string
  /** A bounded `data:image/…` URI, for `<img>` only. */
  icon?: string
  source: WalletSource
  /** Accounts that it exposes to the page already. */
  accounts: string[]
  /** Another wallet here has the same name or reverse domain. */
  duplicateName: boolean
}

/** What a wallet is asked to sign, and as whom. */
export type WalletTask = { walletId: string; family: WalletFamily; address: string; bytes: Uint8Array }

/** What a wallet returned, as it stands: nothing is believed until the signature verifies. */
export type WalletSignature = {
  signature: string | Uint8Array
  /** What a Solana wallet says it signed. */
  signedMessage?: Uint8Array
  address: string
}

/** A transaction that a wallet is asked to send, and as whom. */
export type SendTask = {
  walletId: string
  address: string
  /** The chain's name, for people. */
  chainName: string
} & (
  | {
      family: 'evm'
      transaction: { to: string; value: bigint; data: string; chainId: number }
      /** For a wallet that does not know the chain. */
      chain: AddedChain
    }
  | {
      family: 'solana'
      /** The legacy message of the one transfer. */
      message: Uint8Array
      chain: 'solana:mainnet' | 'solana:devnet'
    }
)

/**
 * What came of a transaction: the wallet sent it under this hash (EVM lower-case `0x` hex, Solana base58), or it only
 * signed it and this is the signature over the very message.
 */
export type WalletSent = { kind: 'sent'; hash: string } | { kind: 'signed'; signature: Uint8Array }

const settle = 150
const listPatience = 5000
const signPatience = 5 * 60_000

/**
 * The wallets injected into a document that can sign messages (or send) for one kind of address. Passive: announcements
 * and already exposed accounts; no prompt, and nothing reaches the page but the standard question who is there.
 *
 * @throws CountersignError `wallet-page-gone`, `origin-refused` for Paxos's own sites
 */
export async function discoverWallets(
  target: WalletTarget,
  family: WalletFamily,
  purpose: 'sign' | 'send' = 'sign',
): Promise<WalletCandidate[]> {
  const command: WalletCommand = { kind: 'list', settle, purpose }
  const answer = await callPage(target, family, command, { patience: listPatience })
  const list = v.safeParse(listSchema, answer)
  if (!list.success || !list.output.ok) return []
  const { wallets } = list.output
  // Countersign itself, where it is a wallet of that page, is offered as the accounts that it has.
  const others = wallets.filter(({ name, rdns }) => rdns !== walletRdns && name !== walletName)
  return others.map((wallet) => ({
    walletId: wallet.walletId,
    name: shownName(wallet.name),
    ...(wallet.rdns !== undefined && { rdns: cleanLabel(wallet.rdns, 80) }),
    ...(v.is(iconSchema, wallet.icon) && { icon: wallet.icon }),
    source: wallet.source,
    accounts: wallet.accounts,
    duplicateName: others.some((other) => other !== wallet && looksAlike(other, wallet)),
  }))
}

/**
 * Has a wallet of a document sign the bytes (EVM: `personal_sign` over them; Solana: ed25519 over them).
 *
 * Call it only after the person's act: a wallet that does not expose the address yet is asked for its accounts.
 *
 * @param options.signal stops waiting; a late answer is dropped. Its reason is thrown where it is a
 * CountersignError
 * @throws CountersignError `wallet-…` (see lib/wallets/walletError.ts), `signature-unreadable`, `cancelled`
 */
export async function signInPage(
  target: WalletTarget,
  { walletId, family, address, bytes }: WalletTask,
  { signal, patience = signPatience }: { signal?: AbortSignal; patience?: number } = {},
): Promise<WalletSignature> {
  const command: WalletCommand = {
    kind: 'sign',
    walletId,
    address,
    hex: hex.encode(bytes),
    settle: settle * 4,
    patience,
  }
  // The page's own clock covers its prompts; this one covers a page that does not keep it.
  const answer = await callPage(target, family, command, {
    patience: patience * 2 + listPatience * 2,
    ...(signal !== undefined && { signal }),
  })
  const signed = v.safeParse(signedSchema, answer)
  if (!signed.success) {
    throw new CountersignError('signature-unreadable', { reason: 'the page returned something else' })
  }
  if (!signed.output.ok) throw walletError(signed.output, family, address)
  const { signature, signedMessage, accountsAfter } = signed.output
  const same = (account: string) =>
    family === 'evm' ? account.toLowerCase() === address.toLowerCase() : account === address
  // A wallet that shows other accounts now was switched while it signed (T15).
  if (!same(signed.output.address) || (accountsAfter.length > 0 && !accountsAfter.some(same))) {
    throw walletError({ step: 'account', reason: '', accounts: accountsAfter }, family, address)
  }
  return {
    signature: 'hex' in signature ? hex.decode(signature.hex) : signature.text,
    ...(signedMessage !== undefined && { signedMessage: hex.decode(signedMessage) }),
    address: signed.output.address,
  }
}

/**
 * Has a wallet of a document send one transaction, on the right chain and from the right account, both asked before
 * and after. Call it only after the person's act, and once the deposit is journalled.
 *
 * @param options.signal stops waiting; what the wallet does then is not known
 * @throws CountersignError `wallet-unclear` when nobody can say whether it was sent; `deposit-mismatch` when the wallet
 * signed something else, which is not sent; every other code means that nothing was sent
 */
export async function sendInPage(
  target: WalletTarget,
  task: SendTask,
  { signal, patience = signPatience }: { signal?: AbortSignal; patience?: number } = {},
): Promise<WalletSent> {
  if (signal?.aborted) throw new CountersignError('cancelled')
  await refuseUntouchable(target.tabId)
  const waiting = { patience: patience * 4 + listPatience * 2, ...(signal !== undefined && { signal }) }
  const answer = await callPage(target, task.family, sendCommand(task, patience), waiting).catch(
    (cause: unknown) => {
      const reason = cause instanceof CountersignError ? cause.message : 'the page failed'
      throw new CountersignError('wallet-unclear', { reason }, { cause })
    },
  )
  const read = v.safeParse(sentSchema, answer)
  if (!read.success) {
    throw new CountersignError('wallet-unclear', { reason: 'the page returned something else' })
  }
  const { output } = read
  const { family, address, chainName } = task
  if (!output.ok) throw sendError(output, { family, address, chain: chainName })
  const { sent } = output
  if ('hash' in sent) return { kind: 'sent', hash: hashOf(family, sent.hash) }
  if (task.family !== 'solana') {
    throw new CountersignError('wallet-unclear', { reason: 'the page returned no hash' })
  }
  if ('signature' in sent) return { kind: 'signed', signature: signatureBytes(sent.signature) }
  // One signature, then the message: exactly ours, or it is not sent.
  const transaction = hex.decode(sent.transaction)
  const isOurs = transaction[0] === 1 && hex.encode(transaction.subarray(65)) === hex.encode(task.message)
  if (!isOurs) throw new CountersignError('deposit-mismatch')
  return { kind: 'signed', signature: transaction.subarray(1, 65) }
}

function sendCommand(task: SendTask, patience: number): WalletCommand {
  const { walletId, address } = task
  const common = { walletId, address, settle: settle * 4, patience }
  if (task.family === 'evm') {
    const { to, value, data, chainId } = task.transaction
    const transaction = { to, value: quantity(value), data, chainId: quantity(chainId) }
    return { kind: 'sendEvm', ...common, transaction, chain: task.chain }
  }
  const { message, chain } = task
  return {
    kind: 'sendSolana',
    ...common,
    message: hex.encode(message),
    message58: base58.encode(message),
    chain,
  }
}

function quantity(number: bigint | number): string {
  return `0x${number.toString(16)}`
}

/** A hash in the one form that it is compared in. */
function hashOf(family: WalletFamily, hash: string): string {
  if (family === 'evm' && hash.startsWith('0x')) return hash.toLowerCase()
  if (family === 'solana' && !hash.startsWith('0x')) return base58.encode(signatureBytes(hash))
  throw new CountersignError('wallet-unclear', { reason: 'the page returned another hash' })
}

/** The 64 bytes of a signature from base58 or hex. */
function signatureBytes(text: string): Uint8Array {
  const bytes = /^[0-9a-f]{128}$/.test(text) ? hex.decode(text) : base58.decode(text)
  if (bytes.length === 64) return bytes
  throw new CountersignError('wallet-unclear', { reason: 'the page returned another signature' })
}

type Waiting = { signal?: AbortSignal; patience: number }

/** Runs the wallet code in the document's own world, for as long as document, signal and patience last. */
async function callPage(
  target: WalletTarget,
  family: WalletFamily,
  command: WalletCommand,
  { signal, patience }: Waiting,
): Promise<unknown> {
  await refuseUntouchable(target.tabId)
  const watch = new AbortController()
  try {
    return await Promise.race([
      inject<[WalletCommand]>(target, family === 'evm' ? callEvmWallet : callSolanaWallet, [command]),
      aborted(signal, watch.signal),
      gone(target, watch.signal),
      tooLate(patience, watch.signal),
    ])
  } finally {
    watch.abort()
  }
}

/** @throws CountersignError `wallet-page-gone` when the document cannot be reached, or left before it answered */
async function inject<Args extends unknown[]>(
  { tabId, documentId, frameId = 0 }: WalletTarget,
  func: (...args: Args) => unknown,
  args: Args,
): Promise<unknown> {
  const where = documentId === undefined ? { frameIds: [frameId] } : { documentIds: [documentId] }
  try {
    const injection = {
      target: { tabId, ...where },
      world: 'MAIN' as const,
      func: func as () => unknown,
      args,
    }
    const [result] = await browser.scripting.executeScript(injection)
    // What is injected always returns something; Chromium has nothing for a document that left meanwhile.
    if (result?.result === undefined || result.result === null) throw new Error('no result')
    return result.result
  } catch (cause) {
    throw new CountersignError('wallet-page-gone', {}, { cause })
  }
}

/** The tab's own URL, where it is visible; the injected code looks at the document's origin as well. */
async function refuseUntouchable(tabId: number): Promise<void> {
  const tab = await browser.tabs.get(tabId).catch((cause: unknown) => {
    throw new CountersignError('wallet-page-gone', {}, { cause })
  })
  if (tab.url !== undefined && isUntouchable(tab.url)) {
    throw new CountersignError('origin-refused', { origin: new URL(tab.url).origin })
  }
}

function aborted(signal: AbortSignal | undefined, done: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = () => {
      const reason: unknown = signal?.reason
      reject(reason instanceof CountersignError ? reason : new CountersignError('cancelled'))
    }
    if (signal?.aborted) stop()
    signal?.addEventListener('abort', stop, { signal: done })
  })
}

/** Rejects when the tab is closed or the document has been replaced, whatever became of the injected call. */
function gone(target: WalletTarget, done: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const leave = () => reject(new CountersignError('wallet-page-gone'))
    const removed = (tabId: number) => {
      if (tabId === target.tabId) leave()
    }
    const updated = (tabId: number, change: { status?: string }) => {
      if (tabId !== target.tabId || change.status !== 'loading') return
      if (target.documentId === undefined) {
        if (target.frameId === undefined || target.frameId === 0) leave()
      } else inject(target, () => true, []).catch(leave)
    }
    browser.tabs.onRemoved.addListener(removed)
    browser.tabs.onUpdated.addListener(updated)
    done.addEventListener('abort', () => {
      browser.tabs.onRemoved.removeListener(removed)
      browser.tabs.onUpdated.removeListener(updated)
    })
  })
}

function tooLate(patience: number, done: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const timer = setTimeout(() => reject(new CountersignError('wallet-timeout')), patience)
    done.addEventListener('abort', () => clearTimeout(timer))
  })
}

function shownName(name: string): string {
  const shown = cleanLabel(name, 40)
  return shown === '' ? 'Unnamed wallet' : shown
}

type Named = { name: string; rdns?: string }

function looksAlike(one: Named, other: Named): boolean {
  const plain = (name: string) => shownName(name).normalize('NFKC').toLowerCase()
  if (one.rdns !== undefined && one.rdns.toLowerCase() === other.rdns?.toLowerCase()) return true
  return plain(one.name) === plain(other.name)
}
