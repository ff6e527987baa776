import type { SignFlow } from '../../entrypoints/sign/signFlow.ts'
import { CountersignError, errorReport } from '../../lib/errors.ts'
import type { RequestRecord, RequestState } from '../../lib/request/requestRecord.ts'
import { writeWalletRequest } from '../../lib/walletDoor/walletRequest.ts'
import { approvalScenes } from './approvalScenes.ts'
import { depositScenes } from './depositScenes.ts'
import {
  answers,
  asker,
  type Draft,
  elsewhere,
  fitting,
  never,
  other,
  plain,
  programDerived,
  record,
  type Scene,
  silent,
  solana,
  treasury,
  vitalik,
} from './sceneParts.ts'

const reply = {
  id: '01934abc-def0-7890-abcd-ef0123456789',
  signature: `0x${'1b9b6f1a2c3d4e5f6a7b8c9d0e1f2a3b4c5d6e7f8a9b0c1d2e3f4a5b6c7d8e9f'.repeat(2)}1b`,
  network: 'ETHEREUM',
  address: vitalik,
  encoding: 'hex',
  standard: 'eip191',
} as const

const settled = (state: RequestState, rest: Draft = {}): RequestRecord => record({ state, reply, ...rest })

const sign = (flow: SignFlow) => flow.sign()
/** A page that asks to see accounts. */
const connecting = (family: 'evm' | 'solana', rest: Draft = {}): RequestRecord => {
  const { expiresAt: _, ...asked } = record(rest)
  const network = family === 'evm' ? 'ETHEREUM' : 'SOLANA'
  const raw = writeWalletRequest({ ask: 'connect', family })
  return { ...asked, channel: 'wallet', method: 'CONNECT', network, address: '', verificationId: '', raw }
}

/** Every state of the window, by name. */
export const scenes: Record<string, () => Scene> = {
  connect: () => ({
    record: connecting('evm'),
    deps: {
      connectable: async () => [
        { address: vitalik, label: 'Treasury, cold', connected: true },
        { address: other, label: 'Everyday', connected: false },
      ],
    },
  }),
  'connect-frame': () => ({
    record: connecting('solana', {
      from: asker('https://widget.collector.example', { topOrigin: 'https://treasury.partner.example' }),
    }),
    deps: { connectable: async () => [{ address: solana, label: 'Solana', connected: false }] },
  }),
  'connect-nobody': () => ({ record: connecting('evm') }),
  checking: () => ({ record: record(), wallets: [fitting], deps: { check: never } }),
  ready: () => ({ record: record(), wallets: [fitting] }),
  'ready-two-signers': () => ({
    record: record(),
    wallets: [fitting, silent, elsewhere],
    accounts: [treasury],
  }),
  'ready-one-of-two': () => ({ record: record(), others: [record()], wallets: [fitting, silent] }),
  solana: () => ({
    record: record({
      payload: { network: 'SOLANA', address: solana },
      network: 'SOLANA',
      address: solana,
      from: asker('https://collector.partner.co.uk'),
    }),
    wallets: [{ id: 's', name: 'Ghostlight', accounts: [solana], fits: true }],
  }),
  localhost: () => ({ record: record({ from: asker('http://localhost:4100') }), wallets: [fitting] }),
  'long-origin': () => ({
    record: record({
      from: asker(
        'https://paxos.com.verify-your-address-today.secure-login.accounts.wallet.donaudampfschifffahrtsgesellschaft.evil.example',
      ),
    }),
    wallets: [fitting],
  }),
  frame: () => ({
    record: record({
      from: asker('https://widget.collector.example', {
        topOrigin: 'https://treasury.partner.example',
        frameId: 3,
      }),
    }),
    wallets: [],
  }),
  'long-message': () => ({
    record: record({
      message: `${plain}\n${Array.from({ length: 60 }, (_, line) => `Clause ${line + 1}: the holder of this address confirms that the statement in this clause was read.`).join('\n')}`,
    }),
    wallets: [fitting],
  }),
  'three-findings': () => ({
    record: record({
      message: `${plain.replace('\n', '\r\n')}  \n\tDonaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft`,
      from: asker('https://xn--prtner-bua.example', { topOrigin: 'hidden', frameId: 2 }),
    }),
    wallets: [fitting],
  }),
  blocked: () => ({
    record: record({
      message: `Paxos Address\u200b Ownership\u202e Verification\nNonce: a1b2c3d4\nIssued At: 2026-05-19T12:00:00Z`,
    }),
    wallets: [fitting],
  }),
  'blocked-method': () => ({
    record: record({ payload: { verification_method: 'MANUAL' }, method: 'MANUAL' }),
  }),
  'blocked-network': () => ({ record: record({ payload: { network: 'TRON' }, network: 'TRON' }) }),
  nobody: () => ({ record: record(), wallets: [] }),
  'nobody-others': () => ({ record: record(), wallets: [silent, elsewhere] }),
  pasted: () => ({ record: record({ from: null }), accounts: [treasury] }),
  'pasted-tabs': () => ({
    record: record({ from: null, channel: 'link' }),
    pages: [
      { tabId: 1, title: 'Treasury', origin: 'https://treasury.partner.example' },
      { tabId: 2, title: 'Local', origin: 'http://localhost:4100' },
    ],
    act: (flow) => flow.listPages(),
  }),
  unlock: () => ({ record: record(), accounts: [treasury], act: sign }),
  'unlock-passkey': () => ({
    record: record(),
    accounts: [treasury],
    deps: { passkeyUnlocks: async () => true },
    act: sign,
  }),
  'unlock-touching': () => ({
    record: record(),
    accounts: [treasury],
    deps: { passkeyUnlocks: async () => true, unlockWithPasskey: never },
    async act(flow) {
      await flow.sign()
      void flow.unlockWithPasskey()
    },
  }),
  'unlock-wrong': () => ({
    record: record(),
    accounts: [treasury],
    deps: { unlock: answers(new CountersignError('wrong-password')) },
    async act(flow) {
      await flow.sign()
      await flow.unlock('x')
    },
  }),
  'unlock-wait': () => ({
    record: record(),
    accounts: [treasury],
    deps: { unlock: answers(new CountersignError('wrong-password', { seconds: 40 })) },
    async act(flow) {
      await flow.sign()
      await flow.unlock('x')
    },
  }),
  'unlock-busy': () => ({
    record: record(),
    accounts: [treasury],
    deps: {
      unlock(_password, onProgress) {
        onProgress(0.4)
        return never()
      },
    },
    async act(flow) {
      await flow.sign()
      void flow.unlock('x')
    },
  }),
  wallet: () => ({
    record: record(),
    wallets: [fitting],
    deps: { signInPage: never },
    act: (flow) => void flow.sign(),
  }),
  declined: () => ({
    record: record(),
    wallets: [fitting, silent],
    deps: { signInPage: answers(new CountersignError('wallet-declined')) },
    act: sign,
  }),
  'wrong-account': () => ({
    record: record(),
    wallets: [elsewhere],
    deps: {
      signInPage: answers(new CountersignError('wallet-wrong-account', { actual: other, expected: vitalik })),
    },
    act: sign,
  }),
  unfit: () => ({
    record: record(),
    wallets: [fitting],
    deps: {
      signInPage: async () => '0x',
      verify: async () => ({ verdict: 'invalid', code: 'line-ends-changed', values: {} }),
    },
    act: sign,
  }),
  unverifiable: () => ({
    record: record(),
    wallets: [fitting],
    deps: {
      signInPage: async () => '0x',
      verify: async () => ({ verdict: 'unverifiable', code: 'contract-safe', values: {} }),
    },
    act: sign,
  }),
  'unfit-two-changes': () => ({
    record: record(),
    wallets: [fitting],
    deps: {
      signInPage: async () => '0x',
      verify: async () => ({
        verdict: 'invalid',
        code: 'other-account',
        also: ['line-ends-changed'],
        values: { signer: other, address: vitalik },
      }),
    },
    act: sign,
  }),
  'unfit-deposit': () => ({
    record: record(),
    wallets: [fitting],
    deps: {
      signInPage: async () => '0x',
      verify: async () => ({
        verdict: 'unverifiable',
        code: 'contract-accepts',
        values: { host: 'rpc.partner.example', chain: 'Ethereum' },
      }),
    },
    act: sign,
  }),
  'advice-contract-wallet': () => ({
    record: record(),
    wallets: [{ ...fitting, name: 'Safe{Wallet}' }],
  }),
  'advice-contract-account': () => ({
    record: record(),
    wallets: [fitting],
    deps: {
      askAccount: async () => ({ kind: 'contract', host: 'rpc.partner.example', chain: 'Ethereum' }),
    },
  }),
  'advice-program-derived': () => ({
    record: record({
      payload: { network: 'SOLANA', address: programDerived },
      network: 'SOLANA',
      address: programDerived,
    }),
    wallets: [],
  }),
  delivering: () => ({ record: settled('verified') }),
  returned: () => ({ record: settled('delivered') }),
  'returned-more': () => ({ record: settled('delivered'), others: [record()] }),
  signed: () => ({ record: settled('delivered', { from: null }) }),
  undelivered: () => ({ record: settled('undelivered') }),
  expired: () => ({ record: record({ state: 'expired' }) }),
  rejected: () => ({
    record: record({ state: 'rejected', error: errorReport(new CountersignError('rejected')) }),
  }),
  withdrawn: () => ({
    record: record({ state: 'rejected', error: errorReport(new CountersignError('cancelled')) }),
  }),
  failed: () => ({
    record: record({ state: 'failed', error: errorReport(new CountersignError('conflict')) }),
  }),
  notice: () => ({
    record: record({
      state: 'failed',
      notice: true,
      raw: '',
      error: errorReport(new CountersignError('credentials-in-payload', { field: 'client_secret' })),
    } as Draft),
  }),
  ...depositScenes,
  ...approvalScenes,
}
