import { hex } from '@scure/base'
import * as v from 'valibot'
import { CountersignError } from '../errors.ts'
import { isUntouchable } from '../paxos/untouchable.ts'
import { walletName, walletRdns } from '../walletDoor/walletRequest.ts'
import { callEvmWallet } from '../wallets/callEvmWallet.ts'
import { callSolanaWallet } from '../wallets/callSolanaWallet.ts'
import { cleanLabel } from '../wallets/cleanLabel.ts'
import type { WalletCommand, WalletSource } from '../wallets/pageAnswer.ts'
import { walletError } from '../wallets/walletError.ts'
import { browser } from './browser.ts'
import { iconSchema, listSchema, signedSchema } from './walletSchema.ts'

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

const settle = 150
const listPatience = 5000
const signPatience = 5 * 60_000

/**
 * The wallets injected into a document that can sign messages for one kind of address. Passive: announcements and
 * already exposed accounts; no prompt, and nothing reaches the page but the standard question who is there.
 *
 * @throws CountersignError `wallet-page-gone`, `origin-refused` for Paxos's own sites
 */
export async function discoverWallets(
  target: WalletTarget,
  family: WalletFamily,
): Promise<WalletCandidate[]> {
  const answer = await callPage(target, family, { kind: 'list', settle }, { patience: listPatience })
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
