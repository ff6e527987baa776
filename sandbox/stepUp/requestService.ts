import { randomUUID } from 'node:crypto'
import { toBase64url } from '../../lib/approvalKey/approvalChallenge.ts'
import type { ApprovalRecord } from '../../lib/approvalKey/approvalRecord.ts'
import type { Assertion } from '../../lib/approvalKey/credentialSchemas.ts'
import { compareAmounts } from '../../lib/approvalKey/keyDemand.ts'
import { ApprovalRefused, verifyApproval } from '../../lib/approvalKey/verifyApproval.ts'
import { formatTime } from '../clock.ts'
import { randomSecret } from '../server/secrets.ts'
import { refuse } from '../site/siteProblem.ts'
import { signingOrigins } from './approvalOrigins.ts'
import { missingApprovals, ruleApprovers } from './evaluateApprovals.ts'
import { sentence, wholeSeconds } from './keyService.ts'
import { summaryOf, tell } from './notices.ts'
import { requestLife, type StepUpContext, ticketLife } from './stepUpContext.ts'
import type {
  Member,
  RequestContent,
  RuleContent,
  StoredApproval,
  StoredKey,
  StoredRequest,
  Ticket,
} from './stepUpTypes.ts'
import { ticketRequest } from './ticketAsk.ts'

/** What came of an approval. */
export type ApprovalOutcome = { approved: boolean; missing: number; message: string }

type WaitingRequest = StoredRequest & { rule: RuleContent }

/** Requests from their making to the last approval. */
export function createRequestService(context: StepUpContext) {
  const { store, clock, signingWindowUrl, announce } = context

  function ruleFor({ kind, amount }: RequestContent): RuleContent | undefined {
    const fitting = store
      .rules()
      .filter((rule) => rule.kind === kind && compareAmounts(amount, rule.minimum) >= 0)
      .sort((left, right) => compareAmounts(right.minimum, left.minimum))
    const [rule] = fitting
    if (rule === undefined) return undefined
    const { id: _, kind: _kind, ...content } = rule
    return content
  }

  /** The request, if it waits and this person may approve it now. */
  function waitingFor(member: Member, requestId: string): WaitingRequest {
    const request = store.request(requestId)
    if (request === undefined) return refuse(404, 'not-found', 'There is no such request.')
    const { rule } = request
    if (request.status !== 'PENDING') return refuse(409, 'decided', 'This request has been decided already.')
    if (request.expiresAt <= clock.now()) return refuse(410, 'expired', 'This request has expired.')
    if (rule === undefined || !ruleApprovers(rule).includes(member.id)) {
      return refuse(403, 'not-an-approver', 'You are not an approver of this request.')
    }
    if (request.memberId === member.id) {
      return refuse(403, 'own-request', 'You made this request. Somebody else has to approve it.')
    }
    if (store.approvals(requestId).some(({ memberId }) => memberId === member.id)) {
      return refuse(409, 'approved-before', 'You have approved this request. Somebody else has to be next.')
    }
    return { ...request, rule }
  }

  /** Adds an approval and decides, on what counts at this moment. Within a transaction. */
  function record(request: WaitingRequest, approval: StoredApproval): ApprovalOutcome {
    if (!store.addApproval(request.id, randomUUID(), approval)) {
      return refuse(409, 'approved-before', 'You have approved this request. Somebody else has to be next.')
    }
    const counting = store.approvals(request.id)
    const missing = missingApprovals(
      request.rule,
      counting.map(({ memberId }) => memberId),
    )
    const approved = missing === 0 && store.decide(request.id, 'APPROVED', clock.now())
    if (approved && request.memberId !== undefined) {
      const summary = summaryOf(request.content)
      const text = `Your ${summary} has been approved.`
      tell(context, { memberId: request.memberId, subject: `Approved: ${summary}`, text })
    }
    return { approved, missing, message: outcomeText(request.rule.stepUp, missing) }
  }

  return {
    /** @param member who asks in the dashboard; absent for the API, whose calls no rule holds up */
    submit(content: RequestContent, member?: Member): StoredRequest {
      const now = clock.now()
      const rule = member === undefined ? undefined : ruleFor(content)
      const request: StoredRequest = {
        id: randomUUID(),
        content,
        status: rule === undefined ? 'APPROVED' : 'PENDING',
        createdAt: wholeSeconds(now),
        expiresAt: wholeSeconds(now + requestLife),
        ...(rule === undefined ? { decidedAt: now } : { rule }),
        ...(member === undefined ? {} : { memberId: member.id }),
      }
      store.atOnce(() => {
        store.addRequest(request)
        const summary = summaryOf(content)
        const others = rule === undefined ? [] : ruleApprovers(rule).filter((id) => id !== member?.id)
        for (const memberId of others) {
          tell(context, {
            memberId,
            requestId: request.id,
            subject: `Waiting for your approval: ${summary}`,
            text: `${member?.name} asks for a ${summary}. It waits for your ${rule?.stepUp ? 'signature' : 'approval'}.`,
          })
        }
      })
      announce()
      return request
    },

    /**
     * Approves at once where the rule asks for no signature; else begins one.
     *
     * @returns the outcome, or where the signing window asks for the signature
     */
    approve(member: Member, requestId: string): ApprovalOutcome | { signingUrl: string } {
      const now = clock.now()
      const answer = store.atOnce(() => {
        const request = waitingFor(member, requestId)
        if (!request.rule.stepUp) return record(request, { memberId: member.id, createdAt: now })
        if (!store.keysOf(member.id).some(({ status }) => status === 'VERIFIED')) {
          return refuse(
            403,
            'no-verified-key',
            'You have no verified key. Create one under Settings, Security, or wait until yours is verified.',
          )
        }
        const expiresAt = wholeSeconds(Math.min(now + ticketLife, request.expiresAt))
        const ticket = { id: randomUUID(), memberId: member.id, requestId, nonce: randomSecret(), expiresAt }
        return { signingUrl: `${signingWindowUrl}/sign#${store.addTicket(ticket, now)}` }
      })
      announce()
      return answer
    },

    /** What is shown in the signing window, and the keys that may sign it. */
    asked(ticket: Ticket, member: Member) {
      const request = waitingFor(member, ticket.requestId ?? '')
      const keys = store.keysOf(member.id).filter(({ status }) => status === 'VERIFIED')
      if (keys.length === 0) return refuse(403, 'no-verified-key', 'You have no verified key any more.')
      return { request: ticketRequest(context, ticket, request, member), keys }
    },

    /**
     * Takes a signature. The ticket has been used up by then. Everything is looked at twice: before the signature is
     * checked, and, since that takes a moment, again when it is written down.
     *
     * @throws HTTPException for a signature or a request that does not stand
     */
    async sign(ticket: Ticket, member: Member, assertion: Assertion): Promise<ApprovalOutcome> {
      const waiting = waitingFor(member, ticket.requestId ?? '')
      const key = signingKey(member, assertion.id)
      const request = ticketRequest(context, ticket, waiting, member)
      const checked = await verifyApproval({
        request,
        assertion,
        key,
        origins: signingOrigins(context),
      }).catch((error: unknown) => {
        if (!(error instanceof ApprovalRefused)) throw error
        return refuse(400, 'signature-refused', `This signature was not accepted. ${sentence(error)}`)
      })
      const outcome = store.atOnce(() => {
        const now = clock.now()
        const still = waitingFor(member, waiting.id)
        if (ticket.expiresAt <= now) return refuse(410, 'ticket-over', ticketOver)
        if (!store.moveCounter(key.id, key.counter, checked.counter)) {
          return refuse(
            409,
            'key-changed',
            'This key was revoked or used elsewhere meanwhile. Approve again.',
          )
        }
        const kept: ApprovalRecord = {
          type: 'approval',
          version: 1,
          request,
          key: {
            credential_id: key.credentialId,
            public_key: toBase64url(key.publicKey),
            verification_code: key.code,
          },
          origin: checked.origin,
          assertion,
          recorded_at: formatTime(now),
        }
        const record_ = JSON.stringify(kept)
        return record(still, { memberId: member.id, keyId: key.id, record: record_, createdAt: now })
      })
      announce()
      return outcome
    },

    reject(member: Member, requestId: string): void {
      store.atOnce(() => {
        const request = waitingFor(member, requestId)
        store.decide(requestId, 'REJECTED', clock.now(), member.id)
        if (request.memberId === undefined) return
        const summary = summaryOf(request.content)
        tell(context, {
          memberId: request.memberId,
          subject: `Rejected: ${summary}`,
          text: `${member.name} rejected your ${summary}.`,
        })
      })
      announce()
    },
  }

  /** The key that signed, if it is this person's and may sign. */
  function signingKey(member: Member, credentialId: string): StoredKey {
    const key = store.keyByCredential(credentialId)
    if (key === undefined || key.memberId !== member.id) {
      return refuse(403, 'key-unknown', 'This is not one of your approval keys.')
    }
    if (key.status === 'VERIFIED') return key
    const words = key.status === 'REVOKED' ? 'is revoked' : 'is not verified yet'
    return refuse(403, 'key-not-verified', `The key “${key.name}” ${words}. It cannot sign.`)
  }
}

export const ticketOver = 'This signing link is used up or too old. Press Approve in the dashboard again.'

function outcomeText(stepUp: boolean, missing: number): string {
  const what = stepUp ? 'signature' : 'approval'
  if (missing === 0) return `Your ${what} has been recorded. The request is approved.`
  return `Your ${what} has been recorded. ${missing} more ${what}${missing === 1 ? '' : 's'} required.`
}
