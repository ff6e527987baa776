import type { ApprovalDependencies } from '../../entrypoints/sign/approval/approvalDependencies.ts'
import type { ApprovalFlow } from '../../entrypoints/sign/approval/createApprovalFlow.ts'
import type { DepositDependencies } from '../../entrypoints/sign/deposit/depositDependencies.ts'
import type {
  LocalAccount,
  PageWallet,
  SignDependencies,
  WalletPage,
} from '../../entrypoints/sign/signDependencies.ts'
import type { SignFlow } from '../../entrypoints/sign/signFlow.ts'
import type { CountersignError } from '../../lib/errors.ts'
import type { Asker, RequestRecord } from '../../lib/request/requestRecord.ts'

/** One picture of the gallery: what is stored, who could sign, and what the person has done so far. */
export type Scene = {
  record: RequestRecord
  others?: RequestRecord[]
  wallets?: PageWallet[]
  accounts?: LocalAccount[]
  pages?: WalletPage[]
  deps?: Partial<SignDependencies>
  /** How small deposits go. */
  deposit?: Partial<DepositDependencies>
  /** How approvals go. */
  approval?: Partial<ApprovalDependencies>
  /** Brings the window where the picture shows it. */
  act?: (flow: SignFlow) => Promise<void> | void
  /** The same for an approval. */
  actApproval?: (flow: ApprovalFlow) => Promise<void> | void
}

/** The moment at which every picture is taken. */
export const now = Date.parse('2026-05-19T13:00:00Z')

export const vitalik = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'
export const other = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'
export const solana = '7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU'
/** A program-derived address: no point of the curve. */
export const programDerived = '58CDQ9Qgw1ZPedjaTtwrR2MSG4EmmguHSPE2bFtyfinD'
export const plain = 'Paxos Address Ownership Verification\nNonce: a1b2c3d4\nIssued At: 2026-05-19T12:00:00Z'

export function asker(origin: string, rest: Partial<Asker> = {}): Asker {
  return { origin, tabId: 7, frameId: 0, documentId: 'D', incognito: false, ...rest }
}

export type Draft = Partial<RequestRecord> & {
  message?: string
  payload?: Record<string, unknown>
  from?: Asker | null
}

export function record({
  message = plain,
  payload,
  from = asker('https://partner.example'),
  ...rest
}: Draft = {}): RequestRecord {
  const body = {
    verification_id: '01934abc-def0-7890-abcd-ef0123456789',
    network: 'ETHEREUM',
    address: vitalik,
    message,
    expires_at: '2026-05-21T12:00:00Z',
    ...payload,
  }
  return {
    id: crypto.randomUUID(),
    channel: from === null ? 'paste' : 'page',
    ...(from !== null && { asker: from }),
    waiters: [],
    raw: JSON.stringify(body, null, 2),
    digest: '',
    verificationId: body.verification_id,
    network: body.network,
    address: body.address,
    method: 'SIGNATURE',
    expiresAt: body.expires_at,
    state: 'pending',
    times: { asked: '2026-05-19T12:59:58Z' },
    ...rest,
  }
}

const fox =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"%3E%3Crect width="24" height="24" rx="5" fill="%23f2a65a"/%3E%3Cpath d="M6 16l3-9 3 4 3-4 3 9z" fill="%23633"/%3E%3C/svg%3E'
export const fitting: PageWallet = {
  id: 'fox',
  name: 'Fox Wallet',
  icon: fox,
  accounts: [vitalik],
  fits: true,
}
export const silent: PageWallet = { id: 'orbit', name: 'Orbit', accounts: [], fits: false }
export const elsewhere: PageWallet = { id: 'harbor', name: 'Harbor', accounts: [other], fits: false }
export const treasury: LocalAccount = { id: 'a1', label: 'Treasury, cold', address: vitalik }

export const never = () => new Promise<never>(() => {})
export const answers = (error: CountersignError) => async () => {
  throw error
}
