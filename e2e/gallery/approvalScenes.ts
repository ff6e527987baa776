import '../../lib/text/approvalErrorSentences.ts'
import '../../lib/text/approvalKeyErrorSentences.ts'
import type { ApprovalDependencies } from '../../entrypoints/sign/approval/approvalDependencies.ts'
import type { ApprovalFlow } from '../../entrypoints/sign/approval/createApprovalFlow.ts'
import type { SignDependencies } from '../../entrypoints/sign/signDependencies.ts'
import { type ApprovalAsk, writeApprovalAsk } from '../../lib/approvalKey/approvalPayload.ts'
import { sampleRegistration, sampleRequests } from '../../lib/approvalKey/approvalRequest.fixture.ts'
import { readApproval } from '../../lib/approvalKey/readApproval.ts'
import { CountersignError, type ErrorCode, errorReport } from '../../lib/errors.ts'
import { originFindings } from '../../lib/paxos/originFindings.ts'
import type { RequestRecord } from '../../lib/request/requestRecord.ts'
import { answers, asker, never, type Scene } from './sceneParts.ts'

const times = { requested_at: '2026-05-19T12:40:00Z', expires_at: '2026-05-19T13:40:00Z' }
const relying_party = 'halden-signing.example'
const origin = 'https://halden-signing.example'
const { withdrawal, transfer, conversion } = sampleRequests
const registration = { ...sampleRegistration, relying_party, expires_at: times.expires_at }

const sign = (request: object): ApprovalAsk =>
  ({ ask: 'sign', request: { ...request, ...times, relying_party }, credential_ids: ['AAAA'] }) as ApprovalAsk
const create: ApprovalAsk = { ask: 'create', registration, exclude_credential_ids: [] }

function approving(ask: ApprovalAsk, rest: Partial<RequestRecord> = {}): RequestRecord {
  const { expires_at: expiresAt, id: verificationId } = ask.ask === 'sign' ? ask.request : ask.registration
  return {
    id: crypto.randomUUID(),
    channel: 'approval',
    asker: asker(origin),
    waiters: [],
    raw: writeApprovalAsk(ask),
    digest: '',
    verificationId,
    network: '',
    address: '',
    method: ask.ask === 'sign' ? 'APPROVAL' : 'APPROVAL_KEY',
    expiresAt,
    state: 'pending',
    times: { asked: '2026-05-19T12:59:58Z' },
    ...rest,
  }
}

/** Keys that agree to everything, unless a scene says otherwise. */
export function approvalDependencies(
  { clock, send }: Pick<SignDependencies, 'clock' | 'send'>,
  rest: Partial<ApprovalDependencies> = {},
): ApprovalDependencies {
  const bytes = { id: 'AAAA', rawId: 'AAAA', type: 'public-key' as const }
  return {
    clock,
    send,
    async read(raw) {
      const approval = readApproval(raw)
      if (approval === undefined) throw new CountersignError('payload-unreadable', { reason: 'it is none' })
      return approval
    },
    findings: async ({ origin: from, topOrigin }) => originFindings(from, topOrigin),
    mayAsk: async () => true,
    hasAccess: async () => true,
    askAccess: async () => true,
    askKey: async () => ({
      ...bytes,
      response: { clientDataJSON: 'AA', authenticatorData: 'AA', signature: 'AA' },
    }),
    createKey: async () => ({ ...bytes, response: { clientDataJSON: 'AA', attestationObject: 'AA' } }),
    checkSignature: async (request, assertion) => ({
      type: 'approval',
      version: 1,
      request,
      key: { credential_id: 'AAAA' },
      origin,
      assertion,
      recorded_at: times.requested_at,
    }),
    checkKey: async (asked) => ({
      credentialId: 'AAAA',
      publicKey: 'AAAA',
      verificationCode: '7HJ3-9KQ2-V0WX-4MTB',
      name: asked.key_name,
      relyingParty: asked.relying_party,
      organization: asked.organization,
      approver: asked.approver,
      account: asked.account,
    }),
    keepApproval: async () => {},
    keepKey: async () => {},
    markCodeSaved: async () => {},
    keptApproval: async () => undefined,
    noteDelivered: async () => {},
    ...rest,
  }
}

const approve = (flow: ApprovalFlow) => flow.approve()
const failing = (code: ErrorCode, values = {}) => ({
  approval: {
    askKey: answers(new CountersignError(code, values)),
    createKey: answers(new CountersignError(code, values)),
  },
  actApproval: approve,
})
const ended = (state: RequestRecord['state'], code?: ErrorCode) =>
  approving(sign(withdrawal), {
    state,
    ...(code !== undefined && { error: errorReport(new CountersignError(code)) }),
  })

/** Every state of an approval, by name. */
export const approvalScenes: Record<string, () => Scene> = {
  'approval-withdrawal': () => ({ record: approving(sign(withdrawal)) }),
  'approval-transfer': () => ({ record: approving(sign(transfer)) }),
  'approval-conversion': () => ({ record: approving(sign(conversion)) }),
  'approval-long': () => ({
    record: approving(
      sign({
        ...withdrawal,
        amount: '123456789012345678901234567890.123456789012345678',
        rule: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsregel '
          .repeat(2)
          .trim(),
        tiers: [
          { name: 'Treasury', approvals: 1 },
          { name: 'Board of the European holding company', approvals: 2 },
        ],
      }),
      { asker: asker(origin, { topOrigin: 'https://dashboard.halden.example' }) },
    ),
  }),
  'approval-access': () => ({
    record: approving(sign(withdrawal)),
    approval: { hasAccess: async () => false },
  }),
  'approval-asking': () => ({
    record: approving(sign(withdrawal)),
    approval: { askKey: never },
    actApproval: (flow) => void flow.approve(),
  }),
  'approval-unused': () => ({ record: approving(sign(withdrawal)), ...failing('approval-not-used') }),
  'approval-unfit': () => ({ record: approving(sign(withdrawal)), ...failing('approval-unfit') }),
  'approval-unsupported': () => ({
    record: approving(create),
    ...failing('approval-unsupported', { reason: 'NotSupportedError' }),
  }),
  'approval-refused': () => ({
    record: approving(sign(withdrawal)),
    approval: {
      read: answers(new CountersignError('relying-party-refused', { origin, domain: 'halden-signing.test' })),
    },
  }),
  'approval-returned': () => ({ record: approving(sign(withdrawal)), actApproval: approve }),
  'approval-undelivered': () => ({ record: ended('undelivered') }),
  'approval-expired': () => ({ record: ended('expired', 'expired') }),
  'approval-rejected': () => ({ record: ended('rejected', 'rejected') }),
  'approval-withdrawn': () => ({ record: ended('rejected', 'cancelled') }),
  'approval-failed': () => ({ record: ended('failed', 'window-closed') }),
  'approval-key': () => ({ record: approving(create) }),
  'approval-key-exists': () => ({ record: approving(create), ...failing('approval-key-exists') }),
  'approval-code': () => ({ record: approving(create), actApproval: approve }),
}
