import type { DepositFlow } from '../../entrypoints/sign/deposit/createDepositFlow.ts'
import type { DepositDependencies } from '../../entrypoints/sign/deposit/depositDependencies.ts'
import { byHand } from '../../entrypoints/sign/deposit/depositView.ts'
import type { SignFlow } from '../../entrypoints/sign/signFlow.ts'
import { type DepositPlan, planDeposit } from '../../lib/deposit/depositPlan.ts'
import { type DepositEntry, newDeposit, nextState } from '../../lib/deposit/journal.ts'
import type { DepositQuote } from '../../lib/deposit/quoteDeposit.ts'
import { CountersignError, errorReport } from '../../lib/errors.ts'
import { readPayload } from '../../lib/paxos/readPayload.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import '../../lib/text/depositTexts.ts'
import { text } from '../../lib/text/text.ts'
import {
  answers,
  asker,
  fitting,
  never,
  now,
  other,
  record,
  type Scene,
  silent,
  solana,
  treasury,
  vitalik,
} from './sceneParts.ts'

const solanaDeposit = '9WzDXwBbmkg8ZTbNMqUxvQRAyrZzDsGYdLVL9zYtAWWM'
const hash = `0x${'5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060'}`
const server = { url: 'https://rpc.partner.example/v1', host: 'rpc.partner.example' }
const offers = [{ url: 'https://ethereum-rpc.publicnode.com', host: 'ethereum-rpc.publicnode.com' }]

const evmQuote: DepositQuote = {
  fee: '31500000021000',
  highestFee: '61500000042000',
  native: '1523456789000000000',
  isContract: false,
  host: server.host,
  chain: {
    family: 'evm',
    nonce: 7,
    gas: '21000',
    maxFeePerGas: '2928571430',
    maxPriorityFeePerGas: '1000000000',
    block: 20_000_000,
    recipient: '0',
  },
}

const solanaQuote: DepositQuote = {
  fee: '5000',
  highestFee: '5000',
  native: '2304567890',
  isContract: false,
  opening: '0',
  host: server.host,
  chain: {
    family: 'solana',
    blockhash: 'EkSnNWid2cvwEVnVx9aBqawnmiCNiDgp3gUdkDPTKN1N',
    lastValidBlockHeight: 300,
    slot: 150,
    opensAccount: false,
  },
}

type Details = { deposit_address?: string; amount?: string; asset?: string }

/** A record that asks for a small deposit. */
function depositRecord(
  details: Details = {},
  payload: Record<string, unknown> = {},
  rest: Partial<RequestRecord> & { from?: ReturnType<typeof asker> | null } = {},
): RequestRecord {
  const network = String(payload.network ?? 'ETHEREUM')
  const address = String(payload.address ?? vitalik)
  return record({
    method: 'SMALL_DEPOSIT',
    network,
    address,
    raw: JSON.stringify({
      id: '01934abc-def0-7890-abcd-ef0123456791',
      network,
      address,
      verification_method: 'SMALL_DEPOSIT',
      status: 'PENDING',
      small_deposit_verification: { deposit_address: other, amount: '0.000001', asset: 'ETH', ...details },
      created_at: '2026-05-19T12:00:00Z',
      updated_at: '2026-05-19T12:00:00Z',
      expires_at: '2026-05-21T12:00:00Z',
      ...payload,
    }),
    ...rest,
  })
}

const onSolana = { network: 'SOLANA', address: solana }
const inSol = { deposit_address: solanaDeposit, amount: '0.002345678', asset: 'SOL' }

function planOf({ raw }: RequestRecord): DepositPlan {
  const { payload } = readPayload(raw, 'page')
  const planned = payload && planDeposit(payload, 'main')
  if (planned === undefined || 'byHand' in planned) throw new Error('The scene has no deposit.')
  return planned.plan
}

const sender = { kind: 'local', accountId: 'a1', label: 'Treasury, cold' } as const

function entryOf(shown: RequestRecord, change: Partial<DepositEntry>): DepositEntry {
  const begun = newDeposit({ id: 'entry-1', plan: planOf(shown), sender }, now - 90_000)
  return { ...begun, ...change }
}

/** A chain that answers, and a journal in memory. */
export function depositDependencies(overrides: Partial<DepositDependencies> = {}): DepositDependencies {
  let entry: DepositEntry | undefined
  return {
    plan: planDeposit,
    usualEnvironment: async () => 'main',
    rememberEnvironment: async () => {},
    findEntry: async () => entry,
    watchEntries: () => () => {},
    begin: async (_record, _digest, deposit) => {
      entry = newDeposit(deposit, now)
      return entry
    },
    note: async (_id, event) => {
      if (entry === undefined) throw new CountersignError('not-found')
      entry = nextState(entry, event, now)
      return entry
    },
    restore: async (shown) => shown,
    leave: async (shown) => shown,
    findServer: async () => server,
    offers: () => offers,
    readServer: (url) => ({ url }),
    saveServer: async () => true,
    approve: async () => {},
    quote: async (plan) => (plan.family === 'evm' ? evmQuote : solanaQuote),
    sign: never,
    broadcast: async (_server, { hash: known = hash }) => ({ kind: 'sent', hash: known }),
    sendByWallet: never,
    ...overrides,
  }
}

/** The deposit's own controller, once it has read everything and asked what it costs. */
async function quoted(flow: SignFlow): Promise<DepositFlow> {
  const deposit = await flow.deposit()
  while (deposit.getState().cost.kind === 'asking') await new Promise((resume) => setTimeout(resume, 5))
  return deposit
}

const send = async (flow: SignFlow) => void (await quoted(flow)).send()

/** Presses what says this, as a person does, until what it brings is there. */
async function pressFor(words: string, brought: string): Promise<void> {
  while (document.querySelector(brought) === null) {
    const all = [...document.querySelectorAll<HTMLElement>('button, summary')]
    all.find(({ textContent }) => textContent === words)?.click()
    await new Promise((resume) => setTimeout(resume, 50))
  }
}

/** A deposit that the journal has, in one of its states. */
const standing = (
  change: Partial<DepositEntry>,
  shown = depositRecord({}, {}, { state: 'depositing' }),
): Scene => ({
  record: shown,
  accounts: [treasury],
  deposit: { findEntry: async () => entryOf(shown, change) },
})

/** Every state of a small deposit, by name. */
export const depositScenes: Record<string, () => Scene> = {
  'deposit-wallet': () => ({ record: depositRecord(), wallets: [fitting] }),
  'deposit-local': () => ({ record: depositRecord(), accounts: [treasury], wallets: [silent] }),
  'deposit-server': () => ({
    record: depositRecord(),
    accounts: [treasury],
    deposit: { findServer: async () => undefined },
  }),
  'deposit-solana': () => ({
    record: depositRecord(inSol, onSolana),
    accounts: [{ ...treasury, address: solana }],
  }),
  'deposit-long': () => ({
    record: depositRecord(
      { amount: '0.000123456789012345' },
      {},
      { from: asker('https://verification.donaudampfschifffahrtsgesellschaft.example') },
    ),
    accounts: [{ ...treasury, label: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk' }],
    wallets: [fitting],
  }),
  'deposit-token': () => ({
    record: depositRecord({ amount: '1.234567', asset: 'PYUSD' }),
    accounts: [treasury],
    deposit: { quote: async () => ({ ...evmQuote, token: '25000000' }) },
  }),
  'deposit-unknown-asset': () => ({ record: depositRecord({ asset: 'DOGE' }), accounts: [treasury] }),
  'deposit-open-tick': () => ({
    record: depositRecord(),
    accounts: [treasury],
    act: async (flow) => {
      await quoted(flow)
      await pressFor(text('deposit.send.cannotHold'), '.window__foot input')
    },
  }),
  'deposit-open-chains': () => ({
    record: depositRecord(inSol, onSolana),
    accounts: [{ ...treasury, address: solana }],
    act: async (flow) => {
      await quoted(flow)
      await pressFor(text('deposit.chain.change'), 'details[open]')
    },
  }),
  'deposit-test': () => ({
    record: depositRecord({}, {}, { from: asker('http://localhost:4100') }),
    accounts: [treasury],
    deposit: { usualEnvironment: async () => 'test' },
  }),
  'deposit-short': () => ({
    record: depositRecord(),
    accounts: [treasury],
    deposit: { quote: async () => ({ ...evmQuote, native: '1000000000' }) },
  }),
  'deposit-server-down': () => ({
    record: depositRecord(),
    accounts: [treasury],
    deposit: {
      quote: answers(new CountersignError('deposit-endpoint', { host: server.host, reason: 'TimeoutError' })),
    },
  }),
  'deposit-nobody': () => ({ record: depositRecord() }),
  'deposit-refused': () => ({
    record: depositRecord({ amount: '1000' }),
    accounts: [treasury],
  }),
  'deposit-warned': () => ({
    record: depositRecord({}, { callback_url: 'https://other.example/take' }),
    accounts: [treasury],
  }),
  'deposit-hand': () => ({
    record: depositRecord(),
    async act(flow) {
      const deposit = await quoted(flow)
      deposit.choose(byHand)
      await deposit.send()
    },
  }),
  'deposit-hand-qr': () => ({
    record: depositRecord(inSol, onSolana),
    async act(flow) {
      const deposit = await quoted(flow)
      deposit.choose(byHand)
      await deposit.send()
      await pressFor(text('deposit.hand.qrShow'), '.qr-code svg')
    },
  }),
  'deposit-hand-server': () => ({
    record: depositRecord(inSol, onSolana),
    deposit: { findServer: async () => undefined },
    async act(flow) {
      const deposit = await quoted(flow)
      deposit.choose(byHand)
      await deposit.send()
    },
  }),
  'deposit-unlock': () => ({ record: depositRecord(), accounts: [treasury], act: send }),
  'deposit-sending': () => ({
    record: depositRecord(),
    accounts: [treasury],
    deps: { isUnlocked: async () => true },
    act: send,
  }),
  'deposit-asked': () => ({ record: depositRecord(), wallets: [fitting], act: send }),
  'deposit-declined': () => ({
    record: depositRecord(),
    wallets: [fitting],
    deposit: { sendByWallet: answers(new CountersignError('wallet-declined')) },
    act: send,
  }),
  'deposit-fee-changed': () => {
    let asked = 0
    return {
      record: depositRecord(),
      wallets: [fitting],
      deposit: {
        quote: async () => {
          asked += 1
          return asked === 1
            ? evmQuote
            : { ...evmQuote, fee: '310000000000000', highestFee: '620000000000000' }
        },
      },
      act: send,
    }
  },
  'deposit-sent': () => standing({ state: 'sent', hash, rawTransaction: '0x02' }),
  'deposit-confirming': () => standing({ state: 'confirming', hash, confirmations: 5 }),
  'deposit-confirming-blind': () => ({
    ...standing({ state: 'sent', hash }),
    deposit: {
      findEntry: async () => entryOf(depositRecord(), { state: 'sent', hash }),
      findServer: async () => undefined,
    },
  }),
  'deposit-confirmed': () => standing({ state: 'confirmed', hash, confirmations: 12 }),
  'deposit-confirmed-contract': () => standing({ state: 'confirmed', confirmations: 12 }),
  'deposit-reverted': () => standing({ state: 'reverted', hash, confirmations: 12 }, depositRecord()),
  'deposit-dropped': () => standing({ state: 'dropped', note: { code: 'nonce-used' } }, depositRecord()),
  'deposit-unknown': () => standing({ state: 'unknown', note: { code: 'wallet-failed' } }),
  'deposit-overtaken': () => standing({ state: 'unknown', hash, note: { code: 'overtaken' } }),
  'deposit-not-taken': () =>
    standing({ state: 'sending', hash, rawTransaction: '0x02', note: { code: 'broadcast-refused' } }),
  'deposit-waiting': () => standing({ state: 'sent', hash, nonce: 3, note: { code: 'waiting' } }),
  'deposit-replaced': () =>
    standing({
      state: 'confirming',
      hash,
      replacedHash: `0x${'bb'.repeat(32)}`,
      confirmations: 2,
      note: { code: 'replaced' },
    }),
  'deposit-lying': () => standing({ state: 'sent', hash, note: { code: 'endpoint-contradicts' } }),
  'deposit-watching': () => standing({ state: 'watching', sender: { kind: 'hand' } }),
  'deposit-solana-confirming': () =>
    standing(
      {
        state: 'confirming',
        hash: '5VERv8NMvzbJMEkV8xnrLkEaWRtSz9CosKDYjCJjBRnbJLgp8uirBgmQpjKhoR4tjF3ZpRzrFmBV6UjKdiSZkQUW',
        confirmations: 21,
        needed: 32,
      },
      depositRecord(inSol, onSolana, { state: 'depositing' }),
    ),
  'deposit-expired': () => ({ record: depositRecord({}, {}, { state: 'expired' }) }),
  'deposit-rejected': () => ({ record: depositRecord({}, {}, { state: 'rejected' }) }),
  'deposit-failed': () => ({
    record: depositRecord(
      {},
      {},
      {
        state: 'failed',
        error: errorReport(new CountersignError('permission-missing', { origin: 'https://partner.example' })),
      },
    ),
  }),
}
