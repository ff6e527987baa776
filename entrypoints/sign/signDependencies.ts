import type { PageMessageKind, PageMessages } from '../../lib/browser/messages.ts'
import type { SigningTouch } from '../../lib/keystore/keystore.ts'
import type { SignatureEncoding, SignatureReply } from '../../lib/page/protocol.ts'
import type { Finding, Verdict } from '../../lib/paxos/finding.ts'
import type { Payload } from '../../lib/paxos/payload.ts'
import type { RequestRecord, Signer } from '../../lib/request/requestRecord.ts'
import type { AccountAnswer } from '../../lib/rpc/chainClient.ts'
import type { SignatureVerdict } from '../../lib/signature/verdict.ts'
import type { Clock } from './arming.ts'
import type { DepositFlow } from './deposit/createDepositFlow.ts'
import type { RequestParts } from './deposit/sendingParts.ts'

/** What the rules say about one stored request. */
export type CheckedRequest = { verdict: Verdict; findings: readonly Finding[] }

/** What there is to show of a stored request, before any rule is asked. */
export type ReadRequest = {
  /** Absent when the payload cannot be read. */
  payload?: Payload
  /** The message's exact bytes: shown, hashed, signed, verified and recorded. Absent for other methods. */
  bytes?: Uint8Array
  /** The table's entry; absent for a network that it does not know. */
  network?: ReadNetwork
}

export type ReadNetwork = {
  name: string
  family: 'evm' | 'solana'
  /** Web page of the address in the network's explorer. */
  explorerUrl?: string
}

/** A key that Countersign keeps itself. Known without unlocking. */
export type LocalAccount = {
  id: string
  label: string
  address: string
  /** At each signature the browser asks for a passkey or an approval key. */
  passkeyAtSigning?: true
}

/** A document that carries wallets: the asker's, or one of a granted tab that the person picked. */
export type WalletPage = {
  tabId: number
  documentId?: string
  frameId?: number
  title: string
  origin: string
}

/** A wallet found in a page, by passive looks only. */
export type PageWallet = {
  id: string
  name: string
  /** `data:` URI of an image; shown through `<img>` only. */
  icon?: string
  /** Accounts that the wallet already exposes to the page. */
  accounts: readonly string[]
  /** Whether one of them is the requested address. */
  fits: boolean
  /** Another wallet announced the same name or identifier: the person must look twice (T13). */
  duplicate?: boolean
}

/** Which wallets are looked for: those that can do this for this kind of address. */
export type WalletsWanted = { family: 'evm' | 'solana'; address: string; purpose: 'sign' | 'send' }

/** What is signed, and as whom. */
export type SigningTask = {
  network: string
  family: 'evm' | 'solana'
  address: string
  bytes: Uint8Array
  /** How a Solana signature is to be written, where that is not the person's choice. */
  encoding?: SignatureEncoding
}

/** A local account that a page may be let see; `connected`: it does already. */
export type ConnectableAccount = { address: string; label: string; connected: boolean }

/** What is kept of a finished request. */
export type ProofDraft = {
  record: RequestRecord
  payload: Payload
  bytes: Uint8Array
  signer: Signer
  reply: SignatureReply
  signedAt: string
}

/** A signature that needs no second one; `signedAt` is ISO 8601. */
export type KeptSignature = { reply: SignatureReply; signedAt: string }

/** Everything that the sign window's controller needs from outside; injected, so that it runs without a browser. */
export type SignDependencies = {
  clock: Clock
  send<K extends PageMessageKind>(
    kind: K,
    input: PageMessages[K]['input'],
  ): Promise<PageMessages[K]['output']>
  /** The stored requests as this window was told of them, without asking storage: a page waits for the signature. */
  knownRecords(): Promise<readonly RequestRecord[]>
  /** One request as it is stored now. */
  readRecord(id: string): Promise<RequestRecord | undefined>
  /** Reads a stored request, for showing it at once. */
  read(record: RequestRecord): ReadRequest
  /** Applies the rules to a stored request; `others` are the other stored requests, for repeats and conflicts. */
  check(record: RequestRecord, others: readonly RequestRecord[], now: number): Promise<CheckedRequest>
  /** Local accounts of an address that can sign, without unlocking. */
  findAccounts(
    task: { network: string; family: 'evm' | 'solana'; address: string },
    record: RequestRecord,
  ): Promise<LocalAccount[]>
  isUnlocked(): Promise<boolean>
  /** @param onProgress hears from 0 to 1. @throws CountersignError `wrong-password`, `unlock-delayed`, … */
  unlock(password: string, onProgress: (fraction: number) => void): Promise<void>
  /** Whether a passkey unlocks the accounts here. */
  passkeyUnlocks(): Promise<boolean>
  /** Seconds until a password may be tried; 0 when it may be now. */
  passwordWait(): Promise<number>
  /**
   * Unlocks for a signature of this account.
   * @returns what the same touch is good for at that signature
   * @throws CountersignError `passkey-cancelled`, `passkey-unavailable`, …
   */
  unlockWithPasskey(accountId: string): Promise<SigningTouch>
  /**
   * Signs with a local account; where a rule demands it, once an approval key has approved exactly this.
   * @throws CountersignError `approval-key-…`, `policy-forbids`, `vault-locked`, `passkey-…`
   */
  signLocally(
    accountId: string,
    task: SigningTask,
    record: RequestRecord,
    touch?: SigningTouch,
  ): Promise<unknown>
  /** Wallets of a page. Passive: no prompt, nothing of it reaches the page. */
  findWallets(page: WalletPage, wanted: WalletsWanted): Promise<PageWallet[]>
  /** Asks a wallet to sign; resolves with whatever it returned. @throws CountersignError `wallet-…` */
  signInPage(page: WalletPage, walletId: string, task: SigningTask, signal: AbortSignal): Promise<unknown>
  /** Tabs that the person granted and whose wallets could sign a payload that came without a page. */
  grantedPages(): Promise<WalletPage[]>
  /** @param otherAccounts what else the wallet has shown, in case one of those signed. */
  verify(task: SigningTask, signature: unknown, otherAccounts: readonly string[]): Promise<SignatureVerdict>
  /** What the address is, by an RPC endpoint that the person configured; undefined where there is none. */
  askAccount(subject: { network: string; address: string }): Promise<AccountAnswer | undefined>
  saveProof(draft: ProofDraft): Promise<void>
  /**
   * A signature that was made for exactly this ask and that no page has taken, as after a restart of the browser.
   */
  keptSignature(record: RequestRecord): Promise<KeptSignature | undefined>
  /** The local accounts that a page asking to connect may be let see. Nothing is unlocked. */
  connectable(record: RequestRecord): Promise<ConnectableAccount[]>
  /** Lets the page see exactly these, and answers its request. @throws CountersignError `state-changed`, … */
  connect(record: RequestRecord, addresses: readonly string[]): Promise<RequestRecord>
  /** The controller of a small deposit; loaded where one is asked for. */
  openDeposit(request: RequestParts): Promise<DepositFlow>
  /** Notes in the proof that the page took the signature. */
  noteDelivered(record: RequestRecord): Promise<void>
  /** Loads what signing will need, once the request is readable and the window is idle. */
  warmUp(record: RequestRecord, family: 'evm' | 'solana', signers: readonly { signer: Signer }[]): void
}
