import { randomUUID } from 'node:crypto'
import type { Registration } from '../../lib/approvalKey/credentialSchemas.ts'
import { readVerificationCode, verificationCode } from '../../lib/approvalKey/verificationCode.ts'
import { ApprovalRefused, verifyNewKey } from '../../lib/approvalKey/verifyApproval.ts'
import { randomSecret } from '../server/secrets.ts'
import { refuse } from '../site/siteProblem.ts'
import { signingOrigins } from './approvalOrigins.ts'
import { summaryOf, tell } from './notices.ts'
import { type StepUpContext, ticketLife } from './stepUpContext.ts'
import type { Member, StoredKey, Ticket } from './stepUpTypes.ts'
import { ticketRegistration } from './ticketAsk.ts'

/** What operations were told of a key: its code and its display name. */
export type CodeEntry = { code: string; name: string }

/** What a code was found to be. Only `fits` can be verified. */
export type CodeFinding = {
  code: string
  name: string
  result: 'fits' | 'no-code' | 'unknown' | 'other-name' | 'verified' | 'revoked'
  keyId?: string
  member?: string
}

/** Approval keys from their making to their end. */
export function createKeyService(context: StepUpContext) {
  const { store, clock, signingWindowUrl, announce } = context

  function find({ code: text, name }: CodeEntry): CodeFinding {
    const code = readVerificationCode(text)
    if (code === undefined) return { code: text, name, result: 'no-code' }
    const found = store.keysByCode(code)
    const key = found.find((one) => one.name === name.trim()) ?? found[0]
    if (key === undefined) return { code, name, result: 'unknown' }
    const known = { code, name, keyId: key.id, member: store.member(key.memberId)?.name ?? '' }
    if (key.status === 'REVOKED') return { ...known, result: 'revoked' }
    if (key.status === 'VERIFIED') return { ...known, result: 'verified' }
    return { ...known, result: key.name === name.trim() ? 'fits' : 'other-name' }
  }

  return {
    /** @returns where the signing window makes the key */
    start(member: Member, keyName: string): string {
      const now = clock.now()
      const ticket = {
        id: randomUUID(),
        memberId: member.id,
        keyName,
        nonce: randomSecret(),
        expiresAt: wholeSeconds(now + ticketLife),
      }
      // In the fragment, so that it is in no log and no referrer.
      return `${signingWindowUrl}/create#${store.addTicket(ticket, now)}`
    },

    /**
     * Takes the key that was made. The ticket has been used up by then.
     *
     * @returns its verification code
     * @throws HTTPException for one that was not made as it was asked for
     */
    async finish(ticket: Ticket, member: Member, credential: Registration): Promise<{ code: string }> {
      const registration = ticketRegistration(context, ticket, member)
      const check = { registration, credential, origins: signingOrigins(context) }
      const made = await verifyNewKey(check).catch((error: unknown) => {
        if (!(error instanceof ApprovalRefused)) throw error
        return refuse(400, 'key-refused', `This key cannot be used. ${sentence(error)}`)
      })
      const code = await verificationCode(made.publicKey)
      const key = {
        ...made,
        id: randomUUID(),
        memberId: member.id,
        name: registration.key_name,
        code,
        createdAt: clock.now(),
      }
      if (!store.addKey(key)) return refuse(409, 'key-known', 'This key is registered already.')
      announce()
      return { code }
    },

    /**
     * Ends a key for good, and takes its signatures back from requests that still wait.
     *
     * @throws HTTPException 404 for a key of somebody else, or one that is revoked already
     */
    revoke(member: Member, keyId: string): void {
      const now = clock.now()
      store.atOnce(() => {
        const key = store.key(keyId)
        if (key === undefined || key.memberId !== member.id || !store.revokeKey(keyId, now)) {
          refuse(404, 'not-found', 'There is no such key in use.')
        }
        for (const requestId of store.voidSignatures(keyId, now)) {
          const request = store.request(requestId)
          if (request === undefined || request.expiresAt <= now) continue
          const summary = summaryOf(request.content)
          tell(context, {
            memberId: member.id,
            requestId,
            subject: `Sign again: ${summary}`,
            text: `Your signature on the ${summary} was made with the key “${key.name}”, which is revoked. It no longer counts. Sign again with another verified key.`,
          })
        }
      })
      announce()
    },

    /** All keys, without their codes: those have to come from the people. */
    list: (): (Omit<StoredKey, 'code' | 'publicKey' | 'credentialId'> & { member: string })[] =>
      store.keys().map(({ code: _, publicKey: _key, credentialId: _id, ...key }) => ({
        ...key,
        member: store.member(key.memberId)?.name ?? '',
      })),

    check: (entries: readonly CodeEntry[]): CodeFinding[] => entries.map(find),

    /** Verifies those whose code and name fit. @returns what each was found to be */
    verify(entries: readonly CodeEntry[]): CodeFinding[] {
      const now = clock.now()
      const findings = store.atOnce(() =>
        entries.map((entry) => {
          const finding = find(entry)
          if (finding.result !== 'fits' || finding.keyId === undefined) return finding
          store.verifyKey(finding.keyId, now)
          const key = store.key(finding.keyId)
          tell(context, {
            memberId: key?.memberId ?? '',
            subject: 'Your approval key is verified',
            text: `Your key “${finding.name}” is verified. You can sign requests with it now.`,
          })
          return finding
        }),
      )
      announce()
      return findings
    },

    /** @throws HTTPException 404 for a key that does not wait for verification */
    refuse(keyId: string, reason: string): void {
      const key = store.key(keyId)
      if (key === undefined || !store.refuseKey(keyId, reason)) {
        refuse(404, 'not-found', 'There is no such key that waits for verification.')
      }
      tell(context, {
        memberId: key.memberId,
        subject: 'Your approval key could not be verified',
        text: `Your key “${key.name}” could not be verified: ${reason} Send its code again, or revoke it and create a new one.`,
      })
      announce()
    },
  }
}

/** Times in what is signed have whole seconds, so what is kept has too. */
export function wholeSeconds(time: number): number {
  return Math.floor(time / 1000) * 1000
}

/** The reason as a sentence of its own. */
export function sentence(error: Error): string {
  return error.message.endsWith('.') ? error.message : `${error.message}.`
}
