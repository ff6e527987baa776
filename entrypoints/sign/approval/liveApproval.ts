import '../../../lib/text/approvalErrorSentences.ts'
import '../../../lib/text/approvalKeyErrorSentences.ts'
import { approvalText, fromBase64url, toBase64url } from '../../../lib/approvalKey/approvalChallenge.ts'
import type { ApprovalRecord } from '../../../lib/approvalKey/approvalRecord.ts'
import {
  assertionJson,
  creationOptions,
  registrationJson,
  signingOptions,
} from '../../../lib/approvalKey/ceremony.ts'
import { readApproval } from '../../../lib/approvalKey/readApproval.ts'
import { mayAskFor } from '../../../lib/approvalKey/relyingParty.ts'
import { verificationCode } from '../../../lib/approvalKey/verificationCode.ts'
import {
  addApproval,
  addApprovalKey,
  findApprovalKey,
  findApprovals,
  markCodeSaved,
} from '../../../lib/browser/approvalStore.ts'
import { browser } from '../../../lib/browser/browser.ts'
import { noteDelivered } from '../../../lib/browser/noteDeliveries.ts'
import { ownOrigins } from '../../../lib/browser/ownOrigins.ts'
import { sendMessage } from '../../../lib/browser/sendMessage.ts'
import { hasAccess, isUsedOnce } from '../../../lib/browser/siteAccess.ts'
import { CountersignError, type ErrorCode } from '../../../lib/errors.ts'
import { originFindings } from '../../../lib/paxos/originFindings.ts'
import type { RequestRecord } from '../../../lib/request/requestRecord.ts'
import { systemClock } from '../systemClock.ts'
import type { ApprovalDependencies } from './approvalDependencies.ts'
import { type ApprovalFlow, createApprovalFlow } from './createApprovalFlow.ts'

// What checks a signature is large, and needed once there is one.
const loadVerifying = () => import('../../../lib/approvalKey/verifyApproval.ts')

/** The controller of an approval in a real window. */
export function openApproval(record: RequestRecord): ApprovalFlow {
  return createApprovalFlow(record, liveApproval)
}

const liveApproval: ApprovalDependencies = {
  clock: systemClock,
  send: sendMessage,
  async read(raw, origin) {
    const approval = readApproval(raw)
    if (approval === undefined) {
      throw new CountersignError('payload-unreadable', { reason: 'it is no approval request' })
    }
    const { relyingParty: domain } = approval
    if (!mayAskFor(origin, domain)) throw new CountersignError('relying-party-refused', { domain, origin })
    return approval
  },
  findings: async ({ origin, topOrigin }) => originFindings(origin, topOrigin),
  mayAsk: async ({ origin, tabId }) => (await hasAccess(origin)) || (await isUsedOnce(tabId, origin)),
  hasAccess: (domain) => browser.permissions.contains(accessTo(domain)),
  askAccess: (domain) => browser.permissions.request(accessTo(domain)),
  async askKey(request, credentialIds, signal) {
    const publicKey = await signingOptions(request, credentialIds)
    const credential = await asked(navigator.credentials.get({ publicKey, signal }), {
      unused: 'approval-not-used',
      domain: request.relying_party,
    })
    return assertionJson(credential)
  },
  async createKey(registration, excluded, signal) {
    const publicKey = await creationOptions(registration, excluded)
    const credential = await asked(navigator.credentials.create({ publicKey, signal }), {
      unused: 'approval-not-made',
      domain: registration.relying_party,
    })
    return registrationJson(credential)
  },
  async checkSignature(request, assertion) {
    const known = await findApprovalKey(assertion.id)
    if (known !== undefined) {
      const { verifyApproval } = await loadVerifying()
      const key = {
        credentialId: known.credentialId,
        publicKey: fromBase64url(known.publicKey),
        // The counter's history is the server's: other devices may use the same key.
        counter: 0,
      }
      await fitting(verifyApproval({ request, assertion, key, origins: await ownOrigins() }))
    }
    return {
      type: 'approval',
      version: 1,
      request,
      key: {
        credential_id: assertion.id,
        ...(known && { public_key: known.publicKey, verification_code: known.verificationCode }),
      },
      origin: signedOrigin(assertion.response.clientDataJSON),
      assertion,
      recorded_at: new Date().toISOString(),
    } satisfies ApprovalRecord
  },
  async checkKey(registration, credential) {
    const { verifyNewKey } = await loadVerifying()
    const { credentialId, publicKey } = await fitting(
      verifyNewKey({ registration, credential, origins: await ownOrigins() }),
    )
    return {
      credentialId,
      publicKey: toBase64url(publicKey),
      verificationCode: await verificationCode(publicKey),
      name: registration.key_name,
      relyingParty: registration.relying_party,
      organization: registration.organization,
      approver: registration.approver,
      account: registration.account,
    }
  },
  noteDelivered,
  keepApproval: addApproval,
  keepKey: addApprovalKey,
  markCodeSaved,
  async keptApproval(askedBy, { id, text }) {
    const found = await findApprovals({ askedBy, requestId: id })
    return found.find(
      ({ record, deliveredAt }) => deliveredAt === undefined && approvalText(record.request) === text,
    )
  },
}

/** A key can be used for a domain whose pages Countersign may reach; `localhost` stands for this machine. */
function accessTo(domain: string): { origins: string[] } {
  return { origins: [domain === 'localhost' ? 'http://localhost/*' : `https://${domain}/*`] }
}

async function asked(
  asking: Promise<Credential | null>,
  { unused, domain }: { unused: ErrorCode; domain: string },
): Promise<PublicKeyCredential> {
  const credential = await asking.catch((cause: unknown) => {
    const name = cause instanceof Error ? cause.name : ''
    // The one name for: declined, timed out, no such key here, and a window without focus.
    if (name === 'NotAllowedError' || name === 'AbortError') throw new CountersignError(unused)
    if (name === 'InvalidStateError') throw new CountersignError('approval-key-exists')
    if (name === 'SecurityError') throw new CountersignError('approval-no-access', { domain }, { cause })
    throw new CountersignError('approval-unsupported', { reason: name }, { cause })
  })
  if (credential === null) throw new CountersignError(unused)
  return credential as PublicKeyCredential
}

async function fitting<Result>(checking: Promise<Result>): Promise<Result> {
  return await checking.catch((cause: unknown) => {
    throw new CountersignError('approval-unfit', {}, { cause })
  })
}

/** Where it was signed, in the browser's own words. */
function signedOrigin(clientDataJSON: string): string {
  return JSON.parse(new TextDecoder().decode(fromBase64url(clientDataJSON))).origin
}
