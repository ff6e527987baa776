import type { ByHandReason, DepositPlan, Environment } from '../../../lib/deposit/depositPlan.ts'
import type { DepositEntry, DepositEvent, NewDeposit } from '../../../lib/deposit/journal.ts'
import type { DepositQuote } from '../../../lib/deposit/quoteDeposit.ts'
import type { SigningTouch } from '../../../lib/keystore/keystore.ts'
import type { Payload } from '../../../lib/paxos/payload.ts'
import type { RequestRecord } from '../../../lib/request/requestRecord.ts'
import type { SignerOption } from '../signers.ts'

/** A server of a chain (RPC endpoint) that the person lets Countersign ask. */
export type ChainServer = { url: string; host: string }

/** What the window knows when a deposit begins; the rest is in the stored request. */
export type StartedDeposit = Omit<NewDeposit, 'origin' | 'expiresAt'>

/** What the window may tell of a deposit. */
export type NotedEvent = Exclude<DepositEvent, { kind: 'observed' }>

/** Why an address is none of a server that may be asked. */
export type ServerProblem = 'unreadable' | 'http' | 'untouchable' | 'credentials'

/** The bytes of a deposit, signed. */
export type SignedEvent = Extract<DepositEvent, { kind: 'signed' }>

/** What a wallet of a page did with a deposit: it sent it, or signed it for us to send. */
export type WalletOutcome = Extract<DepositEvent, { kind: 'sent' }> | SignedEvent

/** What the controller needs of the world besides `SignDependencies`. The browser's is `liveDeposit`. */
export type DepositDependencies = {
  plan(payload: Payload, environment: Environment): { plan: DepositPlan } | { byHand: ByHandReason }
  /** Which chain the asker usually means: what the person said last, else the test chain on this machine's own sites. */
  usualEnvironment(record: RequestRecord): Promise<Environment>
  rememberEnvironment(record: RequestRecord, environment: Environment): Promise<void>
  /** The journal's entry for this verification, the one that counts. */
  findEntry(record: RequestRecord): Promise<DepositEntry | undefined>
  /** Calls back when the journal has changed. @returns a function that stops listening */
  watchEntries(changed: () => void): () => void
  /**
   * Has the journal written before anything is sent, and the request moved with it: pending → depositing.
   *
   * @param digest of what was shown
   * @throws CountersignError `deposit-under-way` where another one may have moved money, `deposit-not-noted`,
   * `state-changed`, `expired`, …; `interrupted`, where nobody knows whether it was written
   */
  begin(record: RequestRecord, digest: string, deposit: StartedDeposit): Promise<DepositEntry>
  /** Writes what happened to it. @throws CountersignError `state-changed` where signed bytes may not be sent */
  note(entryId: string, event: NotedEvent): Promise<DepositEntry>
  /** An earlier deposit answers this request: pending → depositing. Nothing is sent. */
  restore(record: RequestRecord, entryId: string): Promise<RequestRecord>
  /** The person waits no longer for a deposit of unknown fate: the page is told. */
  leave(record: RequestRecord): Promise<RequestRecord>
  /** The server that the person lets be asked about this chain, if any. Asks nothing. */
  findServer(plan: DepositPlan): Promise<ChainServer | undefined>
  /** Servers to choose from. Asks nothing. */
  offers(plan: DepositPlan): readonly ChainServer[]
  /** What the person typed as a server's address, or why it is none that may be used. */
  readServer(typed: string): { url: string } | { problem: ServerProblem }
  /** Lets one be asked from now on; straight from a click. @returns whether the browser allowed it */
  saveServer(plan: DepositPlan, url: string): Promise<boolean>
  /**
   * What it costs and what there is, as the server says now.
   * @throws CountersignError `deposit-endpoint`, `deposit-wrong-chain`, `deposit-would-fail`
   */
  quote(plan: DepositPlan, server: ChainServer): Promise<DepositQuote>
  /**
   * Where a rule demands it, has an approval key approve exactly this deposit. Call it before anything is journalled.
   * @param highestFee the most that would be paid for it, in the smallest unit of the network's coin
   * @throws CountersignError `approval-key-…`, `policy-forbids`
   */
  approve(record: RequestRecord, plan: DepositPlan, highestFee: string): Promise<void>
  /**
   * Builds the planned transfer and has a local account sign it.
   * @throws CountersignError `vault-locked`, `passkey-…`, `deposit-mismatch`
   */
  sign(plan: DepositPlan, quote: DepositQuote, accountId: string, touch?: SigningTouch): Promise<SignedEvent>
  /** Sends the journalled bytes; safe to repeat. Never throws for what the server does. */
  broadcast(server: ChainServer, entry: DepositEntry): Promise<NotedEvent>
  /**
   * Has a wallet send it, from the right account on the right chain. Call it once the journal has the deposit.
   *
   * @param signal stops waiting; what the wallet does then is not known
   * @throws CountersignError `wallet-unclear` where nobody knows; any other code: nothing was sent
   */
  sendByWallet(
    signer: SignerOption,
    plan: DepositPlan,
    quote: DepositQuote,
    signal: AbortSignal,
  ): Promise<WalletOutcome>
}
